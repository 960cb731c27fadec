/** 32-bit hashes: every feature of the taggers is one number, so no strings are built while an article is read. */

export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Collects the features of one token after another: `values` up to `length`, `ends[i]` the end of token i's. */
export class FeatureSink {
  values = new Int32Array(1 << 14)
  length = 0

  clear(): void {
    this.length = 0
  }

  one(template: number, a: number): void {
    this.put(Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x2c1b3c6d))
  }

  two(template: number, a: number, b: number): void {
    const first = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x2c1b3c6d)
    this.put(Math.imul(first ^ (first >>> 15), 0x297a2d39) ^ Math.imul(b + 0x51ed27, 0x1b873593))
  }

  three(template: number, a: number, b: number, c: number): void {
    const first = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x2c1b3c6d)
    const second =
      Math.imul(first ^ (first >>> 15), 0x297a2d39) ^ Math.imul(b + 0x51ed27, 0x1b873593)
    this.put(Math.imul(second ^ (second >>> 14), 0x5bd1e995) ^ Math.imul(c + 0x3c6ef3, 0x1b56c4e9))
  }

  private put(raw: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length] = mix(raw)
    this.length += 1
  }
}
