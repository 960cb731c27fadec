import type { Database, Statement } from 'better-sqlite3'
import { inflateRawSync } from 'node:zlib'
import { hashOfBytes, type KeptOriginal } from '../documents/kept-original.ts'

/** No file is opened that is larger, in bytes: what unpacks to more is not what was kept. */
const LARGEST = 1 << 30

interface Row {
  readonly packing: string
  readonly bytes: Buffer
}

function unpack({ packing, bytes }: Row): Buffer | null {
  if (packing === 'none') return bytes
  try {
    return inflateRawSync(bytes, { maxOutputLength: LARGEST })
  } catch {
    return null
  }
}

/** The files that articles were read from, each kept once, as they were. */
export class Originals {
  readonly #insert: Statement
  readonly #select: Statement

  constructor(db: Database) {
    this.#insert = db.prepare(
      'INSERT OR IGNORE INTO original (hash, packing, bytes) VALUES (?, ?, ?)',
    )
    this.#select = db.prepare('SELECT packing, bytes FROM original WHERE hash = ?')
  }

  /** Keeps a file; one that is there already is left alone. Answers whether it was not there. */
  add({ hash, packing, bytes }: KeptOriginal): boolean {
    return this.#insert.run(hash, packing, bytes).changes > 0
  }

  /** The bytes of a file as they were; null where they are not kept, `damaged` where they are not what was kept. */
  read(hash: string): Uint8Array | 'damaged' | null {
    const row = this.#select.get(hash) as Row | undefined
    if (row === undefined) return null
    const bytes = unpack(row)
    const isSame = bytes !== null && hashOfBytes(bytes) === hash
    return isSame ? bytes : 'damaged'
  }
}
