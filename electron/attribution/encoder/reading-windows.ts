/** What the encoder reads at a time: as many lines as fit, with what stands before them. */
import type { EncoderInput } from './encoder.ts'
import { FACTS, startsSentence, type LinePieces } from './line-pieces.ts'
import type { SpecialPieces } from './word-pieces.ts'

/** Pieces [from, to) of a line, and from which piece of the window on they stand. */
export interface WindowPart {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** Most pieces of a window's own parts, each with the separator that ends it; and of what it sees before them. */
const LONGEST_WINDOW = 256
const LONGEST_CONTEXT = 32

/** The windows of an article, each a list of parts in order: whole lines, and pieces of those that are too long. */
export function readingWindows(lines: readonly LinePieces[]): readonly (readonly WindowPart[])[] {
  const windows: WindowPart[][] = []
  let size = Infinity
  for (const part of lines.flatMap(partsOf)) {
    const own = part.to - part.from + 1
    if (size + own > LONGEST_WINDOW) {
      windows.push([])
      size = 0
    }
    windows.at(-1)?.push(part)
    size += own
  }
  return windows
}

/** A line that is too long for a window is cut where a sentence starts in the second half of one, or else anywhere. */
function partsOf(own: LinePieces, line: number): readonly WindowPart[] {
  const parts: WindowPart[] = []
  const end = own.pieces.length
  let from = 0
  while (from < end) {
    let to = Math.min(end, from + LONGEST_WINDOW - 1)
    if (to < end) {
      let cut = to
      while (cut > from + LONGEST_WINDOW / 2 && !startsSentence(own, cut)) cut -= 1
      if (startsSentence(own, cut)) to = cut
    }
    parts.push({ line, from, to })
    from = to
  }
  return parts
}

/** A window as its pieces: [start] context [separator] part [separator] part [separator] …; and where each part begins. */
export function inputOf(
  lines: readonly LinePieces[],
  window: readonly WindowPart[],
  special: SpecialPieces,
): { readonly input: EncoderInput; readonly places: readonly number[] } {
  const pieces: number[] = [special.start]
  const facts: number[] = FACTS.map(() => 0)
  const places: number[] = []
  const put = (line: number, from: number, to: number): void => {
    const own = lines[line]
    for (let k = from; k < to; k++) {
      pieces.push(own?.pieces[k] ?? special.unknown)
      for (let f = 0; f < FACTS.length; f++) facts.push(own?.facts[k * FACTS.length + f] ?? 0)
    }
  }
  const separate = (): void => {
    pieces.push(special.separator)
    for (let f = 0; f < FACTS.length; f++) facts.push(0)
  }
  const [first] = window
  if (first !== undefined)
    for (const { line, from, to } of contextOf(lines, first)) put(line, from, to)
  separate()
  for (const { line, from, to } of window) {
    places.push(pieces.length)
    put(line, from, to)
    separate()
  }
  return { input: { pieces: Int32Array.from(pieces), facts: Uint8Array.from(facts) }, places }
}

/** The last pieces before a part, in order. */
function contextOf(
  lines: readonly LinePieces[],
  { line, from }: WindowPart,
): readonly WindowPart[] {
  const context: WindowPart[] = []
  let left = LONGEST_CONTEXT
  for (let k = line; k >= 0 && left > 0; k--) {
    const to = k === line ? from : (lines[k]?.pieces.length ?? 0)
    const taken = Math.min(left, to)
    context.unshift({ line: k, from: to - taken, to })
    left -= taken
  }
  return context
}
