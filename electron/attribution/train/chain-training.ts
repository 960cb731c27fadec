/**
 * Trains the weights of a chain (chain.ts) by maximum likelihood: AdaGrad, one line at a time, features dropped at
 * random so that no single one carries a decision, and the mean of the last rounds' weights.
 */
import { ChainSpace, runChain, type Chain } from '../chain.ts'
import { Random } from './random.ts'

/** Lines of tokens, each with the numbers of its features. */
export interface ChainExamples {
  readonly starts: Int32Array
  /** Token t's features are `features[tokenStarts[t]..tokenStarts[t + 1])`. */
  readonly tokenStarts: Float64Array
  readonly features: Int32Array
  readonly labels: Uint8Array
  readonly joints: Uint8Array
}

export interface ChainSettings {
  readonly labels: number
  readonly jointClasses: number
  readonly features: number
  readonly rounds: number
  readonly averaged: number
  readonly rate: number
  readonly dropped: number
  readonly decay: number
  readonly seed: number
  readonly canFollow: (before: number, label: number) => boolean
  readonly canStart: (label: number) => boolean
  readonly report?: (line: string) => void
}

export interface ChainWeights {
  readonly labels: number
  readonly unary: Float32Array
  readonly joints: Float32Array
}

const FORBIDDEN = -1e9

export function trainChain(
  examples: ChainExamples,
  settings: ChainSettings,
  chosen: Int32Array,
): ChainWeights {
  const { labels, jointClasses } = settings
  const unary = new Float32Array(settings.features * labels)
  const unarySquares = new Float32Array(settings.features * labels)
  const joints = new Float32Array(jointClasses * labels * labels)
  const jointSquares = new Float32Array(joints.length)
  for (let k = 0; k < joints.length; k++) {
    if (!settings.canFollow(Math.floor(k / labels) % labels, k % labels)) joints[k] = FORBIDDEN
  }
  const start = Float64Array.from({ length: labels }, (_, y) => (settings.canStart(y) ? 1 : 0))
  const meanUnary = new Float32Array(unary.length)
  const meanJoints = new Float32Array(joints.length)
  const random = new Random(settings.seed)
  const order = Int32Array.from(chosen)
  const state: State = {
    examples,
    settings,
    unary,
    unarySquares,
    joints,
    jointSquares,
    start,
    random,
    chain: { labels, joints: new Float64Array(joints.length) },
    space: new ChainSpace(),
    scores: new Float32Array(0),
    kept: new Int32Array(0),
    keptEnds: new Int32Array(0),
  }
  for (let round = 0; round < settings.rounds; round++) {
    random.shuffle(order)
    let loss = 0
    for (let k = 0; k < order.length; k++) loss += learnLine(state, order[k] ?? 0, k % 8 === 0)
    settings.report?.(`round ${round + 1}: loss ${(loss / order.length).toFixed(4)}`)
    if (round < settings.rounds - settings.averaged) continue
    for (let k = 0; k < unary.length; k++)
      meanUnary[k] = (meanUnary[k] as number) + (unary[k] as number) / settings.averaged
    for (let k = 0; k < joints.length; k++)
      meanJoints[k] = (meanJoints[k] as number) + (joints[k] as number) / settings.averaged
  }
  return { labels, unary: meanUnary, joints: meanJoints }
}

interface State {
  readonly examples: ChainExamples
  readonly settings: ChainSettings
  readonly unary: Float32Array
  readonly unarySquares: Float32Array
  readonly joints: Float32Array
  readonly jointSquares: Float32Array
  readonly start: Float64Array
  readonly random: Random
  readonly chain: Chain
  readonly space: ChainSpace
  scores: Float32Array
  kept: Int32Array
  keptEnds: Int32Array
}

