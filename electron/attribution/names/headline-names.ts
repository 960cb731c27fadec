/** Names in lines whose capitals say nothing: only those that the rest of the text has are read there. */
import type { LineView } from '../text/line-view.ts'
import { isOrganisation, lastWord, wordsOf, type NameMention } from './name-mentions.ts'

/** Whether most words of a line are all in capitals. */
export function isInCapitals({ tokens }: LineView): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}{2}/u.test(text))
  const loud = words.filter(({ text }) => text === text.toUpperCase())
  return words.length > 3 && loud.length > 0.7 * words.length
}

/** One sentence in which nearly every word is a capital says nothing about what is a name. */
export function isTitleCase(view: LineView): boolean {
  const words = view.tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text))
  return (
    view.sentences.at(-1) === view.sentences[0] &&
    words.length > 3 &&
    words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.7 * words.length
  )
}

/** The names of the body, by what other lines are looked through for. */
export interface BodyNames {
  /** Full names, and of how many tokens they are, the longest first. */
  readonly full: ReadonlySet<string>
  readonly sizes: readonly number[]
  readonly family: ReadonlySet<string>
  readonly byLine: ReadonlyMap<number, readonly NameMention[]>
  readonly starts: ReadonlySet<number>
}

export function readBodyNames(body: readonly NameMention[]): BodyNames {
  const sizes = new Set(body.map(({ first, end }) => end - first))
  return {
    full: new Set(body.map(({ words }) => words.join(' '))),
    sizes: [...sizes].filter((size) => size > 1).sort((a, b) => b - a),
    family: new Set(body.filter(isWhole).map(({ words }) => lastWord(words))),
    byLine: Map.groupBy(body, ({ line }) => line),
    starts: new Set(body.map(({ start }) => start)),
  }
}

function isWhole({ words, role, honorific }: NameMention): boolean {
  const isNamed = words.length > 1 || role !== undefined || honorific !== undefined
  return isNamed && !isOrganisation(words)
}

/** Family names of the body that are read as other words: "said Fell", "Bright told the court". */
export function hiddenMentions(
  view: LineView,
  line: number,
  { family, byLine }: BodyNames,
): readonly NameMention[] {
  const here = byLine.get(line) ?? []
  return [...view.tokens.keys()].flatMap((k) => {
    const text = view.tokens[k]?.text ?? ''
    if (!family.has(text) || !/^\p{Lu}\p{Ll}/u.test(text)) return []
    const isFree = !here.some(({ first, end }) => first <= k && k < end)
    const next = view.tokens[k + 1]
    const isSubject =
      /^(?:VERB|AUX)$/.test(next?.pos ?? '') || /^(?:,|['’]s)$/.test(next?.text ?? '')
    const isOpening = view.sentenceStart[k] === k
    return isFree && (!isOpening || isSubject) ? [plainMention(view, line, k, k + 1)] : []
  })
}

function plainMention(view: LineView, line: number, first: number, end: number): NameMention {
  return {
    line,
    first,
    end,
    start: view.tokens[first]?.start ?? 0,
    words: wordsOf(view, first, end),
    role: undefined,
    honorific: undefined,
    relation: undefined,
    isPlural: false,
    isCommon: false,
  }
}

/** The names of the body that stand in such a line: the full ones, or their last word. */
export function knownMentions(
  view: LineView,
  line: number,
  { full, sizes, family }: BodyNames,
): readonly NameMention[] {
  const found: NameMention[] = []
  for (let i = 0; i < view.tokens.length; i++) {
    const at = (size: number): string => wordsOf(view, i, i + size).join(' ')
    const size = sizes.find((size) => full.has(at(size))) ?? (family.has(at(1)) ? 1 : 0)
    if (size === 0) continue
    const end = i + size
    found.push(plainMention(view, line, i, end))
    i = end - 1
  }
  return found
}
