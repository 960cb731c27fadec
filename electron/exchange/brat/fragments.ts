import { compareSpans, type Span } from '../../../shared/domain/text/span.ts'
import { pointsOf, spanOf, type PointMap } from '../text/written-text.ts'

/** Where a line of an .ann file would end, for brat's parser (Python's str.splitlines). */
const LINE_BREAKS = new Set('\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029')

/** Words on one line of an .ann file, whose columns are parted by tabs. */
export function onOneLine(words: string): string {
  return Array.from(words.toWellFormed(), (sign) =>
    sign === '\t' || LINE_BREAKS.has(sign) ? ' ' : sign,
  ).join('')
}

/** A text as it stands in the .txt file, by its code points. */
export interface BratText {
  readonly map: PointMap
  readonly points: readonly string[]
}

function isBreak(text: BratText, point: number): boolean {
  return LINE_BREAKS.has(text.points[point] ?? '\n')
}

/** Whether nothing is seen of a character, so that a line with it alone beside a place is one without words to brat. */
function isBlank(text: BratText, point: number): boolean {
  const sign = text.points[point] ?? ''
  return isBreak(text, point) || sign.trim() === '' || sign === '\u001F'
}

/** The next character that is seen, or else the one before; null where there is none. */
function nearestSeen(text: BratText, { start, end }: Span): Span | null {
  for (let point = end; point < text.points.length; point += 1)
    if (!isBlank(text, point)) return { start: point, end: point + 1 }
  for (let point = start - 1; point >= 0; point -= 1)
    if (!isBlank(text, point)) return { start: point, end: point + 1 }
  return null
}

function isSeen(text: BratText, { start, end }: Span): boolean {
  for (let point = start; point < end; point += 1) if (!isBlank(text, point)) return true
  return false
}

/** The stretches of `[start, end)` between line breaks. */
function splitAtBreaks(text: BratText, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  for (let point = start; point <= end; point += 1) {
    if (point < end && !isBreak(text, point)) continue
    if (from < point) found.push({ start: from, end: point })
    from = point + 1
  }
  return found
}

/**
 * A place as fragments that brat takes, in code points: in order, apart, and none over the end of a line. Where nothing is
 * seen of it, it is shown by the character beside it. Empty where the whole text is line breaks.
 */
export function fragmentsOf(text: BratText, parts: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of parts.map((part) => pointsOf(text.map, part)).sort(compareSpans)) {
    const last = merged.at(-1)
    if (last === undefined || span.start > last.end) merged.push(span)
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  const split = merged.flatMap((span) => splitAtBreaks(text, span))
  const [first] = merged
  if (first === undefined || split.some((span) => isSeen(text, span))) return split
  const seen = nearestSeen(text, first)
  return seen === null ? split : [seen]
}

/** Fragments as a place: those that only the end of a line parts are one. */
export function partsOf(text: BratText, fragments: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const fragment of fragments) {
    const last = joined.at(-1)
    const isOverBreaks =
      last !== undefined &&
      last.end < fragment.start &&
      splitAtBreaks(text, { start: last.end, end: fragment.start }).length === 0
    if (isOverBreaks) joined[joined.length - 1] = { start: last.start, end: fragment.end }
    else joined.push(fragment)
  }
  return joined.map((span) => spanOf(text.map, span))
}

/** The words of fragments as brat wants them beside a place. */
export function wordsOf(text: BratText, fragments: readonly Span[]): string {
  return fragments.map(({ start, end }) => text.points.slice(start, end).join('')).join(' ')
}
