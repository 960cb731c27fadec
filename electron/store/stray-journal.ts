import Sqlite from 'better-sqlite3'
import { closeSync, linkSync, lstatSync, renameSync, unlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { headerOf, openPlainFile, readHeader, type FileHeader } from './file-header.ts'
import { unfinishedName } from './file-place.ts'
import { judgeJournal } from './rollback-journal.ts'

const JOURNAL = '-journal'
const LOG = '-wal'

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Gives a stray journal another name; answers that name. */
function rename(stray: string, now: Date): string {
  const name = `${stray}-set-aside-${now.toISOString().replaceAll(/[:.]/g, '-')}`
  renameSync(stray, name)
  return name
}

/** What is told of a journal that was put out of the way. */
function sentenceFor(path: string, stray: string, name: string): string {
  const file = basename(path)
  return `Beside “${file}” lay “${basename(stray)}”, the journal of another file or of an earlier state of this one, which would have written over it. It is called “${basename(name)}” now; “${file}” is as it was.`
}

/**
 * Puts out of the way what a project that stood at a path before left of a journal, since it would be played back
 * into whatever comes to stand there. Nothing may be at the path. Answers what to tell of it.
 */
export function clearPlace(path: string): readonly string[] {
  return [JOURNAL, LOG]
    .map((ending) => `${path}${ending}`)
    .filter(isThere)
    .map((stray) => sentenceFor(path, stray, rename(stray, new Date())))
}

/**
 * Does something with the file's header while nobody else has the file. Under its own name SQLite would play the
 * journal back before it could be asked to hold the file; by another name it sees none. Throws SQLITE_BUSY when
 * somebody has it.
 */
function whileHeld<T>(path: string, work: (header: FileHeader | null) => T): T {
  const other = unfinishedName(path)
  linkSync(path, other)
  const handle = openPlainFile(path)
  try {
    const db = new Sqlite(other, { fileMustExist: true, timeout: 0 })
    try {
      db.exec('BEGIN EXCLUSIVE')
      return work(handle === null ? null : headerOf(handle))
    } finally {
      db.close()
    }
  } finally {
    // Not before SQLite is done with the file: closing this gives up its lock.
    if (handle !== null) closeSync(handle)
    unlinkSync(other)
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/** Throws SQLITE_BUSY where another process holds the file: the journal beside it is that one’s, and changes as it is looked at. */
function throwIfHeld(path: string): void {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    db.pragma('user_version')
  } catch (error) {
    if (isBusy(error)) throw error
  } finally {
    db.close()
  }
}

/** Which journals beside the file are not of it. */
function strayBeside(path: string, header: FileHeader): readonly string[] {
  const journal = `${path}${JOURNAL}`
  const log = `${path}${LOG}`
  const isStray = isThere(journal) && judgeJournal(journal, header) === 'stray'
  // A file that keeps a log says so in its header, before there is one.
  return [...(isStray ? [journal] : []), ...(isThere(log) && !header.isLogged ? [log] : [])]
}

function refusalOfStray(path: string, stray: string): Outcome<never> {
  const file = basename(path)
  return fail(
    'READ_ONLY',
    `Beside “${file}” lies “${basename(stray)}”, the journal of another file or of an earlier state of this one, which would write over it. Move “${basename(stray)}” elsewhere, then open “${file}” again.`,
  )
}

/** Why a file cannot be opened whose changes another program keeps beside it; null when there are none. */
function refusalOfLog(path: string, header: FileHeader): Outcome<never> | null {
  const log = `${path}${LOG}`
  const stats = lstatSync(log, { throwIfNoEntry: false })
  if (!header.isLogged || stats === undefined || (stats.isFile() && stats.size === 0)) return null
  const file = basename(path)
  return fail(
    'FILE_IN_USE',
    `Another program keeps changes to “${file}” beside it, in “${basename(log)}”. Open and close “${file}” in that program, then open it here.`,
  )
}

/**
 * Looks at the journals beside a file before SQLite does: one that belongs to it is left to be played back, any
 * other is put out of the way. Answers what to tell; a refusal where that cannot be done.
 */
export function settleJournals(
  path: string,
  isReadOnly: boolean,
  now: Date,
): Outcome<readonly string[]> {
  const header = readHeader(path)
  if (header === null) return succeed([])
  const refusal = refusalOfLog(path, header)
  if (refusal !== null) return refusal
  const [first] = strayBeside(path, header)
  if (first === undefined) return succeed([])
  if (isReadOnly) {
    throwIfHeld(path)
    return refusalOfStray(path, first)
  }
  try {
    // By now somebody else may have done it, or begun a journal of the file's own.
    const told = whileHeld(path, (held) =>
      held === null
        ? []
        : strayBeside(path, held).map((stray) => sentenceFor(path, stray, rename(stray, now))),
    )
    return succeed(told)
  } catch (error) {
    if (isBusy(error)) throw error
    return refusalOfStray(path, first)
  }
}
