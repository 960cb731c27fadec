import {
  firstWidth,
  hasWords,
  isCaseless,
  isStoppedLine,
  readBreak,
  type TextLine,
} from './text-lines.ts'

/** How the lines of a text were wrapped: up to which width, and how far the lines that go on are from the margin. */
export interface Wrapping {
  readonly width: number
  readonly indent: number
}

/** Lines longer than this are not wrapped by hand; nor are those whose longest is shorter than `MIN_WIDTH`. */
const MAX_WIDTH = 160
const MIN_WIDTH = 45
/** A line shorter than this share of the width ends a paragraph, or is of a list: it tells nothing. */
const TELLING = 0.6
/** Of the lines that tell: how many must be full; and of the full ones, how many may end a sentence. */
const MIN_FULL = 0.7
const MAX_STOPPED = 0.5
/** How much longer than the width a line may be, as a share of it; and how many of the lines may be longer yet. */
const SLACK = 1.2
const MAX_LONGER = 0.05
/** Of so many lines that break in mid-sentence, at most this share begins the next with a capital, but in verse. */
const MANY = 4
const MAX_CAPITAL = 0.7
/** A line stands further in than another by so much. */
const STEP = 2

/** Two lines of one block: no more blank lines between them than anywhere. */
interface Pair {
  readonly line: TextLine
  readonly next: TextLine
}

/** Whether the first word of `next` would have fitted on `line` within `width`. */
export function hasRoomFor(text: string, line: TextLine, next: TextLine, width: number): boolean {
  return line.width + 1 + firstWidth(text, next) <= width
}

function pairsOf(lines: readonly TextLine[]): readonly Pair[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    // What stands further in than the line before begins a paragraph, full or not.
    const isInner = next !== undefined && next.gap === 0 && next.indent < line.indent + STEP
    return isInner ? [{ line, next }] : []
  })
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/**
 * How the lines of a text were wrapped by hand; null when they were not. Wrapped lines are alike in length, leave no
 * room for the next word, and mostly break in mid-sentence, before words that begin with a small letter: verse does
 * not. Lines that end a paragraph, or stand in a list, are shorter and count for nothing.
 */
export function findWrapping(text: string, lines: readonly TextLine[]): Wrapping | null {
  const pairs = pairsOf(lines)
  const widths = pairs.map(({ line }) => line.width).sort((a, b) => a - b)
  const width = widths[Math.floor((widths.length - 1) * 0.9)] ?? 0
  if (pairs.length < 2 || width < MIN_WIDTH || width > MAX_WIDTH) return null
  const telling = pairs.filter(({ line }) => line.width >= TELLING * width && hasWords(text, line))
  const full = telling.filter(({ line, next }) => !hasRoomFor(text, line, next, width))
  const stopped = full.filter(({ line }) => isStoppedLine(text, line))
  const open = full.filter(({ line, next }) => readBreak(text, line, next).isOpen)
  const capital = open.filter(
    ({ line, next }) => !readBreak(text, line, next).isGoingOn && !isCaseless(text, next),
  )
  const isVerse = open.length >= MANY && capital.length > MAX_CAPITAL * open.length
  const longer = lines.filter((line) => line.width > SLACK * width && hasWords(text, line))
  const isWrapped =
    longer.length <= MAX_LONGER * lines.length &&
    full.length >= 2 &&
    full.length >= MIN_FULL * telling.length &&
    stopped.length <= MAX_STOPPED * full.length &&
    capital.length < open.length &&
    !isVerse
  return isWrapped ? { width, indent: mostFrequent(open.map(({ next }) => next.indent)) } : null
}

/** Whether a line of a wrapped text begins a paragraph by where it stands: further in than lines that go on, or out. */
export function isSetApart(line: TextLine, previous: TextLine, { indent }: Wrapping): boolean {
  if (line.indent >= indent + STEP) return true
  return line.indent <= indent - STEP && previous.indent > line.indent
}

/** Whether a line of a wrapped text goes on in the next by its length, or breaks in mid-sentence not far from the width. */
export function isWrappedOn(
  text: string,
  line: TextLine,
  next: TextLine,
  { width }: Wrapping,
): boolean {
  if (!hasRoomFor(text, line, next, width)) return true
  return line.width >= 0.75 * width && readBreak(text, line, next).isGoingOn
}
