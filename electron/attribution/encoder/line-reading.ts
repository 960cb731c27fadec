/** What the encoder tells of a line: its tokens as cue, speaker or content, and for a cue who speaks and what is said. */
import { LABEL, LABELS, PART, PARTS } from './roles.ts'
import type { LineView } from '../text/line-view.ts'
import type { CueOutput, Encoder, EncoderOutput } from './encoder.ts'
import { linePieces, type LinePieces } from './line-pieces.ts'
import { inputOf, readingWindows, type WindowPart } from './reading-windows.ts'
import type { Vocabulary } from './word-pieces.ts'

export interface LineReading {
  /** Chance of each label at each token, tokens × LABELS. */
  readonly labels: Float32Array
  /** For a cue of tokens [first, end): chance of each part at each token, tokens × PARTS, and that it is a cue. */
  readonly readCue: (first: number, end: number) => Promise<CueOutput>
}

const NOTHING: EncoderOutput = { labels: new Float32Array(0), states: new Float32Array(0) }

/** The readings of lines in order, as soon as each is read whole; a window of lines a step of the encoder. */
export async function* readByLine(
  encoder: Encoder,
  vocabulary: Vocabulary,
  views: readonly LineView[],
): AsyncGenerator<LineReading, void> {
  const lines = views.map((view) => linePieces(vocabulary, view))
  let open = NOTHING
  let next = 0
  const close = (): LineReading => {
    const reading = readingOf(encoder, lines[next] as LinePieces, views[next] as LineView, open)
    open = NOTHING
    next += 1
    return reading
  }
  for (const window of readingWindows(lines)) {
    const { input, places } = inputOf(lines, window, vocabulary.special)
    const output = await encoder.read(input)
    for (const [k, part] of window.entries()) {
      // A line without a piece is in no window.
      while (next < part.line) yield close()
      open = withPart(open, output, input.pieces.length, part, places[k] ?? 0)
      if (part.to === lines[part.line]?.pieces.length) yield close()
    }
  }
  while (next < lines.length) yield close()
}

/** What was read of a line so far, with a part of a window behind it. `count`: pieces of the window. */
function withPart(
  open: EncoderOutput,
  output: EncoderOutput,
  count: number,
  { from, to }: WindowPart,
  place: number,
): EncoderOutput {
  const join = (before: Float32Array, all: Float32Array): Float32Array => {
    const width = all.length / count
    const own = all.slice(place * width, (place + to - from) * width)
    if (before.length === 0) return own
    const joined = new Float32Array(before.length + own.length)
    joined.set(before)
    joined.set(own, before.length)
    return joined
  }
  return { labels: join(open.labels, output.labels), states: join(open.states, output.states) }
}

function readingOf(
  encoder: Encoder,
  { tokens }: LinePieces,
  view: LineView,
  { labels, states }: EncoderOutput,
): LineReading {
  const count = view.tokens.length
  return {
    labels: byToken(labels, LABELS, tokens, count, [
      LABEL.beginCue,
      LABEL.beginSource,
      LABEL.beginContent,
    ]),
    readCue: async (first, end) => {
      const [from, to] = reachOf(tokens, first)
      const near = tokens.subarray(from, to)
      const isCue = Float32Array.from(near, (token) => (token >= first && token < end ? 1 : 0))
      const width = states.length / Math.max(1, tokens.length)
      const { parts, valid } = await encoder.readCue(
        states.subarray(from * width, to * width),
        isCue,
      )
      const begins = [PART.beginSource, PART.beginContent]
      return { parts: byToken(parts, PARTS, near, count, begins), valid }
    },
  }
}

/** Most pieces of a line that are read for a cue: hardly a paragraph that the encoder was trained on is longer. */
const REACH = 128

/** The pieces [from, to) around a token that are read for it as a cue; all of most lines. */
function reachOf(tokens: Int32Array, token: number): readonly [number, number] {
  const place = tokens.findIndex((own) => own >= token)
  const from = Math.max(0, Math.min(place - REACH / 2, tokens.length - REACH))
  return [from, Math.min(tokens.length, from + REACH)]
}

/**
 * Chances of pieces as chances of tokens: a token has a role as likely as its pieces on average, and begins it as
 * likely as its first piece does. `begins`: the label that begins each role; the next one continues it.
 */
function byToken(
  chances: Float32Array,
  width: number,
  tokens: Int32Array,
  count: number,
  begins: readonly number[],
): Float32Array {
  const found = new Float32Array(count * width)
  for (let token = 0; token < count; token++) found[token * width] = 1
  let row = 0
  while (row < tokens.length) {
    const token = tokens[row] as number
    let end = row
    while (tokens[end] === token) end += 1
    let outside = 1
    for (const begin of begins) {
      let mass = 0
      for (let k = row; k < end; k++)
        mass += (chances[k * width + begin] as number) + (chances[k * width + begin + 1] as number)
      const whole = mass / (end - row)
      const starts = Math.min(whole, chances[row * width + begin] as number)
      found[token * width + begin] = starts
      found[token * width + begin + 1] = whole - starts
      outside -= whole
    }
    found[token * width] = outside
    row = end
  }
  return found
}
