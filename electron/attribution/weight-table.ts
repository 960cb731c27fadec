/**
 * Weights by feature hash, 8 bits each. Taggers that read the same features are joined in one open-addressed table, so
 * that each feature of each token is looked up once, and hash and weights lie in one record: the look-up, a miss in the
 * processor's cache, is what costs time.
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
  /** Records of `stride` numbers: a hash, then `width` weights of one byte each; and the same bytes as weights. */
  readonly records: Int32Array
  readonly weights: Int8Array
  readonly stride: number
  readonly mask: number
  /** The hash of an empty record: no feature's. Its weights are 0. */
  readonly empty: number
  /** One bit for each hash's upper 23 bits: most features of a new text are unknown, and 1 MB of bits stays in the cache. */
  readonly known: Uint32Array
}

export function joinTables(tables: readonly WeightTable[]): JoinedTable {
  const { distinct, empty } = surveyHashes(tables)
  let size = 1024
  while (size < distinct * 1.4) size *= 2
  const mask = size - 1
  const parts = tables.map(({ labels, scale }, k) => ({
    labels,
    scale,
    from: tables.slice(0, k).reduce((sum, table) => sum + table.labels, 0),
  }))
  const width = tables.reduce((sum, table) => sum + table.labels, 0)
  const stride = 1 + Math.ceil(width / 4)
  const records = new Int32Array(size * stride)
  const weights = new Int8Array(records.buffer)
  for (let slot = 0; slot < size; slot++) records[slot * stride] = empty
  const known = new Uint32Array(1 << 18)
  tables.forEach((table, part) => {
    const from = parts[part]?.from ?? 0
    for (let k = 0; k < table.hashes.length; k++) {
      const hash = table.hashes[k] as number
      known[hash >>> 14] = (known[hash >>> 14] as number) | (1 << ((hash >>> 9) & 31))
      let slot = hash & mask
      while (records[slot * stride] !== empty && records[slot * stride] !== hash)
        slot = (slot + 1) & mask
      records[slot * stride] = hash
      const base = (slot * stride + 1) * 4 + from
      for (let y = 0; y < table.labels; y++)
        weights[base + y] = table.weights[k * table.labels + y] as number
    }
  })
  return { tables: parts, width, records, weights, stride, mask, empty, known }
}

/** How many different hashes the tables hold, and the least number that is none of them. */
function surveyHashes(tables: readonly WeightTable[]): { distinct: number; empty: number } {
  const places = tables.map(() => 0)
  let distinct = 0
  let empty = 0
  for (;;) {
    let least = Infinity
    for (let k = 0; k < tables.length; k++) {
      const hash = tables[k]?.hashes[places[k] as number]
      if (hash !== undefined && hash >>> 0 < least) least = hash >>> 0
    }
    if (least === Infinity) return { distinct, empty }
    distinct += 1
    if (least === empty) empty += 1
    for (let k = 0; k < tables.length; k++) {
      const place = places[k] as number
      if (tables[k]?.hashes[place] === (least | 0)) places[k] = place + 1
    }
  }
}

/** Adds the joined weights of the features `values[from..to)` to `sums[at..at + width)`, unscaled. */
export function addWeights(
  table: JoinedTable,
  values: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  const { width, records, weights, stride, mask, empty, known } = table
  for (let k = from; k < to; k++) {
    const hash = values[k] as number
    if (((known[hash >>> 14] as number) & (1 << ((hash >>> 9) & 31))) === 0) continue
    let slot = hash & mask
    let found = records[slot * stride] as number
    while (found !== hash && found !== empty) {
      slot = (slot + 1) & mask
      found = records[slot * stride] as number
    }
    if (found !== hash) continue
    const base = (slot * stride + 1) * 4
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
