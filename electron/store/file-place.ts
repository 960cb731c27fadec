import { randomUUID } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** SQLite opens no longer path, in bytes: it puts “-journal” behind it, and makes it 512 at most. */
const LONGEST_PATH = 512 - '-journal'.length
/** File systems keep no name of more than 255 bytes; the longest beside a project is that of its backups. */
const LONGEST_NAME = 255 - '.-backups'.length

/** Whether a path is too long for a project: it could be opened, perhaps, but not be written. */
export function isTooLong(path: string): boolean {
  return Buffer.byteLength(path) > LONGEST_PATH || Buffer.byteLength(basename(path)) > LONGEST_NAME
}

/** A name beside a file for what is not finished yet. */
export function unfinishedName(path: string): string {
  return join(dirname(path), `.hearsay.${randomUUID()}.unfinished`)
}

/** The file that a link leads to, or the path itself: journal and backups belong beside the file. */
export function followLink(path: string): string {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : path
  } catch {
    return path
  }
}

/** Which file this is, whatever it is called. */
export interface FileIdentity {
  readonly device: bigint
  readonly inode: bigint
}

/** The file that stands at a path now; null when there is none. */
export function identityOf(path: string): FileIdentity | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats === undefined ? null : { device: stats.dev, inode: stats.ino }
}

export function isSameFile(a: FileIdentity | null, b: FileIdentity | null): boolean {
  return a !== null && b !== null && a.device === b.device && a.inode === b.inode
}

function isAllowed(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

/** Whether the file can be written: it and its folder, where SQLite keeps its journal. */
export function isWritable(path: string): boolean {
  return isAllowed(path, constants.W_OK) && isAllowed(dirname(path), constants.W_OK)
}

/** Opens a file or folder to have it written to the disk; null where that cannot be done (folders on Windows). */
function openForSync(path: string): number | null {
  for (const flags of ['r+', 'r']) {
    try {
      return openSync(path, flags)
    } catch {
      // A folder opens only for reading, and Windows writes only what was opened for writing.
    }
  }
  return null
}

/** Waits until what was written is on the disk. */
function syncToDisk(path: string): void {
  const handle = openForSync(path)
  if (handle === null) return
  try {
    fsyncSync(handle)
  } catch {
    // The file system has no such notion (some network drives); there is nothing more to ask of it.
  } finally {
    closeSync(handle)
  }
}

/** For the person alone, where the system knows that (POSIX). */
const PRIVATE = 0o600

/** Makes an empty file that nobody else may read: what others write into it stays so. Throws EEXIST where there is one. */
export function createPrivate(path: string): void {
  closeSync(openSync(path, 'wx', PRIVATE))
}

export function removeIfThere(path: string): void {
  if (existsSync(path)) unlinkSync(path)
}

/**
 * Gives a finished file its name, so that at no moment a half-written one stands under it. Throws EEXIST
 * when the name is taken: nothing is ever overwritten.
 */
export function publish(finished: string, path: string): void {
  syncToDisk(finished)
  try {
    linkSync(finished, path)
    unlinkSync(finished)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') throw error
    // A file system without hard links (exFAT on a USB stick): looking first is the best there is.
    if (existsSync(path)) throw Object.assign(new Error('The name is taken.'), { code: 'EEXIST' })
    renameSync(finished, path)
  }
  syncToDisk(dirname(path))
}
