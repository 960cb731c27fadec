import Sqlite, { type Database } from 'better-sqlite3'
import { existsSync, readdirSync, statSync, unlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { createPrivate, isTooLong, publish, removeIfThere, unfinishedName } from './file-place.ts'
import { removeHistory } from './history-removal.ts'
import { attempt } from './sqlite-failure.ts'
import { clearPlace } from './stray-journal.ts'

const UNFINISHED = /^\..+\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.unfinished(?:-journal)?$/

/** What is still being written is touched far more often than this. In milliseconds. */
const LONGEST_PAUSE = 60 * 60 * 1000

/** Removes from a project's folder what a crash, long ago, left of a project or copy that was being made. */
export function removeUnfinished(path: string, now: Date): void {
  try {
    const folder = dirname(path)
    for (const name of readdirSync(folder).filter((one) => UNFINISHED.test(one))) {
      const left = join(folder, name)
      if (now.getTime() - statSync(left).mtimeMs > LONGEST_PAUSE) unlinkSync(left)
    }
  } catch {
    // It is only in the way: a folder that cannot be tidied keeps no project from opening.
  }
}

/** Why nothing can be put at a path; null when it may be. */
export function refusalOfTarget(path: string): Outcome<never> | null {
  if (existsSync(path)) {
    return fail('FILE_EXISTS', `“${basename(path)}” already exists. Choose another name.`)
  }
  if (!existsSync(dirname(path))) {
    return fail('FILE_GONE', `There is no folder “${dirname(path)}”. Choose another, or make it.`)
  }
  if (isTooLong(path) || isTooLong(unfinishedName(path))) {
    return fail(
      'BAD_REQUEST',
      'This name and its folders are too long for a project. Choose a shorter name, or a folder nearer to the top.',
    )
  }
  return null
}

/** Leaves in a file that nobody else has, and that a stop may spoil, only what its project is now. */
function removeHistoryIn(path: string): void {
  const db = new Sqlite(path)
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('foreign_keys = ON')
    db.pragma('journal_mode = MEMORY')
    db.transaction(() => removeHistory(db, null))()
    // What was deleted is still in free pages until the file is written anew.
    db.exec('VACUUM')
  } finally {
    db.close()
  }
}

/** What of a project a copy holds. */
export interface CopyOptions {
  /** Whether the history is removed from it, with all that was changed or deleted. */
  readonly isHistoryRemoved?: boolean | undefined
}

/** Where a copy was saved, and what the person should be told about it. */
export interface Copied {
  readonly path: string
  readonly notices: readonly string[]
}

/** Writes a compact copy of an open file. It appears under its name only when it is whole. */
export function copyFile(
  db: Database,
  target: string,
  { isHistoryRemoved = false }: CopyOptions = {},
): Outcome<Copied> {
  const path = resolve(target)
  const refusal = refusalOfTarget(path)
  if (refusal !== null) return refusal
  const unfinished = unfinishedName(path)
  const outcome = attempt(path, () => {
    try {
      createPrivate(unfinished)
      db.prepare('VACUUM INTO ?').run(unfinished)
      if (isHistoryRemoved) removeHistoryIn(unfinished)
      const notices = clearPlace(path)
      publish(unfinished, path)
      return succeed({ path, notices })
    } finally {
      removeIfThere(unfinished)
      removeIfThere(`${unfinished}-journal`)
    }
  })
  if (outcome.ok || outcome.failure.code !== 'FILE_UNREADABLE') return outcome
  return fail('READ_ONLY', `Nothing can be written in “${dirname(path)}”. Choose another folder.`)
}
