/** The kinds of objects in a binary property list that are looked at, by the high half of their first byte. */
const KIND = { data: 4, ascii: 5, utf16: 6, dictionary: 13 } as const
const TRAILER = 32
/** Dictionaries that are looked into have few entries: more are not looked at. */
const MAX_ENTRIES = 1000
/** No key, address or name of an encoding is longer, in characters. */
const MAX_STRING = 4096

interface Stored {
  readonly kind: number
  /** In bytes of data, characters of a string or entries of a dictionary. */
  readonly count: number
  /** Where its content begins. */
  readonly at: number
}

/**
 * A binary property list ("bplist00", as CoreFoundation's CFBinaryPList.c writes it), of which only what is asked for
 * is read: made whole, a small file of objects that point to each other fills any memory. What is not as it should be
 * is as if it were not there.
 */
export class BinaryPlist {
  readonly #bytes: Buffer
  readonly #offsetSize: number
  readonly #referenceSize: number
  readonly #offsets: number
  readonly #count: number
  /** The number of its outermost object. */
  readonly root: number

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const trailer = this.#bytes.length - TRAILER
    this.#offsetSize = this.#bytes[trailer + 6] ?? 0
    this.#referenceSize = this.#bytes[trailer + 7] ?? 0
    this.#count = this.#readNumber(trailer + 8, 8)
    this.root = this.#readNumber(trailer + 16, 8)
    this.#offsets = this.#readNumber(trailer + 24, 8)
  }

  /** A whole number of `size` bytes, the highest first; one past the end counts as zero. */
  #readNumber(at: number, size: number): number {
    let value = 0
    for (let k = 0; k < Math.min(8, size); k += 1) value = value * 256 + (this.#bytes[at + k] ?? 0)
    return value
  }

  #find(number: number): Stored | null {
    if (number >= this.#count) return null
    const at = this.#readNumber(this.#offsets + number * this.#offsetSize, this.#offsetSize)
    const mark = this.#bytes[at]
    if (mark === undefined) return null
    const count = mark & 15
    if (count < 15) return { kind: mark >> 4, count, at: at + 1 }
    const size = 2 ** ((this.#bytes[at + 1] ?? 0) & 15)
    return { kind: mark >> 4, count: this.#readNumber(at + 2, size), at: at + 2 + size }
  }

  #slice(at: number, length: number): Buffer {
    return this.#bytes.subarray(at, Math.min(this.#bytes.length, at + length))
  }

  /** The number of what a dictionary holds under a key; null where it does not. */
  entry(dictionary: number, key: string): number | null {
    const found = this.#find(dictionary)
    if (found?.kind !== KIND.dictionary) return null
    for (let k = 0; k < Math.min(found.count, MAX_ENTRIES); k += 1) {
      const name = this.#readNumber(found.at + k * this.#referenceSize, this.#referenceSize)
      if (this.string(name) !== key) continue
      return this.#readNumber(
        found.at + (found.count + k) * this.#referenceSize,
        this.#referenceSize,
      )
    }
    return null
  }

  string(number: number): string | null {
    const found = this.#find(number)
    if (found === null || found.count > MAX_STRING) return null
    if (found.kind === KIND.ascii) return this.#slice(found.at, found.count).toString('latin1')
    if (found.kind !== KIND.utf16) return null
    return new TextDecoder('utf-16be').decode(this.#slice(found.at, found.count * 2))
  }

  data(number: number): Uint8Array | null {
    const found = this.#find(number)
    return found?.kind === KIND.data ? this.#slice(found.at, found.count) : null
  }
}
