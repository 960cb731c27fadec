/** Trained weights → the 8-bit table that ships. Training stages that need a tagger's answers use this one, too. */
import { makeTagger, type Tagger } from '../tagger.ts'
import type { WeightTable } from '../weight-table.ts'
import type { ChainWeights } from './chain-training.ts'

export interface Rounding {
  /** Largest weight kept; larger ones are cut to it. */
  readonly most: number
  /** A feature none of whose weights reaches this is left out. */
  readonly least: number
}

function roundWeights(weights: ChainWeights, hashes: Int32Array, rounding: Rounding): WeightTable {
  const { labels, unary } = weights
  let most = 0
  for (const weight of unary) most = Math.max(most, Math.abs(weight))
  const scale = Math.min(most, rounding.most) / 127
  const rows: number[] = []
  for (let k = 0; k < hashes.length; k++) {
    let largest = 0
    for (let y = 0; y < labels; y++)
      largest = Math.max(largest, Math.abs(unary[k * labels + y] as number))
    if (largest >= rounding.least) rows.push(k)
  }
  rows.sort((a, b) => ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0))
  const kept = Int32Array.from(rows, (k) => hashes[k] as number)
  const bytes = new Int8Array(rows.length * labels)
  rows.forEach((k, row) => {
    for (let y = 0; y < labels; y++)
      bytes[row * labels + y] = Math.max(
        -127,
        Math.min(127, Math.round((unary[k * labels + y] as number) / scale)),
      )
  })
  return { labels, hashes: kept, weights: bytes, scale }
}

export function roundTagger(weights: ChainWeights, hashes: Int32Array, rounding: Rounding): Tagger {
  return makeTagger(roundWeights(weights, hashes, rounding), weights.joints)
}
