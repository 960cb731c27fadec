/** A trained chain with its weights: scores of one line's tokens, and label probabilities. */
import { ChainSpace, runChain, type Chain } from './chain.ts'
import { canStart } from './roles.ts'
import { joinTables, type JoinedTable, type WeightTable } from './weight-table.ts'

export interface Tagger {
  readonly table: WeightTable
  readonly chain: Chain
  readonly start: Float64Array
}

export function makeTagger(table: WeightTable, joints: Float32Array): Tagger {
  const { labels } = table
  return {
    table,
    chain: { labels, joints: Float64Array.from(joints, Math.exp) },
    start: Float64Array.from({ length: labels }, (_, y) => (canStart(y) ? 1 : 0)),
  }
}

const space = new ChainSpace()

/** Label probabilities, n × labels. */
export function marginalsOf(
  tagger: Tagger,
  scores: Float32Array,
  joints: Uint8Array,
  n: number,
): Float32Array {
  runChain(tagger.chain, scores, joints, n, tagger.start, space)
  return Float32Array.from(space.marginals.subarray(0, n * tagger.chain.labels))
}

/** Taggers that read the same features; their probabilities are averaged. */
export interface TaggerGroup {
  readonly taggers: readonly Tagger[]
  readonly joined: JoinedTable
}

export function groupTaggers(taggers: readonly Tagger[]): TaggerGroup {
  return { taggers, joined: joinTables(taggers.map(({ table }) => table)) }
}
