import Sqlite, { type Database } from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fail, succeed, type Failure, type Outcome } from '../../shared/domain/failure.ts'
import { newId } from '../../shared/domain/id.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { hasChangedSinceBackup, makeBackup, newestBackupOf } from './backups.ts'
import { checkFile } from './file-check.ts'
import { refusalOfTarget, removeUnfinished, unfinishedName } from './file-copy.ts'
import {
  followLink,
  identityOf,
  isTooLong,
  isWritable,
  publish,
  removeIfThere,
} from './file-place.ts'
import { APPLICATION_ID, MIGRATIONS, migrate, versionOf } from './migration.ts'
import { attempt, failureOf } from './sqlite-failure.ts'
import { Store } from './store.ts'
import { limitCache } from './transaction.ts'

export interface OpenOptions {
  /** Opens for reading even where the file could be written. */
  readonly readOnly?: boolean
  /** For tests of migrations; the application's own otherwise. */
  readonly migrations?: readonly string[]
  readonly now?: Date
}

const MAGIC = 'SQLite format 3\0'

/** The files this process has open: a second handle on one, once closed, would give up SQLite's lock on the first. */
const openFiles = new Set<string>()

function keyOf(path: string): string {
  const identity = identityOf(path)
  return identity === null ? path : `${identity.device}:${identity.inode}`
}

function notice(message: string): Problem {
  return { kind: 'file', table: null, id: null, message }
}

/** Alone, and every commit on the disk. Throws SQLITE_BUSY when somebody else has the file. */
function hold(db: Database, isReadOnly: boolean): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  if (isReadOnly) {
    db.pragma('user_version')
    return
  }
  db.exec('BEGIN EXCLUSIVE; COMMIT')
  db.pragma('journal_mode = DELETE')
  db.pragma('synchronous = FULL')
  limitCache(db)
}

/** Makes an empty project. Answers it open; FILE_EXISTS when there is anything at the path. */
export function createStore(target: string): Outcome<Store> {
  const path = resolve(target)
  const refusal = refusalOfTarget(path)
  if (refusal !== null) return refusal
  const unfinished = unfinishedName(path)
  const made = attempt(path, () => {
    try {
      const db = new Sqlite(unfinished)
      try {
        hold(db, false)
        db.pragma(`application_id = ${APPLICATION_ID}`)
        migrate(db)
        const write = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
        write.run('project_id', newId())
        write.run('created_at', new Date().toISOString())
      } finally {
        db.close()
      }
      publish(unfinished, path)
      return succeed(null)
    } finally {
      removeIfThere(unfinished)
      removeIfThere(`${unfinished}-journal`)
    }
  })
  if (made.ok) return openFile(path, {}, false)
  if (made.failure.code !== 'FILE_UNREADABLE') return made
  return fail(
    'READ_ONLY',
    `Nothing can be written where “${basename(path)}” should be. Choose another folder.`,
  )
}

/** Why the path cannot be a project, before SQLite has seen it; null when it may be one. */
function refusalOf(path: string): Outcome<never> | null {
  const name = basename(path)
  if (isTooLong(path)) {
    return fail(
      'BAD_REQUEST',
      'The name of this file and its folders are too long. Rename it, or move it to a folder nearer to the top, and open it there.',
    )
  }
  const newest = newestBackupOf(path)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) {
    const hint =
      newest === null
        ? ''
        : ` If it cannot be found, copy its newest backup, “${newest}”, and open the copy.`
    return fail(
      'FILE_GONE',
      `There is no file “${path}”. It may have been moved, renamed or deleted.${hint}`,
    )
  }
  if (stats.isDirectory()) return fail('FILE_NOT_PROJECT', `“${name}” is a folder, not a project.`)
  if (!stats.isFile()) return fail('FILE_NOT_PROJECT', `“${name}” is not a file.`)
  if (openFiles.has(keyOf(path))) {
    return fail('FILE_IN_USE', `“${name}” is open in another window. Close it there first.`)
  }
  if (isProject(path)) return null
  const hint =
    newest === null ? '' : ` If it was one, open a copy of its newest backup, “${newest}”.`
  return fail('FILE_NOT_PROJECT', `“${name}” is not a Hearsay project.${hint}`)
}

/**
 * Whether the file's header says that it is a Hearsay project (SQLite's "magic" and `application_id`). Read
 * before SQLite sees the file, since SQLite would write to an empty one and to another program's.
 */
function isProject(path: string): boolean {
  const handle = openSync(path, 'r')
  try {
    const header = Buffer.alloc(100)
    readSync(handle, header, 0, header.length, 0)
    return header.toString('latin1', 0, 16) === MAGIC && header.readInt32BE(68) === APPLICATION_ID
  } finally {
    closeSync(handle)
  }
}

/** Why a file of its version cannot be opened; null when it can. */
function refusalOfVersion(version: number, newest: number, path: string): Outcome<never> | null {
  if (version <= newest) return null
  return fail(
    'FILE_TOO_NEW',
    `“${basename(path)}” was made by a newer version of Hearsay (its format is ${version}; this one knows ${newest}). Update Hearsay to open it.`,
  )
}

