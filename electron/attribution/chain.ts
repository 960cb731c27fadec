/**
 * A linear chain over one line's tokens: label probabilities (forward-backward) from the score of each label at each
 * token and the weight of each pair of neighbouring labels. The pair weights depend on a small "joint class" of the
 * place between two tokens (a comma, a quotation mark, a sentence's start …).
 */
export interface Chain {
  readonly labels: number
  /** exp(weight) of [joint class][label before][label]; 0 forbids the pair. */
  readonly joints: Float64Array
}

export class ChainSpace {
  capacity = 0
  forward = new Float64Array(0)
  backward = new Float64Array(0)
  local = new Float64Array(0)
  marginals = new Float64Array(0)
  scale = new Float64Array(0)

  reserve(tokens: number, labels: number): void {
    if (tokens * labels <= this.capacity) return
    this.capacity = Math.max(4096, tokens * labels * 2)
    this.forward = new Float64Array(this.capacity)
    this.backward = new Float64Array(this.capacity)
    this.local = new Float64Array(this.capacity)
    this.marginals = new Float64Array(this.capacity)
    this.scale = new Float64Array(this.capacity)
  }
}

/** Fills `space.forward`, `space.backward`, `space.local` and `space.marginals`; gives the log of the sum over all paths. */
export function runChain(
  chain: Chain,
  scores: Float32Array,
  jointOf: Uint8Array,
  n: number,
  start: Float64Array,
  space: ChainSpace,
): number {
  const labels = chain.labels
  space.reserve(n, labels)
  const { forward, backward, local, marginals, scale } = space
  let logSum = fillLocal(scores, local, n, labels)
  for (let t = 0; t < n; t++) {
    let sum = 0
    const row = t * labels
    const joint = (jointOf[t] ?? 0) * labels * labels
    for (let y = 0; y < labels; y++) {
      let value = 0
      if (t === 0) value = start[y] ?? 0
      else
        for (let z = 0; z < labels; z++)
          value +=
            (forward[row - labels + z] as number) * (chain.joints[joint + z * labels + y] as number)
      value *= local[row + y] as number
      forward[row + y] = value
      sum += value
    }
    scale[t] = sum
    for (let y = 0; y < labels; y++) forward[row + y] = (forward[row + y] as number) / sum
    logSum += Math.log(sum)
  }
  runBackward(chain, jointOf, n, space)
  for (let t = 0; t < n; t++) {
    let sum = 0
    for (let y = 0; y < labels; y++)
      sum += marginals[t * labels + y] =
        (forward[t * labels + y] as number) * (backward[t * labels + y] as number)
    for (let y = 0; y < labels; y++)
      marginals[t * labels + y] = (marginals[t * labels + y] as number) / sum
  }
  return logSum
}

function fillLocal(scores: Float32Array, local: Float64Array, n: number, labels: number): number {
  let logSum = 0
  for (let t = 0; t < n; t++) {
    let most = -Infinity
    for (let y = 0; y < labels; y++) most = Math.max(most, scores[t * labels + y] as number)
    logSum += most
    for (let y = 0; y < labels; y++)
      local[t * labels + y] = Math.exp((scores[t * labels + y] as number) - most)
  }
  return logSum
}

function runBackward(chain: Chain, jointOf: Uint8Array, n: number, space: ChainSpace): void {
  const labels = chain.labels
  const { backward, local, scale } = space
  for (let y = 0; y < labels; y++) backward[(n - 1) * labels + y] = 1
  for (let t = n - 2; t >= 0; t--) {
    const joint = (jointOf[t + 1] ?? 0) * labels * labels
    for (let z = 0; z < labels; z++) {
      let value = 0
      for (let y = 0; y < labels; y++) {
        const k = (t + 1) * labels + y
        value +=
          (chain.joints[joint + z * labels + y] as number) *
          (local[k] as number) *
          (backward[k] as number)
      }
      backward[t * labels + z] = value / (scale[t + 1] as number)
    }
  }
}
