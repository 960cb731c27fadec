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
      .filter(
        ({ words, role, honorific }) =>
          (words.length > 1 || role !== undefined || honorific !== undefined) &&
          !isOrganisation(words),
      )
      .map(({ words }) => lastWord(words)),
  )
  for (let i = 0; i < view.tokens.length; i++) {
    const at = (size: number): string => wordsOf(view, i, i + size).join(' ')
    const size = sizes.find((size) => full.has(at(size))) ?? (last.has(at(1)) ? 1 : 0)
    if (size === 0) continue
    const end = i + size
    found.push({
      line,
      first: i,
      end,
      start: view.tokens[i]?.start ?? 0,
      words: wordsOf(view, i, end),
      role: undefined,
      honorific: undefined,
      isPlural: false,
      isCommon: false,
    })
    i = end - 1
  }
  return found
}