function damaged(path: string): Outcome<never> {
  const newest = newestBackupOf(path)
  const hint =
    newest === null
      ? 'There is no backup of it beside it.'
      : `Its newest backup is “${newest}”: copy that elsewhere and open the copy.`
  return fail(
    'FILE_DAMAGED',
    `“${basename(path)}” is damaged: part of it is missing or has been changed. ${hint}`,
  )
}

/** Opens the file with SQLite and takes its lock. Throws what SQLite throws. */
function openDatabase(path: string, isReadOnly: boolean): Database {
  const db = new Sqlite(path, { readonly: isReadOnly, fileMustExist: true, timeout: 0 })
  try {
    hold(db, isReadOnly)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Backs the file up when it has changed since; answers why that could not be done, null when it was. */
function backUp(path: string, handle: number, now: Date): string | null {
  try {
    if (hasChangedSinceBackup(path, handle)) makeBackup(path, handle, now)
    return null
  } catch (error) {
    const failure = failureOf(error, path)
    if (failure === null) throw error
    const why = failure.code === 'DISK_FULL' ? 'the disk is full' : 'its folder cannot be written'
    return `No backup of “${basename(path)}” could be made: ${why}.`
  }
}

/** Why a file of an older version that is only to be read cannot be. */
function refusalOfOld(path: string, isAskedFor: boolean): Outcome<never> {
  const what = isAskedFor
    ? 'Open it in Hearsay once, not only for reading.'
    : 'It can only be read here: copy it where you may write and open the copy.'
  return fail(
    'READ_ONLY',
    `“${basename(path)}” was made by an older version of Hearsay and must be brought up to date. ${what}`,
  )
}

/** Checks, backs up and migrates a file that is held; answers what the person should be told. */
function prepare(
  db: Database,
  path: string,
  handle: number,
  isReadOnly: boolean,
  options: OpenOptions,
  isBackedUp: boolean,
): Outcome<readonly Problem[]> {
  const migrations = options.migrations ?? MIGRATIONS
  const version = versionOf(db)
  const refusal = refusalOfVersion(version, migrations.length, path)
  if (refusal !== null) return refusal
  const isOld = version < migrations.length
  if (isReadOnly && isOld) return refusalOfOld(path, options.readOnly === true)
  if (isReadOnly) return succeed([])
  // A damaged file must push no good backup out, and nothing may be written to it.
  const problems = checkFile(db)
  if (problems.length > 0) return damaged(path)
  const hindrance = isBackedUp ? backUp(path, handle, options.now ?? new Date()) : null
  if (isOld && hindrance !== null) {
    return fail(
      'READ_ONLY',
      `${hindrance} The project was made by an older version of Hearsay, and is not brought up to date without one. Make room, or copy it where you may write and open the copy.`,
    )
  }
  if (isOld) migrate(db, migrations)
  removeUnfinished(path, options.now ?? new Date())
  return succeed(
    hindrance === null
      ? []
      : [notice(`${hindrance} The project itself is open and can be changed.`)],
  )
}

/** What a failure means for a file that was to be opened. */
function explain(failure: Failure, path: string): Outcome<never> {
  const { code, message } = failure
  const name = basename(path)
  if (code === 'FILE_DAMAGED') return damaged(path)
  if (code === 'READ_ONLY' && existsSync(`${path}-journal`)) {
    return fail(
      code,
      `A change to “${name}” was cut off and must be taken back first, but nothing can be written here. Copy it together with “${name}-journal” where you may write, and open the copy.`,
    )
  }
  if (code === 'FILE_UNREADABLE') {
    return fail(
      code,
      `“${name}” cannot be read. Check that you have permission to open it and that its drive is connected.`,
    )
  }
  return fail(code, message)
}

/** A schema that does not parse is a general error to SQLite; while opening, it can only be damage. */
function attemptOpening<T>(path: string, work: () => Outcome<T>): Outcome<T> {
  try {
    const outcome = attempt(path, work)
    return outcome.ok ? outcome : explain(outcome.failure, path)
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR') return damaged(path)
    throw error
  }
}

function openFile(path: string, options: OpenOptions, isBackedUp: boolean): Outcome<Store> {
  return attemptOpening(path, () => {
    const refusal = refusalOf(path)
    if (refusal !== null) return refusal
    const canWrite = isWritable(path)
    const isReadOnly = options.readOnly === true || !canWrite
    const db = openDatabase(path, isReadOnly)
    const handle = openSync(path, 'r')
    const key = keyOf(path)
    const close = () => {
      db.close()
      // Not before SQLite is done with the file: closing this gives up its lock.
      closeSync(handle)
      openFiles.delete(key)
    }
    const opened = attemptOpening(path, () => {
      const prepared = prepare(db, path, handle, isReadOnly, options, isBackedUp)
      if (!prepared.ok) return prepared
      const told =
        isReadOnly && !canWrite
          ? [
              notice(
                `“${basename(path)}” can only be read here: it or its folder is write-protected. Save a copy to change it.`,
              ),
            ]
          : []
      const notices = [...told, ...prepared.value]
      return succeed(new Store({ db, path, isReadOnly, notices, close }))
    })
    if (opened.ok) openFiles.add(key)
    else close()
    return opened
  })
}

/**
 * Opens a project and holds it alone until `close`. A file that cannot be written is opened for reading
 * (`isReadOnly`, with a notice that says so).
 */
export function openStore(target: string, options: OpenOptions = {}): Outcome<Store> {
  return openFile(followLink(resolve(target)), options, true)
}
