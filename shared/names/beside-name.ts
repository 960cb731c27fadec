import { foldText } from '../domain/text/folding.ts'
import { readCircumstances } from './circumstances.ts'
import { LEVEL_OF, TYPE_OF } from './body-words.ts'
import { isRoleWord } from './title-words.ts'

/** What a text says of somebody right beside the name. */
export interface Beside {
  /** The name as it is spelt there. */
  readonly name: string
  /** What stands beside it, as written: "union leader"; '' where nothing does. */
  readonly words: string
  /** What that comes down to, folded: roles and bodies. */
  readonly stems: ReadonlySet<string>
  /** The bodies among them: "union", "trust". */
  readonly bodies: ReadonlySet<string>
}

/** How much text on each side of a name is read, in code units. */
const REACH = 120

/** Folded text in which each code unit stands where it stood. */
function foldInPlace(text: string): string {
  return Array.from({ length: text.length }, (_, place) => {
    const folded = foldText(text.charAt(place))
    return folded.length === 1 ? folded : text.charAt(place).toLowerCase()
  }).join('')
}

/** Words that end what stands before a name and belongs to it. */
const BREAKS =
  /^(?:said|says|told|and|but|that|by|from|with|when|as|according|to|if|while|because|after|before|than|for|in|on|at|is|was|were|are|be|has|had)$/

/** The title or description right before a name: "Hospital trust chairwoman", "The trust's chair,". */
function readBefore(before: string): string {
  const clause = /([^.;:!?“”"()\n—–,]*),?\s*$/u.exec(before.replace(/\s+$/, ''))?.[1] ?? ''
  const words = clause.trim().split(/\s+/)
  const last = foldText(words.at(-1) ?? '').replace(/['’]s$/, '')
  if (!isRoleWord(last) && !isPost(last)) return ''
  const start = words.findLastIndex((word) => BREAKS.test(foldText(word)))
  return words
    .slice(start + 1)
    .slice(-5)
    .join(' ')
    .replace(/^(?:the|an?) /i, '')
}

const isPost = (word: string) =>
  readCircumstances(word, '').stems.has('head') || readCircumstances(word, '').stems.has('chair')

const LEADING = /^,? who (?:chairs|leads|heads|runs|represents|speaks for) ([^,.;“”"]{2,80})/u
const APPOSITION = /^, (?:(?:the|an?|its|their|his|her) )?([^,.;“”"]{3,80})[,.;]/u
const OF_BODY =
  /^,? of (?:the )?((?:\p{Lu}[\p{L}\p{N}'’&.-]*)(?: (?:of|the|for|and) (?=\p{Lu})| ?\p{Lu}[\p{L}\p{N}'’&-]*)*)/u

/** What follows a name and says who it is: "who chairs the trust's board", "a union leader," or "of Unified Health Workers". */
function readAfter(after: string): string {
  const leading = LEADING.exec(after)
  if (leading !== null) return leading[0].replace(/^,? /, '')
  const body = OF_BODY.exec(after)?.[1]
  if (body !== undefined) return `of ${body}`
  const apposition = APPOSITION.exec(after)?.[1] ?? ''
  const words = foldText(apposition).split(/[^\p{L}-]+/u)
  return words.some((word) => isRoleWord(word) || isPost(word)) ? apposition : ''
}

/**
 * The bodies that words name: by their kind, and by all words of a name after "of". A word or two there may be where
 * somebody comes from, but for capitals ("of UHW").
 */
function bodiesIn(words: string): readonly string[] {
  const stems = [...readCircumstances(words, '').stems]
  const types = stems.flatMap((stem) => TYPE_OF.get(stem) ?? [])
  const isName = /^of (?:\p{Lu}{2,6}$|\S+ \S+ \S)/u.test(words)
  return isName ? [...types, ...stems] : types
}

function readOne(text: string, start: number, end: number): Beside {
  const before = readBefore(text.slice(Math.max(0, start - REACH), start))
  const after = readAfter(text.slice(end, end + REACH))
  const said = [before, after].filter((words) => words !== '')
  // Whoever was something once may be something else now.
  const telling = said.filter((words) => !/\b(?:former|ex|late|outgoing)\b/i.test(words))
  const stems = telling.flatMap((words) => [...readCircumstances(words, '').stems])
  return {
    name: text.slice(start, end),
    words: telling.join(', '),
    stems: new Set(stems.filter((stem) => !LEVEL_OF.has(stem))),
    bodies: new Set(telling.flatMap(bodiesIn)),
  }
}

/** A text in which names are looked for, whatever their accents and capitals. */
export interface SearchableText {
  readonly text: string
  /** The same length: each code unit stands where it stood. */
  readonly folded: string
}

/** Folds a text once for all the names that are looked for in it. */
export function makeSearchable(text: string): SearchableText {
  return { text, folded: foldInPlace(text) }
}

/** Reads what stands beside each place where one of the names stands in a text. */
export function readBeside(
  { text, folded }: SearchableText,
  names: readonly string[],
): readonly Beside[] {
  const wanted = new Set(names.map(foldInPlace).filter((name) => name.includes(' ')))
  return [...wanted].flatMap((name) => {
    const found: Beside[] = []
    for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + name.length))
      found.push(readOne(text, at, at + name.length))
    return found
  })
}
