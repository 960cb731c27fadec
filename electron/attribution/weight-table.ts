/**
 * Weights by feature hash, 8 bits each. Taggers that read the same features are joined in one open-addressed table, so
 * that each feature of each token is looked up once: the look-up, a miss in the processor's cache, is what costs time.
 */
export interface WeightTable {
  readonly labels: number
  /** Hash of each feature, ascending as unsigned numbers; row k of `weights` is feature k's. */
  readonly hashes: Int32Array
  readonly weights: Int8Array
  /** A weight is its 8-bit number times this. */
  readonly scale: number
}

export interface JoinedTable {
  /** Of each table: its labels, its scale, and where its labels begin in a joined row. */
  readonly tables: readonly {
    readonly labels: number
    readonly scale: number
    readonly from: number
  }[]
  readonly width: number
  /** Hash and row side by side; row -1 is an empty slot. */
  readonly slots: Int32Array
  readonly mask: number
  readonly weights: Int8Array
  /** One bit for each hash's upper 23 bits: most features of a new text are unknown, and 1 MB of bits stays in the cache. */
  readonly known: Uint32Array
}

export function joinTables(tables: readonly WeightTable[]): JoinedTable {
  const most = tables.reduce((sum, table) => sum + table.hashes.length, 0)
  let size = 1024
  while (size < most * 2) size *= 2
  const slots = new Int32Array(size * 2).fill(-1)
  const mask = size - 1
  const parts = tables.map(({ labels, scale }, k) => ({
    labels,
    scale,
    from: tables.slice(0, k).reduce((sum, table) => sum + table.labels, 0),
  }))
  const width = tables.reduce((sum, table) => sum + table.labels, 0)
  const weights = new Int8Array(most * width)
  const known = new Uint32Array(1 << 18)
  let rows = 0
  tables.forEach((table, part) => {
    const from = parts[part]?.from ?? 0
    for (let k = 0; k < table.hashes.length; k++) {
      const hash = table.hashes[k] as number
      known[hash >>> 14] = (known[hash >>> 14] as number) | (1 << ((hash >>> 9) & 31))
      let slot = hash & mask
      while (slots[slot * 2 + 1] !== -1 && slots[slot * 2] !== hash) slot = (slot + 1) & mask
      if (slots[slot * 2 + 1] === -1) {
        slots[slot * 2] = hash
        slots[slot * 2 + 1] = rows++
      }
      const base = (slots[slot * 2 + 1] as number) * width + from
      for (let y = 0; y < table.labels; y++)
        weights[base + y] = table.weights[k * table.labels + y] as number
    }
  })
  return { tables: parts, width, slots, mask, weights: weights.slice(0, rows * width), known }
}

/** Adds the joined rows of the features `values[from..to)` to `sums[at..at + width)`, unscaled. */
export function addWeights(
  table: JoinedTable,
  values: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  const { width, slots, mask, weights, known } = table
  for (let k = from; k < to; k++) {
    const hash = values[k] as number
    if (((known[hash >>> 14] as number) & (1 << ((hash >>> 9) & 31))) === 0) continue
    let slot = hash & mask
    let row = slots[slot * 2 + 1] as number
    while (row !== -1 && slots[slot * 2] !== hash) {
      slot = (slot + 1) & mask
      row = slots[slot * 2 + 1] as number
    }
    if (row === -1) continue
    const base = row * width
    for (let y = 0; y < width; y++)
      sums[at + y] = (sums[at + y] as number) + (weights[base + y] as number)
  }
}

/** The scores of one of the joined tables for `n` tokens, scaled. */
export function scoresOf(
  table: JoinedTable,
  part: number,
  sums: Int32Array,
  n: number,
): Float32Array {
  const { labels, scale, from } = table.tables[part] ?? { labels: 0, scale: 0, from: 0 }
  const scores = new Float32Array(n * labels)
  for (let t = 0; t < n; t++) {
    for (let y = 0; y < labels; y++)
      scores[t * labels + y] = scale * (sums[t * table.width + from + y] as number)
  }
  return scores
}
