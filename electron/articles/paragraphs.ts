import type { Span } from '../../shared/domain/span.ts'

/** A line of text without its line break and the white space around it; empty lines are kept, with start = end. */
interface Line {
  readonly start: number
  readonly end: number
  /** Whether white space of a tab or two characters stands before it. */
  readonly isIndented: boolean
}

const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/g

/** Lines longer than this are not wrapped by hand; nor are those whose longest is shorter than `MIN_WIDTH`. */
const MAX_WIDTH = 100
const MIN_WIDTH = 45
/** Shares of the lines inside blocks: how many must be full, and how many may end like a sentence. */
const MIN_FULL = 0.8
const MAX_STOPPED = 0.5

const MARKER = /^(?:#{1,6}\s|[-*+•]\s|>|\d{1,3}[.)]\s|```|\||={3,}|-{3,}|\*{3,})/

function* findLines(text: string): Generator<Line, void, undefined> {
  let from = 0
  for (const match of text.matchAll(LINE_END)) {
    yield trimLine(text, from, match.index)
    from = match.index + match[0].length
  }
  yield trimLine(text, from, text.length)
}

function trimLine(text: string, from: number, to: number): Line {
  const raw = text.slice(from, to)
  const start = from + raw.length - raw.trimStart().length
  const isIndented = /^(?:\t| {2})/.test(raw)
  return { start: Math.min(start, to), end: from + raw.trimEnd().length, isIndented }
}

function isBlank(line: Line): boolean {
  return line.start >= line.end
}

/** Whether the first word of `next` would have fitted on `line` within `width` code units. */
function hasRoomFor(text: string, line: Line, next: Line, width: number): boolean {
  const head = text.slice(next.start, Math.min(next.end, next.start + MAX_WIDTH))
  const word = head.search(/\s/)
  const length = word === -1 ? head.length : word
  return line.end - line.start + 1 + length <= width
}

/**
 * The width at which the lines of a text were wrapped by hand, in code units; null when they were not. Wrapped
 * lines are alike in length, leave no room for the next word, and mostly break in mid-sentence.
 */
function findWrapWidth(text: string, lines: readonly Line[]): number | null {
  const inner = lines.filter((line, index) => {
    const next = lines[index + 1]
    return !isBlank(line) && next !== undefined && !isBlank(next)
  })
  if (inner.length < 2) return null
  const lengths = inner.map((line) => line.end - line.start).sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0
  if (width < MIN_WIDTH || width > MAX_WIDTH) return null
  let full = 0
  let stopped = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (isBlank(line) || next === undefined || isBlank(next)) continue
    const written = text.slice(line.start, Math.min(line.end, line.start + 2 * MAX_WIDTH))
    if (/\S\s\S/.test(written) && !hasRoomFor(text, line, next, width)) full += 1
    if (/[.!?]["'”’)\]]*$/.test(written)) stopped += 1
  }
  const isWrapped = full >= MIN_FULL * inner.length && stopped <= MAX_STOPPED * inner.length
  return isWrapped ? width : null
}

/** The end of a Markdown text's front matter (after its closing line); 0 when there is none. */
export function measureFrontMatter(text: string): number {
  return (
    /^---[ \t]*\r?\n(?:.{0,500}\r?\n){0,100}?(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text)?.[0]
      .length ?? 0
  )
}

/**
 * The paragraphs of a text: its lines, without white space around them and without blank ones. Where lines were
 * wrapped by hand (45 to 100 characters), the lines of one paragraph are one. Any line break counts: LF, CRLF, CR,
 * vertical tab, form feed, U+2028, U+2029. `isMarkdown`: front matter is one paragraph.
 */
export function findParagraphs(text: string, isMarkdown: boolean): Span[] {
  const matterEnd = isMarkdown ? measureFrontMatter(text) : 0
  const paragraphs: Span[] =
    matterEnd > 0 ? [{ start: 0, end: text.slice(0, matterEnd).trimEnd().length }] : []
  const lines = [...findLines(text)].filter((line) => line.start >= matterEnd)
  const width = findWrapWidth(text, lines)
  let open: { start: number; end: number } | null = null
  let previous: Line | null = null
  for (const line of lines) {
    const isGoingOn =
      width !== null &&
      open !== null &&
      previous !== null &&
      !isBlank(line) &&
      !hasRoomFor(text, previous, line, width) &&
      !(line.isIndented && !previous.isIndented) &&
      !MARKER.test(text.slice(line.start, Math.min(line.end, line.start + 10)))
    if (isGoingOn && open !== null) {
      open.end = line.end
    } else {
      if (open !== null) paragraphs.push(open)
      open = isBlank(line) ? null : { start: line.start, end: line.end }
    }
    previous = line
  }
  if (open !== null) paragraphs.push(open)
  return paragraphs
}