function learnLine(state: State, line: number, isRefreshed: boolean): number {
  const { examples, settings, chain, space } = state
  const labels = settings.labels
  const from = examples.starts[line] ?? 0
  const n = (examples.starts[line + 1] ?? 0) - from
  if (isRefreshed)
    for (let k = 0; k < state.joints.length; k++)
      chain.joints[k] = Math.exp(state.joints[k] as number)
  scoreLine(state, from, n)
  const joints = examples.joints.subarray(from, from + n)
  const logSum = runChain(chain, state.scores, joints, n, state.start, space)
  let gold = 0
  for (let t = 0; t < n; t++) {
    const y = examples.labels[from + t] as number
    gold += state.scores[t * labels + y] as number
    if (t > 0)
      gold += Math.log(
        Math.max(
          1e-300,
          chain.joints[
            ((joints[t] as number) * labels + (examples.labels[from + t - 1] as number)) * labels +
              y
          ] as number,
        ),
      )
  }
  updateJoints(state, from, n)
  updateUnary(state, from, n)
  return logSum - gold
}

function scoreLine(state: State, from: number, n: number): void {
  const { examples, settings, unary, random } = state
  const labels = settings.labels
  const first = examples.tokenStarts[from] as number
  const count = (examples.tokenStarts[from + n] as number) - first
  if (state.kept.length < count) state.kept = new Int32Array(count * 2)
  if (state.keptEnds.length < n) state.keptEnds = new Int32Array(n * 2)
  if (state.scores.length < n * labels) state.scores = new Float32Array(n * labels * 2)
  state.scores.fill(0, 0, n * labels)
  const { kept, keptEnds, scores } = state
  const bar = Math.floor(settings.dropped * 4294967296)
  const grown = 1 / (1 - settings.dropped)
  let filled = 0
  for (let t = 0; t < n; t++) {
    const row = t * labels
    const end = examples.tokenStarts[from + t + 1] as number
    for (let k = examples.tokenStarts[from + t] as number; k < end; k++) {
      if (random.next() < bar) continue
      const base = (examples.features[k] as number) * labels
      kept[filled++] = base
      for (let y = 0; y < labels; y++)
        scores[row + y] = (scores[row + y] as number) + (unary[base + y] as number)
    }
    keptEnds[t] = filled
    for (let y = 0; y < labels; y++) scores[row + y] = (scores[row + y] as number) * grown
  }
}

function updateUnary(state: State, from: number, n: number): void {
  const { examples, settings, unary, unarySquares, space, kept, keptEnds } = state
  const { labels, rate, decay } = settings
  for (let t = 0; t < n; t++) {
    const gold = examples.labels[from + t]
    const begin = t === 0 ? 0 : (keptEnds[t - 1] as number)
    const end = keptEnds[t] as number
    for (let y = 0; y < labels; y++) {
      const slope = (space.marginals[t * labels + y] as number) - (y === gold ? 1 : 0)
      if (slope < 0.002 && slope > -0.002) continue
      for (let k = begin; k < end; k++) {
        const at = (kept[k] as number) + y
        const weight = unary[at] as number
        const step = slope + decay * weight
        const square = (unarySquares[at] as number) + step * step
        unarySquares[at] = square
        unary[at] = weight - (rate * step) / Math.sqrt(square + 0.1)
      }
    }
  }
}

function updateJoints(state: State, from: number, n: number): void {
  const { examples, settings, joints, jointSquares, space, chain } = state
  const { labels, rate } = settings
  for (let t = 1; t < n; t++) {
    const joint = (examples.joints[from + t] as number) * labels * labels
    const pair =
      (examples.labels[from + t - 1] as number) * labels + (examples.labels[from + t] as number)
    for (let k = 0; k < labels * labels; k++) {
      if (joints[joint + k] === FORBIDDEN) continue
      const z = Math.floor(k / labels)
      const y = k % labels
      const chance =
        ((space.forward[(t - 1) * labels + z] as number) *
          (chain.joints[joint + k] as number) *
          (space.local[t * labels + y] as number) *
          (space.backward[t * labels + y] as number)) /
        (space.scale[t] as number)
      const slope = chance - (k === pair ? 1 : 0)
      if (slope < 0.002 && slope > -0.002) continue
      const square = (jointSquares[joint + k] as number) + slope * slope
      jointSquares[joint + k] = square
      joints[joint + k] = (joints[joint + k] as number) - (rate * slope) / Math.sqrt(square + 0.1)
    }
  }
}
