/** Numbers the features that occur often enough, and rewrites rows of hashes into rows of those numbers. */

export interface FeatureIndex {
  /** Hash of each feature, by its number. */
  readonly hashes: Int32Array
}

/** Rows of features while they are gathered: hashes first, numbers after `indexFeatures`. */
export class FeatureRows {
  features = new Int32Array(1 << 22)
  length = 0
  readonly ends: number[] = [0]

  add(values: Int32Array, count: number): void {
    if (this.length + count > this.features.length) {
      const larger = new Int32Array(Math.ceil(this.features.length * 1.6) + count)
      larger.set(this.features.subarray(0, this.length))
      this.features = larger
    }
    this.features.set(values.subarray(0, count), this.length)
    this.length += count
    this.ends.push(this.length)
  }
}

export function indexFeatures(rows: FeatureRows, least: number): FeatureIndex {
  const counts = new Uint8Array(1 << 26)
  for (let k = 0; k < rows.length; k++) {
    const slot = (rows.features[k] as number) >>> 6
    if ((counts[slot] as number) < 255) counts[slot] = (counts[slot] as number) + 1
  }
  const size = 1 << 24
  const keys = new Int32Array(size)
  const numbers = new Int32Array(size).fill(-1)
  const hashes: number[] = []
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> 8
    while (numbers[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & (size - 1)
    return slot
  }
  let to = 0
  let k = 0
  for (let row = 0; row + 1 < rows.ends.length; row++) {
    const end = rows.ends[row + 1] as number
    for (; k < end; k++) {
      const hash = rows.features[k] as number
      if ((counts[hash >>> 6] as number) < least) continue
      const slot = slotOf(hash)
      if (numbers[slot] === -1) {
        keys[slot] = hash
        numbers[slot] = hashes.length
        hashes.push(hash)
      }
      rows.features[to++] = numbers[slot] as number
    }
    rows.ends[row + 1] = to
  }
  rows.length = to
  return { hashes: Int32Array.from(hashes) }
}
