import { areCapital } from '../../shared/domain/naming/outlet-name.ts'
import { isProse, isStopped } from './head.ts'
import { isInCapitals, type TitleSurroundings } from './title-line.ts'

/** Small words that a headline’s line does not end with, and that its next one begins with. */
const BOUND = /\b(?:of|to|in|for|and|on|at|with|from|as|the|an?|by)$/i
const JOINED = /^(?:of|to|in|for|and|on|at|with|from|as|by|over|after|who|that)\b/i

/** What a headline's subject does: a line that begins so goes on from the one above it. */
const VERB =
  /^(?:wins|loses|says|seeks|gets|gives|faces|plans|calls|sets|backs|cuts|rejects|approves|opens|closes|ends|starts|begins|takes|makes|hits|rises|falls|drops|jumps|grows|names|picks|leads|leaves|returns|joins|quits|dies|kills|kill|injures|threatens|urges|warns|asks|tells|denies|admits|agrees|delays|clears|passes|fails|moves|draws|brings|raises|sues|files|votes|signs|sparks|spurs|shuts|halts|bans|blocks|launches|unveils|announces|to \p{L}+|will|may|could)\b/iu

/** How many words may stand before the verb. */
const SUBJECT = 6

/** How a line ends and the one below it begins, as far as it tells whether a title goes on there. */
export function readJoint({ blanks, lines }: TitleSurroundings, k: number): readonly string[] {
  const [line, next] = [lines[k], lines[k + 1]]
  if (line === undefined || next === undefined) return []
  const [above, below] = [line.line.words, next.line.words]
  const isBlank = blanks[k] === true
  const isName = line.kind === 'outlet' || line.kind === 'institution' || line.kind === 'section'
  const isBound = BOUND.test(above) || JOINED.test(below)
  const areCapitals = isInCapitals(above) && isInCapitals(below)
  const isOpen = /[,:–—-]$/u.test(above)
  const isSmall = /^\p{Ll}/u.test(below)
  const isBelowSubject = !isName && line.count <= SUBJECT && areCapital(above) && VERB.test(below)
  // “A Mine Promised Jobs.”: a headline that is a sentence may have another below it.
  const areSentences = [above, below].every((words) => isStopped(words) && areCapital(words))
  const isSure = isOpen || isSmall || (areCapitals && isBound) || isBelowSubject || areSentences
  const signs: readonly (readonly [string, boolean])[] = [
    [isBlank ? 'surely over a blank line' : 'surely', isSure],
    ['by a comma', above.endsWith(',')],
    ['by a colon', isOpen && !above.endsWith(',')],
    ['by small letters', isSmall],
    ['by bound words', isBound],
    ['in capitals', areCapitals],
    ['in capitals by bound words', areCapitals && isBound],
    ['by a verb', isBelowSubject],
    ['stopped', isStopped(above)],
    ['before a sentence', isProse(below)],
    ['of different case', isInCapitals(above) !== isInCapitals(below)],
    ['behind a name', isName],
    ['of short lines', line.count < 5 && next.count < 5],
    ['of long lines', line.count > 6 && next.count > 6],
    ['before something else', next.line.reading.kind !== 'words'],
    ['behind something else', line.line.reading.kind !== 'words'],
  ]
  return [
    isBlank ? 'over a blank line' : 'lines',
    ...signs.flatMap(([sign, isSo]) => (isSo ? [sign] : [])),
  ]
}
