/**
 * The pretrained encoder: MiniLM-L6 (Wang and others 2020), trained on attributions. It reads a window of word pieces
 * once, and for each likely cue the cue's line again, in two more layers.
 */
import type { InferenceSession, Tensor, TypedTensor } from 'onnxruntime-node'
import { FACTS } from './line-pieces.ts'
import { openRuntime, type Runtime, type RuntimePlaces } from './runtime.ts'

/** Word pieces in order, and the facts of each (pieces × FACTS). */
export interface EncoderInput {
  readonly pieces: Int32Array
  readonly facts: Uint8Array
}

export interface EncoderOutput {
  /** Chance of each label, pieces × LABELS. */
  readonly labels: Float32Array
  /** What the encoder knows of each piece, pieces × its width. */
  readonly states: Float32Array
}

/** What is read of a line for a cue. */
export interface CueOutput {
  /** Chance of each part, pieces × PARTS. */
  readonly parts: Float32Array
  /** Chance that the cue is one. */
  readonly valid: number
}

export interface Encoder {
  readonly read: (input: EncoderInput) => Promise<EncoderOutput>
  /** `states`: of the line's pieces; `isCue`: 1 for each that is of the cue. */
  readonly readCue: (states: Float32Array, isCue: Float32Array) => Promise<CueOutput>
}

/** Its two graphs, as files of ONNX. */
export interface EncoderGraphs {
  readonly reader: Uint8Array
  readonly cues: Uint8Array
}

/** An encoder of these graphs. Throws what the runtime throws when it cannot be had, or when they are none. */
export async function openEncoder(graphs: EncoderGraphs, places: RuntimePlaces): Promise<Encoder> {
  const runtime = await openRuntime(places)
  const open = (graph: Uint8Array): Promise<InferenceSession> =>
    runtime.InferenceSession.create(graph, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
    })
  const reader = await open(graphs.reader)
  const cues = await open(graphs.cues)
  const floats = (values: Float32Array, ...sizes: readonly number[]): Tensor =>
    new runtime.Tensor('float32', values, sizes)
  return {
    read: async (input) => {
      const found = await reader.run(numbersOf(runtime, input))
      return { labels: valuesOf(found, 'labels'), states: valuesOf(found, 'states') }
    },
    readCue: async (states, isCue) => {
      const { length } = isCue
      const found = await cues.run({
        states: floats(states, length, states.length / length),
        marks: floats(isCue, 1, length),
      })
      return { parts: valuesOf(found, 'parts'), valid: valuesOf(found, 'valid')[0] ?? 0 }
    },
  }
}

function numbersOf({ Tensor }: Runtime, { pieces, facts }: EncoderInput): Record<string, Tensor> {
  const column = (value: (k: number) => number | undefined): Tensor =>
    new Tensor(
      'int64',
      BigInt64Array.from(pieces, (_, k) => BigInt(value(k) ?? 0)),
      [pieces.length],
    )
  const told = FACTS.map((fact, f) => [fact, column((k) => facts[k * FACTS.length + f])])
  return { pieces: column((k) => pieces[k]), ...Object.fromEntries(told) }
}

function valuesOf(found: InferenceSession.ReturnType, name: string): Float32Array {
  const tensor = found[name]
  if (tensor?.type !== 'float32') throw new Error(`The encoder tells no ${name}.`)
  return (tensor as TypedTensor<'float32'>).data
}
