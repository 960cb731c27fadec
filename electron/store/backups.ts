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
import { FILE_KINDS } from '../../shared/domain/file-kind.ts'
import { headerOf, readHeader } from './file-header.ts'
import { removeIfThere } from './file-place.ts'
import { failureOf } from './sqlite-failure.ts'

/** How many backups of a file are kept; beside these, the newest that was found whole. */
const KEPT = 5
const CHUNK = 1 << 20
const [ENDING] = FILE_KINDS.project.endings
const UNFINISHED = '.hearsay.unfinished'
/** Which backup it is, counted from the first, when it was made, and whether it was found whole. Once they had no number. */
const NAME = /^(?:(\d{6,9})-)?\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(-whole)?\.hearsay$/
const LAST_NUMBER = 999_999_999

/** The hidden folder beside a save file that its backups are in. */
export function backupFolderOf(path: string): string {
  return join(dirname(path), `.${basename(path)}-backups`)
}

/** 0 for one that has none. */
function numberOf(path: string): number {
  return Number(NAME.exec(basename(path))?.[1] ?? 0)
}

/** Whether a backup has been read through and nothing was wrong with it. */
export function isFoundWhole(backup: string): boolean {
  return NAME.exec(basename(backup))?.[2] !== undefined
}

/** Has a backup say by its name that it was found whole. One that is gone by now, or cannot be renamed, says nothing. */
export function markWhole(backup: string): void {
  if (isFoundWhole(backup)) return
  try {
    renameSync(backup, `${backup.slice(0, -ENDING.length)}-whole${ENDING}`)
  } catch (error) {
    if (failureOf(error, backup) === null) throw error
  }
}

/** The backups of a save file in the order in which they were made, whatever the clock said then. */
export function backupsOf(path: string): readonly string[] {
  const folder = backupFolderOf(path)
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => NAME.test(name))
  return names
    .sort()
    .toSorted((one, other) => numberOf(one) - numberOf(other))
    .map((name) => join(folder, name))
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

/** Whether the open file differs from its newest backup: SQLite's header holds a counter that changes with what is in the file. */
function hasChangedSinceBackup(path: string, handle: number): boolean {
  const newest = backupsOf(path).at(-1)
  if (newest === undefined) return true
  const header = headerOf(handle)
  const backedUp = readHeader(newest)
  return header === null || backedUp === null || !backedUp.bytes.equals(header.bytes)
}

/**
 * Copies an open save file into its backup folder and lets the oldest copies go. `handle` must stay open as
 * long as SQLite has the file: closing any handle on a file gives up every POSIX lock that the process holds on it.
 * No transaction may be under way. Throws what the file system throws.
 */
function makeBackup(path: string, handle: number, at: Date): void {
  const folder = backupFolderOf(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const before = backupsOf(path)
  const number = Math.min(numberOf(before.at(-1) ?? '') + 1, LAST_NUMBER)
  const stem = `${String(number).padStart(6, '0')}-${at.toISOString().replace(/[:.]/g, '-')}`
  const name = join(folder, stem)
  // What a crash left of an earlier backup is of no use.
  for (const left of readdirSync(folder)) {
    if (left.endsWith(UNFINISHED)) unlinkSync(join(folder, left))
  }
  const unfinished = `${name}${UNFINISHED}`
  try {
    const copy = openSync(unfinished, 'wx', 0o600)
    try {
      copyAll(handle, copy)
    } finally {
      closeSync(copy)
    }
    renameSync(unfinished, `${name}${ENDING}`)
  } finally {
    removeIfThere(unfinished)
  }
  // Whether the one just made is whole is not known before it has been read through: until then it pushes out
  // whatever is old, but for the newest that is known to be.
  const newestWhole = before.findLast(isFoundWhole)
  for (const old of before.slice(0, 1 - KEPT)) if (old !== newestWhole) unlinkSync(old)
}

/** Backs the open file up when it has changed since; answers why that could not be done, null when it was. */
export function backUpIfChanged(path: string, handle: number, at: Date): string | null {
  try {
    if (hasChangedSinceBackup(path, handle)) makeBackup(path, handle, at)
    return null
  } catch (error) {
    const failure = failureOf(error, path)
    if (failure === null) throw error
    const why = failure.code === 'DISK_FULL' ? 'the disk is full' : 'its folder cannot be written'
    return `No backup of “${basename(path)}” could be made: ${why}.`
  }
}
