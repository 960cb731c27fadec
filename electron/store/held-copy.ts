import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** How often a copy is begun anew where the file was changed meanwhile. */
const TRIES = 20
const CHUNK = 1 << 20

/** Reads a file from its start in chunks of which each is gone with the next. */
function* chunksOf(path: string): Generator<Buffer> {
  const handle = openSync(path, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK)
    for (let length = CHUNK; length > 0;) {
      length = readSync(handle, chunk)
      yield chunk.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

/**
 * Whether no change of a database is under way: SQLite writes the head of the journal before it writes into the file, and
 * wipes it when the change is whole (SQLite, File Format, “The Rollback Journal”).
 */
function isAtRest(path: string): boolean {
  try {
    const [head = Buffer.alloc(0)] = chunksOf(`${path}-journal`)
    return head.subarray(0, 8).every((byte) => byte === 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true
    throw error
  }
}

function isSame(path: string, copy: string): boolean {
  const others = chunksOf(copy)
  try {
    for (const chunk of chunksOf(path)) {
      const other = others.next().value
      if (other === undefined || !chunk.equals(other)) return false
    }
    return true
  } finally {
    others.return(undefined)
  }
}

/** A copy of a file for this process alone. */
export interface HeldCopy {
  readonly path: string
  readonly remove: () => void
}

/**
 * Copies a project that another process holds and may be changing: as it was at one moment between two of its edits. What
 * is read twice the same, with no change under way between, stood there at that moment: every edit adds to the history, so
 * that the file is never again as it was. Null where it changed all the time. Not for a file that this process has open:
 * closing it would give up the lock.
 */
export function copyHeld(path: string): HeldCopy | null {
  const folder = mkdtempSync(join(tmpdir(), `hearsay-held-${process.pid}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const copy = join(folder, basename(path))
  try {
    for (let tried = 0; tried < TRIES; tried += 1) {
      copyFileSync(path, copy)
      if (isAtRest(path) && isSame(path, copy)) return { path: copy, remove }
    }
  } catch (error) {
    remove()
    throw error
  }
  remove()
  return null
}
