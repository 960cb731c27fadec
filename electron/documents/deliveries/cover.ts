import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { Span } from '../../../shared/domain/text/span.ts'

/** What stands on the cover of a delivery, and on no article. */
const COVER =
  /^[ \t]*(?:User Name|Job Number|Date and Time|Client\/Matter|Search Terms|Documents? \(\d+\))\b/im
/** The number before a title in a table of contents, and its page behind it. */
const NUMBER = /^\d{1,5}[.)][ \t]+/
const PAGE = /(?:[ \t.·…]{2,}|\t)\d{1,5}$/

/** So much of the first section is looked at, in code units: longer covers there are none. */
const SEARCHED = 400_000
/** A title may run on into what is said of it: so many words of a line may be it. */
const MOST_WORDS = 40
const LEAST_TITLE = 8

interface Line {
  readonly start: number
  /** Folded, without its number. */
  readonly words: string
  readonly isNumbered: boolean
}

function linesOf(text: string, { start, end }: Span): readonly Line[] {
  const searched = text.slice(start, Math.min(end, start + SEARCHED))
  return [...searched.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) => {
    const words = line.trim()
    const plain = foldWords(words.replace(NUMBER, '').replace(PAGE, ''))
    const isNumbered = NUMBER.test(words) || PAGE.test(words)
    return plain === '' ? [] : [{ start: start + index, words: plain, isNumbered }]
  })
}

/** The first line of a section. */
function titleOf(text: string, { start, end }: Span): string {
  return linesOf(text, { start, end: Math.min(end, start + 2000) })[0]?.words ?? ''
}

/** The titles that a line of a table of contents may have: itself, and where it is numbered, its first words. */
function titlesIn({ words, isNumbered }: Line): readonly string[] {
  if (!isNumbered) return [words]
  const all = words.split(' ').slice(0, MOST_WORDS)
  const begins = all.map((_, k) => all.slice(0, k + 1).join(' '))
  return [words, ...begins.filter((begin) => begin.length >= LEAST_TITLE)]
}

/**
 * Where the first article of a delivery begins, below the cover and the table of contents that may stand above it: at
 * the title that is listed there already. `others` are the articles behind it.
 */
export function findFirstStart(text: string, first: Span, others: readonly Span[]): number {
  const titles = new Set(others.map((section) => titleOf(text, section)))
  const lines = linesOf(text, first)
  const lastListed = lines.findLastIndex((line) =>
    titlesIn(line).some((title) => titles.has(title)),
  )
  if (lastListed < 0 && !COVER.test(text.slice(first.start, first.end))) return first.start
  const hasNumbers = lines.some(({ isNumbered }) => isNumbered)
  const listed = new Set<string>()
  for (const [k, line] of lines.entries()) {
    if (k > lastListed && !line.isNumbered && listed.has(line.words)) return line.start
    if (line.isNumbered || !hasNumbers) titlesIn(line).forEach((title) => listed.add(title))
  }
  return first.start
}
