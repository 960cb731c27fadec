/**
 * The paragraphs of a text as they would be said: one a line, one space for all white space inside. However a text
 * was wrapped, indented or spaced, it runs on the same here, and so the same is found in it; what is found is laid
 * back over the text as it is.
 */
import { partitionPoint } from '../../../shared/domain/partition-point.ts'
import type { ReadText } from '../../articles/read-text.ts'
import { tidySpan } from '../../../shared/domain/text/anchor.ts'
import {
  indexOfSpanAt,
  isOverlapping,
  type Span as TextSpan,
} from '../../../shared/domain/text/span.ts'
import type { Span } from './span.ts'

/** A paragraph of the running text. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  /** Whether it only heads the report: the encoder is told, and headlines attribute in ways of their own. */
  readonly isHeading: boolean
}

/** A quotation of the running text that stands in no other. */
export interface RunningQuotation {
  readonly start: number
  readonly end: number
}

/** A text as it runs on, and where each stretch of it stands in the text as it is. */
export interface RunningText {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** Where sentences start, in order. */
  readonly sentences: readonly number[]
  /** In order, none in another. */
  readonly quotations: readonly RunningQuotation[]
  /** A span of the running text, in the text as it is. */
  readonly inText: (span: Span) => Span
  /** A span of the text as it is, in the running text; what is left out has none. */
  readonly inRunning: (span: Span) => Span | undefined
}

/** Stretches of the text that run on unchanged: where each starts in both. */
interface Stretches {
  readonly text: number[]
  readonly running: number[]
}

const SPACE = /[\s\u0085]+/g
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/
const LAST_WORD = /(?:^|\s)\S{1,60}$/u
/** “two- and three-year”: the hyphen at the end of a line is one that hangs. */
const HANGING = /^(?:and|or|to|through)\b/

/** Whether words that a line end parts are written together: “state-” ¶ “run”, “over—” ¶ “and”. */
function isOneWord(before: string, after: string): boolean {
  const word = LAST_WORD.exec(before)?.[0] ?? ''
  if (/[\p{L}\p{N}](?:-|‐)$/u.test(word))
    return /^[\p{L}\p{N}]/u.test(after) && !HANGING.test(after)
  return /[^\s—–-](?:—|--)$/u.test(word) || /^(?:—|--)[^\s—–-]/u.test(after)
}

/** What white space between two words becomes. */
function spaceBetween(text: string, start: number, end: number): string {
  if (!LINE_BREAK.test(text.slice(start, end))) return ' '
  return isOneWord(text.slice(Math.max(0, start - 64), start), text.slice(end, end + 16)) ? '' : ' '
}

/** The index of the last of sorted numbers that is not above a place; -1 when all are. */
function lastAtOrBefore(sorted: readonly number[], place: number): number {
  return partitionPoint(sorted.length, (index) => (sorted[index] ?? 0) <= place) - 1
}

/** The place in `to` that a place in `from` stands for. */
function lay(from: readonly number[], to: readonly number[], place: number): number {
  const k = Math.max(0, lastAtOrBefore(from, place))
  const next = to[k + 1] ?? Infinity
  return Math.min((to[k] ?? 0) + Math.max(0, place - (from[k] ?? 0)), next)
}

/** A heading without the marks that Markdown has before it. */
function withoutMark(text: string, { start, end }: TextSpan): TextSpan {
  const mark = /^#{1,6}\s+/.exec(text.slice(start, end))?.[0] ?? ''
  return { start: start + mark.length, end }
}

/** Writes a paragraph's words, noting the stretches that run on unchanged. */
function runParagraph(
  text: string,
  { start, end }: TextSpan,
  at: number,
  stretches: Stretches,
): string {
  let running = ''
  let from = start
  const copy = (to: number, space: string): void => {
    stretches.text.push(from)
    stretches.running.push(at + running.length)
    running += text.slice(from, to) + space
  }
  for (const match of text.slice(start, end).matchAll(SPACE)) {
    const place = start + match.index
    if (match[0] === ' ' || place === start) continue
    copy(place, spaceBetween(text, place, place + match[0].length))
    from = place + match[0].length
  }
  copy(end, '')
  return running
}

/** The outermost of some quotations; of those that cross, by hand, the first. */
function outermost({ structure }: ReadText): readonly TextSpan[] {
  const found: TextSpan[] = []
  for (const { outer } of structure.quotations) {
    const last = found.at(-1)
    if (last === undefined || last.end <= outer.start) found.push(outer)
  }
  return found
}

/** The running text of a text that was read. Takes time in proportion to it. */
export function runOn(read: ReadText): RunningText {
  const { text, structure, leftOut, headings } = read
  const stretches: Stretches = { text: [], running: [] }
  const paragraphs: Paragraph[] = []
  const parts: string[] = []
  let length = 0
  const unread = new Set(leftOut.map(({ start }) => start))
  const heading = new Set(headings.map(({ start }) => start))
  for (const paragraph of structure.paragraphs) {
    if (unread.has(paragraph.start)) continue
    const isHeading = heading.has(paragraph.start)
    const said = isHeading ? withoutMark(text, paragraph) : paragraph
    const words = runParagraph(text, said, length, stretches)
    const start = length
    length += words.length
    paragraphs.push({ start, end: length, isHeading })
    parts.push(words)
    length += 1
  }
  const toRunning = (place: number): number => lay(stretches.text, stretches.running, place)
  const toText = (place: number): number => lay(stretches.running, stretches.text, place)
  const inRunning = ([start, end]: Span): Span | undefined => {
    const words = tidySpan(text, { start, end })
    const at = words === null ? undefined : leftOut[indexOfSpanAt(leftOut, words.start)]
    if (words === null || (at !== undefined && words.end <= at.end)) return undefined
    return [toRunning(words.start), Math.min(length, toRunning(words.end - 1) + 1)]
  }
  const isRead = (span: TextSpan): boolean => {
    const at = indexOfSpanAt(leftOut, span.start)
    return !leftOut.slice(Math.max(0, at), at + 2).some((other) => isOverlapping(other, span))
  }
  const laid = (span: TextSpan): readonly RunningQuotation[] => {
    const [start, end] = isRead(span) ? (inRunning([span.start, span.end]) ?? [0, 0]) : [0, 0]
    return start < end ? [{ start, end }] : []
  }
  return {
    text: parts.join('\n'),
    paragraphs,
    sentences: structure.sentences.filter(isRead).map(({ start }) => toRunning(start)),
    quotations: outermost(read).flatMap(laid),
    inText: ([start, end]) => [toText(start), toText(end - 1) + 1],
    inRunning,
  }
}
