import Sqlite, { type Database } from 'better-sqlite3'
import { closeSync, openSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { newId } from '../../shared/domain/id.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { backUpIfChanged, backupsOf } from './backups.ts'
import { hold, makeDurable, openDatabase } from './database.ts'
import { checkFile } from './file-check.ts'
import { headerOf } from './file-header.ts'
import { copyHeld } from './held-copy.ts'
import { refusalOfTarget, removeUnfinished } from './file-copy.ts'
import {
  createPrivate,
  followLink,
  identityOf,
  isWritable,
  publish,
  removeIfThere,
  unfinishedName,
} from './file-place.ts'
import { FORMAT, type Format } from './format.ts'
import { APPLICATION_ID, migrate, migratedCopy, versionOf } from './migration.ts'
import {
  explainFailure,
  refusalOf,
  refusalOfDamage,
  refusalOfHeader,
  refusalOfSchema,
  refusalOfVersion,
} from './opening-refusal.ts'
import { findSchemaMisfit } from './schema-check.ts'
import { attempt, failureOf } from './sqlite-failure.ts'
import { Store } from './store.ts'
import { clearPlace, settleJournals } from './stray-journal.ts'
import { rememberWhole } from './whole-backup.ts'

export interface OpenOptions {
  /** Opens for reading even where the file could be written. */
  readonly readOnly?: boolean
  /** For tests of migrations; the application's own otherwise. */
  readonly format?: Format
  readonly now?: Date
}

/** The project that a copy was made of, as which it goes, and what is to be done with it when it is closed. */
interface CopyOf {
  readonly project: string
  readonly remove: () => void
}

/** How one file is opened. */
interface Opening {
  readonly path: string
  readonly canWrite: boolean
  readonly isReadOnly: boolean
  /** Whether reading was asked for, and not only all that can be done. */
  readonly isReadingAsked: boolean
  readonly isBackupWanted: boolean
  readonly format: Format
  readonly now: Date
  /** What this is a copy of, to be read in its place; absent for a project itself. */
  readonly copyOf?: CopyOf | undefined
}

/** The files this process has open: a second handle on one, once closed, would give up SQLite's lock on the first. */
const openFiles = new Set<string>()

function keyOf(path: string): string {
  const identity = identityOf(path)
  return identity === null ? path : `${identity.device}:${identity.inode}`
}

function notice(message: string): Problem {
  return { kind: 'file', table: null, id: null, message }
}

/** Makes an empty project. Answers it open; FILE_EXISTS when there is anything at the path. */
export function createStore(target: string): Outcome<Store> {
  const path = resolve(target)
  const refusal = refusalOfTarget(path)
  if (refusal !== null) return refusal
  const unfinished = unfinishedName(path)
  const made = attempt(path, () => {
    try {
      createPrivate(unfinished)
      const db = new Sqlite(unfinished)
      try {
        hold(db, false)
        makeDurable(db)
        db.pragma(`application_id = ${APPLICATION_ID}`)
        migrate(db)
        const write = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
        write.run('project_id', newId())
        write.run('created_at', new Date().toISOString())
      } finally {
        db.close()
      }
      const told = clearPlace(path)
      publish(unfinished, path)
      return succeed(told)
    } finally {
      removeIfThere(unfinished)
      removeIfThere(`${unfinished}-journal`)
    }
  })
  if (made.ok) return openFile(path, { isBackupWanted: false }, made.value)
  if (made.failure.code !== 'FILE_UNREADABLE') return made
  return fail(
    'READ_ONLY',
    `Nothing can be written where “${basename(path)}” should be. Choose another folder.`,
  )
}

/** Checks and migrates a file that is held, writing nothing before it was found whole. Answers whether it was backed up for that. */
function prepare(db: Database, opening: Opening, handle: number): Outcome<boolean> {
  const { path, format, isReadOnly, now } = opening
  const version = versionOf(db)
  const refusal = refusalOfVersion(version, format.migrations.length, path)
  if (refusal !== null) return refusal
  const misfit = findSchemaMisfit(db, version, format)
  if (misfit !== null) return refusalOfSchema(path, misfit)
  const isOld = version < format.migrations.length
  if (isReadOnly) return succeed(false)
  // SQLite itself would mend this with the first transaction, whatever else is wrong, and a check is one.
  const isSizeRight = headerOf(handle)?.pagesGiven === db.pragma('page_count', { simple: true })
  if (!isSizeRight || checkFile(db).length > 0) return refusalOfDamage(path)
  makeDurable(db)
  if (!isOld) return succeed(false)
  const hindrance = opening.isBackupWanted ? backUpIfChanged(path, handle, now) : null
  if (hindrance !== null) {
    return fail(
      'READ_ONLY',
      `${hindrance} The project was made by an older version of Hearsay, and is not brought up to date without one. Make room, or copy it where you may write and open the copy.`,
    )
  }
  migrate(db, format)
  return succeed(true)
}

/** Reads what a window asks for first: a file that cannot say that much has not opened whole. */
function readFirst(store: Store): Outcome<null> {
  for (const read of [store.counts(), store.undoState(), store.readViews()]) {
    if (!read.ok) return read
  }
  return succeed(null)
}

/** Backs up what could be opened, and no other file; answers what to tell of the opening. */
function finish(opening: Opening, handle: number, isAlreadyBackedUp: boolean): readonly Problem[] {
  const { path, canWrite, isReadOnly, now } = opening
  const name = basename(path)
  if (isReadOnly && canWrite) return []
  if (isReadOnly) {
    const told = `“${name}” can only be read here: it or its folder is write-protected. Save a copy to change it.`
    return [notice(told)]
  }
  const hindrance =
    isAlreadyBackedUp || !opening.isBackupWanted ? null : backUpIfChanged(path, handle, now)
  removeUnfinished(path, now)
  if (hindrance === null) return []
  return [notice(`${hindrance} The project itself is open and can be changed.`)]
}

/** A schema that does not parse is a general error to SQLite; while opening, it can only be damage. */
function attemptOpening<T>({ path, isReadingAsked }: Opening, work: () => Outcome<T>): Outcome<T> {
  try {
    return work()
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR') {
      return refusalOfDamage(path)
    }
    const failure = failureOf(error, path)
    if (failure === null) throw error
    return explainFailure(failure, path, isReadingAsked)
  }
}

