import { LIMITS } from '../limits.ts'
import { ENTRY, HEADER, TABLE_IN_HEADER } from '../recognition/compound-layout.ts'

const END = -2
/** Streams shorter than this lie in small sectors. */
const SMALL_STREAM = 4096
const STORAGE = 1
const STREAM = 2
const ROOT = 5
/** Storages in storages: a message in a message has two for each. */
const MAX_DEPTH = 64

class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
}

/**
 * Checks that what a compound file chains together ends: its sectors, its directory, its streams, and that they are no
 * longer than the file. Programs that read such files go round in circles, or ask for any memory, where it does not.
 */
class CompoundChains {
  readonly #view: DataView
  readonly #sectorSize: number
  readonly #sectors: number
  readonly #table: number[] = []
  readonly #small: number[] = []

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#sectorSize = bytes[HEADER.sectorShift] === 12 ? 4096 : 512
    this.#sectors = Math.ceil(bytes.length / this.#sectorSize)
  }

  #fail(): never {
    throw new DamagedFile('The file’s parts do not end.')
  }

  #number(at: number): number {
    return at >= 0 && at + 4 <= this.#view.byteLength ? this.#view.getInt32(at, true) : END
  }

  #offsetOf(sector: number): number {
    return (sector + 1) * this.#sectorSize
  }

  #nextIn(table: readonly number[], sector: number): number {
    const perSector = this.#sectorSize / 4
    const holder = table[Math.floor(sector / perSector)]
    if (holder === undefined) return END
    if (holder < 0 || this.#offsetOf(holder + 1) > this.#view.byteLength + this.#sectorSize)
      this.#fail()
    return this.#number(this.#offsetOf(holder) + 4 * (sector % perSector))
  }

  /** The sectors of a chain; fails for one that goes round. */
  #chain(start: number, table: readonly number[], most: number): readonly number[] {
    const sectors: number[] = []
    for (let sector = start; sector !== END && sector >= 0; sector = this.#nextIn(table, sector)) {
      if (sectors.length > most) this.#fail()
      sectors.push(sector)
    }
    return sectors
  }

  #readTables(): void {
    const count = this.#number(HEADER.tableCount)
    const moreCount = this.#number(HEADER.moreCount)
    const smallCount = this.#number(HEADER.smallCount)
    if (Math.max(count, moreCount, smallCount) > this.#sectors) this.#fail()
    for (let k = 0; k < Math.min(count, TABLE_IN_HEADER); k += 1) {
      this.#table.push(this.#number(HEADER.table + 4 * k))
    }
    let sector = this.#number(HEADER.moreStart)
    for (let k = 0; k < moreCount && sector >= 0; k += 1) {
      const last = this.#sectorSize / 4 - 1
      for (let j = 0; j < last && this.#table.length < count; j += 1) {
        const holder = this.#number(this.#offsetOf(sector) + 4 * j)
        if (holder < 0) break
        this.#table.push(holder)
      }
      sector = this.#number(this.#offsetOf(sector) + 4 * last)
    }
    const small = this.#chain(this.#number(HEADER.smallStart), this.#table, this.#sectors)
    this.#small.push(...small.slice(0, Math.max(0, smallCount)))
  }

  /** Where the entries of the directory stand. */
  #readDirectory(): readonly number[] {
    const sectors = this.#chain(this.#number(HEADER.directoryStart), this.#table, this.#sectors)
    const perSector = this.#sectorSize / ENTRY.size
    return sectors.flatMap((sector) =>
      Array.from({ length: perSector }, (_, k) => this.#offsetOf(sector) + k * ENTRY.size),
    )
  }

  #checkTree(entries: readonly number[]): void {
    const seen = new Set<number>()
    const waiting = [{ index: this.#number((entries[0] ?? 0) + ENTRY.child), depth: 1 }]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { index, depth } = next
      const at = entries[index]
      if (index === -1 || at === undefined) continue
      if (seen.has(index) || depth > MAX_DEPTH) this.#fail()
      seen.add(index)
      for (const side of [ENTRY.left, ENTRY.right]) {
        waiting.push({ index: this.#number(at + side), depth })
      }
      const isStorage = this.#view.getUint8(at + ENTRY.type) === STORAGE
      if (isStorage) waiting.push({ index: this.#number(at + ENTRY.child), depth: depth + 1 })
    }
  }

  #checkStreams(entries: readonly number[]): void {
    let total = 0
    // No sector is in two streams.
    let sectorsLeft = Math.ceil((this.#view.byteLength / 64) * 1.1)
    for (const at of entries) {
      if (at + ENTRY.size > this.#view.byteLength) continue
      if (this.#view.getUint8(at + ENTRY.type) !== STREAM) continue
      const length = this.#number(at + ENTRY.length)
      total += length
      if (length > this.#view.byteLength || total > LIMITS.unpacked) this.#fail()
      const start = this.#number(at + ENTRY.start)
      if (length <= 0 || length >= SMALL_STREAM) continue
      sectorsLeft -= this.#chain(start, this.#small, sectorsLeft).length
    }
  }

  check(): void {
    this.#readTables()
    const entries = this.#readDirectory()
    this.#checkTree(entries)
    const root = entries[0]
    if (root === undefined || root + ENTRY.size > this.#view.byteLength) this.#fail()
    if (this.#view.getUint8(root + ENTRY.type) !== ROOT) this.#fail()
    this.#chain(this.#number(root + ENTRY.start), this.#table, this.#sectors)
    this.#checkStreams(entries)
  }
}

/** Throws for a compound file that a reader would go round in, or that says to be longer than it is. */
export function checkCompoundFile(bytes: Uint8Array): void {
  new CompoundChains(bytes).check()
}
