import type { Span } from '../../../shared/domain/text/span.ts'

/**
 * Places of a text in the terms of other tools, and back: in code points, of the text as it is read with each end of a
 * line as one character, whichever it is.
 */
export interface PointMap {
  /** How many code points the text has. */
  readonly length: number
  /** The code points before an offset in UTF-16 code units; a place within a code point, or in CR LF, is before it. */
  pointAt(offset: number): number
  /** The offset, in UTF-16 code units, of the code point of that number; of the end for the one after the last. */
  offsetAt(point: number): number
}

/** How the characters of a text are counted. */
export interface Counting {
  /** Whether CR LF is one character, as programs count that read text with the ends of lines of any system. */
  readonly joinsLineEnds: boolean
}

/** How many code units the character has that starts at an offset. */
function unitsAt(text: string, offset: number, { joinsLineEnds }: Counting): number {
  if (joinsLineEnds && text.startsWith('\r\n', offset)) return 2
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
}

/** Counts the code points of a text, once: in time and memory in proportion to its length. */
export function mapPoints(text: string, counting: Counting): PointMap {
  const points = new Uint32Array(text.length + 1)
  const offsets = new Uint32Array(text.length + 1)
  let point = 0
  for (let offset = 0; offset < text.length;) {
    const units = unitsAt(text, offset, counting)
    points.fill(point, offset, offset + units)
    offsets[point] = offset
    point += 1
    offset += units
  }
  points[text.length] = point
  offsets[point] = text.length
  return {
    length: point,
    pointAt: (offset) => points[offset] ?? point,
    offsetAt: (at) => offsets[at] ?? text.length,
  }
}

/** The code points that a span has a part of, `[start, end)`. */
export function pointsOf(map: PointMap, { start, end }: Span): Span {
  const last = map.pointAt(end)
  return { start: map.pointAt(start), end: map.offsetAt(last) === end ? last : last + 1 }
}

/** The span of code points `[start, end)`, in UTF-16 code units. */
export function spanOf(map: PointMap, { start, end }: Span): Span {
  return { start: map.offsetAt(start), end: map.offsetAt(end) }
}

const LINE_END = /\r\n|[\r\n]/g
const END_NAMES: Readonly<Record<string, string>> = { '\r\n': 'CRLF', '\r': 'CR', '\n': 'LF' }
const ENDS: Readonly<Record<string, string>> = { CRLF: '\r\n', CR: '\r', LF: '\n' }

/**
 * How the lines of a text end, where not all end in LF: such as `CRLF*12 LF CR*2`, in their order. Empty where they all
 * end in LF.
 */
export function tellLineEnds(text: string): string {
  if (!text.includes('\r')) return ''
  const runs: { name: string; count: number }[] = []
  for (const [end] of text.matchAll(LINE_END)) {
    const name = END_NAMES[end] ?? ''
    const last = runs.at(-1)
    if (last?.name === name) last.count += 1
    else runs.push({ name, count: 1 })
  }
  return runs.map(({ name, count }) => (count === 1 ? name : `${name}*${count}`)).join(' ')
}

/** A text whose lines all end in LF: what every program reads alike. */
export function withUnixLineEnds(text: string): string {
  return text.replaceAll(LINE_END, '\n')
}

/**
 * A text with the ends of its lines as they were told. As it is where it has other lines than are told, as where another
 * program changed it.
 */
export function withLineEnds(text: string, told: string): string {
  const runs = told.split(' ').map((run) => {
    const [, name = '', count = '1'] = /^(CRLF|CR|LF)(?:\*(\d{1,9}))?$/.exec(run) ?? []
    return { end: ENDS[name] ?? '', count: Number(count) }
  })
  const lines = text.split('\n')
  const count = runs.reduce((sum, run) => sum + run.count, 0)
  if (runs.some(({ end }) => end === '') || count !== lines.length - 1) return text
  const ends = runs.flatMap((run) => Array.from({ length: run.count }, () => run.end))
  const restored = lines.map((line, index) => line + (ends[index] ?? '')).join('')
  // A CR before an LF would be read as one end of a line.
  return withUnixLineEnds(restored) === text ? restored : text
}
