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

/** Family names of the body that are read as other words: "said Fell", "Bright told the court". */
export function hiddenMentions(
  view: LineView,
  line: number,
  body: readonly NameMention[],
): readonly NameMention[] {
  const family = new Set(
    body
      .filter(({ words, role, honorific }) => isWhole(words, role, honorific))
      .map(({ words }) => lastWord(words)),
  )
  const here = body.filter((one) => one.line === line)
  return [...view.tokens.keys()].flatMap((k) => {
    const text = view.tokens[k]?.text ?? ''
    const isFree = !here.some(({ first, end }) => first <= k && k < end)
    const next = view.tokens[k + 1]
    const isSubject =
      /^(?:VERB|AUX)$/.test(next?.pos ?? '') || /^(?:,|['’]s)$/.test(next?.text ?? '')
    const isOpening = view.sentenceStart[k] === k
    return family.has(text) && isFree && /^\p{Lu}\p{Ll}/u.test(text) && (!isOpening || isSubject)
      ? [plainMention(view, line, k, k + 1)]
      : []
  })
}

function isWhole(
  words: readonly string[],
  role: string | undefined,
  honorific: string | undefined,
): boolean {
  const isNamed = words.length > 1 || role !== undefined || honorific !== undefined
  return isNamed && !isOrganisation(words)
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
  body: readonly NameMention[],
): readonly NameMention[] {
  const found: NameMention[] = []
  const full = new Set(body.map(({ words }) => words.join(' ')))
  const sizes = [...new Set(body.map(({ first, end }) => end - first))]
    .filter((size) => size > 1)
    .sort((a, b) => b - a)
  const last = new Set(
    body
      .filter(({ words, role, honorific }) => isWhole(words, role, honorific))
      .map(({ words }) => lastWord(words)),
  )
  for (let i = 0; i < view.tokens.length; i++) {
    const at = (size: number): string => wordsOf(view, i, i + size).join(' ')
    const size = sizes.find((size) => full.has(at(size))) ?? (last.has(at(1)) ? 1 : 0)
    if (size === 0) continue
    const end = i + size
    found.push(plainMention(view, line, i, end))
    i = end - 1
  }
  return found
}
