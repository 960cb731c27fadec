import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { removeIfThere } from './file-place.ts'

/** How many backups of a file are kept. */
const KEPT = 5
const CHUNK = 1 << 20
/** SQLite's header: it holds a counter that changes with what is in the file. */
const HEADER = 100
const ENDING = '.hearsay'
const UNFINISHED = '.hearsay.unfinished'
const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.hearsay$/

/** The hidden folder beside a save file that its backups are in. */
export function backupFolderOf(path: string): string {
  return join(dirname(path), `.${basename(path)}-backups`)
}

/** The backups of a save file, oldest first. */
export function backupsOf(path: string): readonly string[] {
  const folder = backupFolderOf(path)
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => NAME.test(name))
  return names.sort().map((name) => join(folder, name))
}

/** The newest backup to tell a person of; null where there is none, or none that can be listed. */
export function newestBackupOf(path: string): string | null {
  try {
    return backupsOf(path).at(-1) ?? null
  } catch {
    return null
  }
}

function readHeader(handle: number): Buffer {
  const header = Buffer.alloc(HEADER)
  readSync(handle, header, 0, HEADER, 0)
  return header
}

function headerOf(path: string): Buffer {
  const handle = openSync(path, 'r')
  try {
    return readHeader(handle)
  } finally {
    closeSync(handle)
  }
}

function copyAll(from: number, to: number): void {
  const chunk = Buffer.allocUnsafe(CHUNK)
  let position = 0
  for (;;) {
    const read = readSync(from, chunk, 0, CHUNK, position)
    if (read === 0) break
    for (let written = 0; written < read;) written += writeSync(to, chunk, written, read - written)
    position += read
  }
  fsyncSync(to)
}

/** Whether the open file differs from its newest backup. */
export function hasChangedSinceBackup(path: string, handle: number): boolean {
  const newest = backupsOf(path).at(-1)
  return newest === undefined || !headerOf(newest).equals(readHeader(handle))
}

/**
 * Copies an open save file into its backup folder and lets the oldest copies go. `handle` must stay open as
 * long as SQLite has the file: closing any handle on a file gives up every POSIX lock that the process holds on it.
 * No transaction may be under way. Throws what the file system throws.
 */
export function makeBackup(path: string, handle: number, at: Date): void {
  const folder = backupFolderOf(path)
  mkdirSync(folder, { recursive: true })
  const name = join(folder, at.toISOString().replace(/[:.]/g, '-'))
  const target = `${name}${ENDING}`
  // What a crash left of an earlier backup is of no use.
  for (const left of readdirSync(folder)) {
    if (left.endsWith(UNFINISHED)) unlinkSync(join(folder, left))
  }
  const unfinished = `${name}${UNFINISHED}`
  try {
    const copy = openSync(unfinished, 'w')
    try {
      copyAll(handle, copy)
    } finally {
      closeSync(copy)
    }
    renameSync(unfinished, target)
  } finally {
    removeIfThere(unfinished)
  }
  for (const old of backupsOf(path).slice(0, -KEPT)) unlinkSync(old)
}