/** Opens a file that may be a project and whose journals are settled. */
function openHeld(opening: Opening, told: readonly string[]): Outcome<Store> {
  const { path, isReadOnly, format } = opening
  const db = openDatabase(path, isReadOnly)
  const handle = openSync(path, 'r')
  const key = keyOf(path)
  let shown = db
  const close = () => {
    if (shown !== db) shown.close()
    db.close()
    // Not before SQLite is done with the file: closing this gives up its lock.
    closeSync(handle)
    openFiles.delete(key)
    opening.copyOf?.remove()
  }
  let isHeld = false
  try {
    const opened = attemptOpening(opening, (): Outcome<Store> => {
      const prepared = prepare(db, opening, handle)
      if (!prepared.ok) return prepared
      const notices = told.map(notice)
      if (versionOf(db) < format.migrations.length) shown = migratedCopy(db, format)
      const backUp = () => backUpIfChanged(path, handle, new Date())
      let backup: string | undefined
      const noteChecked = (isWhole: boolean) => {
        if (backup !== undefined) rememberWhole(path, backup, isWhole)
        // What a later check finds says nothing of what was backed up: it may have been mended since.
        backup = undefined
      }
      const file = {
        db: shown,
        path: opening.copyOf?.project ?? path,
        isReadOnly,
        format,
        notices,
        backUp,
        noteChecked,
        close,
      }
      const store = new Store(file)
      const read = readFirst(store)
      if (!read.ok) return read
      const hindrances = finish(opening, handle, prepared.value)
      notices.push(...hindrances)
      if (!isReadOnly && opening.isBackupWanted && hindrances.length === 0)
        backup = backupsOf(path).at(-1)
      // What cannot be removed now is the next time.
      store.removeUnfinishedImport()
      return succeed(store)
    })
    isHeld = opened.ok
    if (isHeld) openFiles.add(key)
    return opened
  } finally {
    // Whatever keeps it from being opened keeps nobody from trying again.
    if (!isHeld) close()
  }
}

function openFile(
  path: string,
  options: OpenOptions & { readonly isBackupWanted?: boolean; readonly copyOf?: CopyOf },
  told: readonly string[],
): Outcome<Store> {
  const { readOnly: isReadingAsked = false, format = FORMAT, now = new Date() } = options
  const { isBackupWanted = true, copyOf } = options
  const canWrite = isWritable(path)
  const isReadOnly = isReadingAsked || !canWrite
  const opening = {
    path,
    canWrite,
    isReadOnly,
    isReadingAsked,
    isBackupWanted,
    format,
    now,
    copyOf,
  }
  return attemptOpening(opening, () => {
    const refusal = refusalOf(path)
    if (refusal !== null) return refusal
    if (openFiles.has(keyOf(path))) {
      const message = `“${basename(path)}” is open in another window. Close it there first.`
      return fail('FILE_IN_USE', message)
    }
    const other = refusalOfHeader(path)
    if (other !== null) return other
    const settled = settleJournals(path, isReadOnly, now)
    return settled.ok ? openHeld(opening, [...told, ...settled.value]) : settled
  })
}

/** Opens a copy of a project that another process holds; null where none could be made. */
function openHeldCopy(path: string, options: OpenOptions): Outcome<Store> | null {
  const copied = attempt(path, () => succeed(copyHeld(path)))
  if (!copied.ok || copied.value === null) return null
  const { path: copy, remove } = copied.value
  const opened = openFile(copy, { ...options, copyOf: { project: path, remove } }, [])
  if (!opened.ok) remove()
  return opened
}

/**
 * Opens a project and holds it alone until `close`. A file that cannot be written is opened for reading
 * (`isReadOnly`, with a notice that says so). One that another process holds can be read as it is at this moment, where
 * only reading is asked for.
 */
export function openStore(target: string, options: OpenOptions = {}): Outcome<Store> {
  const path = followLink(resolve(target))
  const opened = openFile(path, options, [])
  const isHeldElsewhere =
    !opened.ok && opened.failure.code === 'FILE_IN_USE' && !openFiles.has(keyOf(path))
  if (!isHeldElsewhere || options.readOnly !== true) return opened
  return openHeldCopy(path, options) ?? opened
}
