/** The subject of a verb of saying where what stands nearer to the verb was read for it. */
import type { Attribution } from '../attribution.ts'
import type { Span } from '../text/span.ts'
import { wordsIn, type LineView } from '../text/line-view.ts'
import { VERB_FORM } from '../text/word-facts.ts'

/**
 * The attribution with its verb's subject for a name in what is put in behind that, or for whom it is said to: “The
 * letter, addressed to the minister, Ann Lee, says”, “She said to a colleague, Ann Lee, that …”.
 */
export function withSubject(view: LineView, attribution: Attribution): Attribution {
  const [source, ...others] = attribution.source
  const [cue] = attribution.cue
  if (source === undefined || cue === undefined || others.length > 0) return attribution
  const verb = view.tokens.findIndex(({ start }) => start >= cue[0])
  const isBehind = source[0] >= cue[1]
  // “according to”, “it seems to” have their speaker behind them.
  if (isBehind && /\bto$/i.test(wordsIn(view, [cue]))) return attribution
  const subject = isBehind
    ? subjectToHearer(view, verb, source)
    : beforeInsertion(view, verb, source)
  return subject === undefined ? attribution : { ...attribution, source: [subject] }
}

/** The noun phrase that begins a verb's sentence, where only what is put in stands between, with the source in it. */
function beforeInsertion(view: LineView, verb: number, [from]: Span): Span | undefined {
  const { tokens, clauses, sentenceStart, words } = view
  const first = sentenceStart[verb] ?? 0
  let end = clauses.nounEnd[first] ?? -1
  if (end < 0 || tokens[verb - 1]?.text !== ',') return undefined
  while (tokens[end + 1]?.text === 'of' && (clauses.nounEnd[end + 2] ?? -1) >= 0)
    end = clauses.nounEnd[end + 2] ?? end
  const [comma, opening, next] = tokens.slice(end + 1, end + 4)
  if (comma?.text !== ',' || opening === undefined || from <= opening.start) return undefined
  const form = words[end + 2]?.verb
  const isParticiple =
    form === VERB_FORM.participle ||
    form === VERB_FORM.pastOrParticiple ||
    (form === VERB_FORM.past && next?.pos === 'ADP')
  const isRelative = opening.pos === 'ADP' && /^(?:which|whom)$/i.test(next?.text ?? '')
  const [subject, last] = [tokens[first], tokens[end]]
  return (isParticiple || isRelative) && subject !== undefined && last !== undefined
    ? [subject.start, last.end]
    : undefined
}

/** The subject of a verb behind which “to” and the source stand. */
function subjectToHearer(view: LineView, verb: number, [from]: Span): Span | undefined {
  const { tokens, clauses } = view
  let first = tokens.findIndex(({ end }) => end > from)
  first = clauses.nounStart[first] ?? first
  // “to a colleague, Ann Lee,”
  if (tokens[first - 1]?.text === ',') first = clauses.nounStart[first - 2] ?? -1
  const head = clauses.subject[verb] ?? -1
  const [subject, last] = [tokens[clauses.nounStart[head] ?? -1], tokens[head]]
  const isTo = tokens[first - 1]?.text === 'to' && first - 2 === (clauses.verbEnd[verb] ?? -1)
  return isTo && subject !== undefined && last !== undefined ? [subject.start, last.end] : undefined
}
