import { foldText } from '../domain/text/folding.ts'
import { aspectsOfWord } from './figures/aspects.ts'
import { contentWords, isStopWord, stemOf } from './words.ts'

/** What a claim says is not so: the words that deny, as written, and what the denied word stands for. */
export interface Denial {
  readonly text: string
  /** The stem of what is denied, and the aspects of news that it stands for. */
  readonly keys: ReadonlySet<string>
  /** Whether it is a thing that there was none of. */
  readonly isNoun: boolean
  /** The words of its claim that say what it is about, by their stems. */
  readonly words: readonly string[]
}

/** "no", then the noun it denies; "not", "never", then a verb; "nobody", then what nobody did; "did not take place". */
const DENIED = [
  /\b(?:no|without)(?: \p{L}[\p{L}’'-]*){1,6}/giu,
  /\b(?:not|never|n['’]t|cannot)(?: \p{L}[\p{L}’'-]*){1,3}/giu,
  /\b(?:none|nobody|no one|nothing)\b(?:(?: \p{L}[\p{L}’'-]*){0,6}? (?:was|were|is|are|had|has|been|ever|have))+ \p{L}+/giu,
]
const NOT_HAPPENED =
  /\b(?<what>(?!(?:that|this|with)\b)\p{L}{4,})(?: \p{L}+){0,5} (?:did(?: not|n['’]t)|never) (?:take place|happen|occur)/giu
/** A denial that may be taken back: it is none for good. */
const FOR_NOW =
  /\b(?:yet|so far|as of|at this time|for now|no longer|until|till|unless|before|if)\b/i
const SKIPPED =
  /^(?:ever|even|been|being|have|had|has|be|a|an|any|single|of|kind|one|more|less|\p{L}+ly)$/u

/** Verbs that say little of what is done: only what they stand for in news is looked at. */
const LIGHT =
  /^(?:com(?:e|es|ing)|came|go(?:es|ing|ne)?|went|ma(?:ke|kes|king|de)|get|gets|got|giv(?:e|es|en|ing)|gave|hand(?:s|ed)?|put|tak(?:e|es|en|ing)|took|see|seen|saw|kn(?:ow|ew|own)|say|said|tell|told|do|done|did|us(?:e|ed|ing)|work(?:s|ed)?|need(?:s|ed)?|look(?:s|ed)?|keep|kept|let|time|way|part|plac(?:e|ed)|want(?:s|ed)?|set)$/

/** What a folded word is met by: its stem, unless it says little, and what it stands for in news. */
function keysOf(word: string): readonly string[] {
  const stem = stemOf(word)
  const aspects = aspectsOfWord(stem).filter((aspect) => !aspect.startsWith('change/'))
  return LIGHT.test(word) ? aspects : [stem, ...aspects]
}

/** The words of a text by all that a denial of them may be met by, as written. */
export function readDeniable(text: string): ReadonlyMap<string, string> {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const pairs = words.flatMap((word) => keysOf(foldText(word)).map((key) => [key, word] as const))
  return new Map(pairs.toReversed())
}

const AUXILIARY = /^(?:was|were|is|are|had|has|have|may|can|could|will|would|must|did|been|ever)$/

/**
 * The place among some words of the one that is denied: what nobody did, the verb after "not", the last of the words
 * that "no" stands before, or what these have not done ("no trawler may enter"); -1 for none.
 */
function findHead([denier = '', ...words]: readonly string[]): number {
  const auxiliary = words.findLastIndex((word) => AUXILIARY.test(word))
  if (auxiliary !== -1 || !/^(?:no|without)$/.test(denier)) {
    const isActed = (word: string) => !SKIPPED.test(word) && !isStopWord(word)
    return words.findIndex((word, at) => at > auxiliary && isActed(word)) + 1 || -1
  }
  const end = words.findIndex((word) => isStopWord(word))
  return end === -1 ? Math.min(2, words.length) : end
}

/** What a claim denies for good. English. */
export function readDenials(text: string): readonly Denial[] {
  if (FOR_NOW.test(text)) return []
  const words = contentWords(text).map(({ stem }) => stem)
  const found = DENIED.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([denying]): Denial | null => {
      const [written, folded] = [denying.split(' '), foldText(denying).split(' ')]
      const head = findHead(folded)
      const denied = folded[head]
      if (head < 1 || denied === undefined) return null
      const isNoun = /^(?:no|without)$/.test(folded[0] ?? '')
      return {
        text: written.slice(0, head + 1).join(' '),
        keys: new Set(keysOf(denied)),
        isNoun,
        words,
      }
    }),
  )
  const undone = Array.from(text.matchAll(NOT_HAPPENED), ({ 0: undone, groups }) => ({
    text: undone,
    keys: new Set(keysOf(foldText(groups?.['what'] ?? ''))),
    isNoun: false,
    words,
  }))
  return [...found.filter((denial) => denial !== null), ...undone]
}

/** A claim that may say what another denies. */
interface Deniable {
  readonly deniable: ReadonlyMap<string, string>
  /** Its words that say what it is about, by their stems. */
  readonly words: ReadonlyMap<string, string>
}

/** Whether a denial and a claim have a second word in common: "cannot pay" is of many things, "no warning" of few. */
function isOfOneThing({ keys, isNoun, words }: Denial, other: Deniable, said: string): boolean {
  const stem = stemOf(foldText(said))
  if (isNoun && keys.has(stem)) return true
  return words.some((word) => word !== stem && !keys.has(word) && other.words.has(word))
}

/** The word of a claim that denials deny, with them, as written; null where there is none. */
export function findDenied(
  denials: readonly Denial[],
  other: Deniable,
): readonly [string, string] | null {
  for (const denial of denials) {
    for (const key of denial.keys) {
      const word = other.deniable.get(key)
      if (word !== undefined && isOfOneThing(denial, other, word)) return [denial.text, word]
    }
  }
  return null
}
