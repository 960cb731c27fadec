/** xorshift32: the same numbers from the same seed on every machine. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed | 0 || 0x6d2b79f5
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    let x = this.state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.state = x
    return x >>> 0
  }

  below(limit: number): number {
    return Math.floor((this.next() / 4294967296) * limit)
  }

  shuffle(values: Int32Array): void {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const value = values[i] as number
      values[i] = values[j] as number
      values[j] = value
    }
  }
}
