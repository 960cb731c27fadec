/** How many numbers there are. */
const NUMBERS = 2 ** 32

/** xorshift32 (Marsaglia 2003): the same numbers from the same seed on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0 || 0x6d2b79f5
  }

  /** A whole number from 0 to 2^32 - 1. */
  #next(): number {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x
    return x >>> 0
  }

  /** True that share of the times it is asked. */
  isWithin(share: number): boolean {
    return this.#next() < share * NUMBERS
  }
}
