import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fail, type Failure, type Outcome } from '../../shared/domain/failure.ts'
import { readHeader } from './file-header.ts'
import { isTooLong } from './file-place.ts'
import { APPLICATION_ID } from './migration.ts'
import { findWholeBackup } from './whole-backup.ts'

/** What to do with the backups, as a sentence with a space before it; empty when there are none. */
function adviceOn(path: string): string {
  const backup = findWholeBackup(path)
  if (backup === undefined) return ''
  if (backup === null) return ' None of its backups is whole either.'
  const journal = `${path}-journal`
  const warning = existsSync(journal)
    ? ` If you put a backup in the place of “${basename(path)}” instead, move “${basename(journal)}” elsewhere first.`
    : ''
  return ` Its newest whole backup is “${backup}”: copy that elsewhere and open the copy.${warning}`
}

function notProject(path: string, why: string): Outcome<never> {
  return fail('FILE_NOT_PROJECT', `“${basename(path)}” ${why}${adviceOn(path)}`)
}

/** Why the path cannot be a project, before SQLite has seen it; null when it may be one. */
export function refusalOf(path: string): Outcome<never> | null {
  const name = basename(path)
  if (isTooLong(path)) {
    return fail(
      'BAD_REQUEST',
      'The name of this file and its folders are too long. Rename it, or move it to a folder nearer to the top, and open it there.',
    )
  }
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) {
    return fail(
      'FILE_GONE',
      `There is no file “${path}”. It may have been moved, renamed or deleted.${adviceOn(path)}`,
    )
  }
  if (stats.isDirectory()) return fail('FILE_NOT_PROJECT', `“${name}” is a folder, not a project.`)
  if (!stats.isFile()) return fail('FILE_NOT_PROJECT', `“${name}” is not a file.`)
  return null
}

/**
 * Why a file whose header does not say that it is a Hearsay project cannot be opened; null when it does. Asked
 * before SQLite sees the file, since SQLite would write to an empty one and to another program's.
 */
export function refusalOfHeader(path: string): Outcome<never> | null {
  const header = readHeader(path)
  if (header?.applicationId !== APPLICATION_ID) {
    return notProject(path, 'is not a Hearsay project.')
  }
  if (header.isWritable) return null
  return notProject(path, 'cannot be opened: its first bytes were changed by something else.')
}

/** Why a file of its version cannot be opened; null when it can. */
export function refusalOfVersion(
  version: number,
  newest: number,
  path: string,
): Outcome<never> | null {
  if (version < 1) {
    const why = `cannot be opened: it gives ${version} for the version of its format, which is none that Hearsay ever had.`
    return notProject(path, why)
  }
  if (version <= newest) return null
  return fail(
    'FILE_TOO_NEW',
    `“${basename(path)}” was made by a newer version of Hearsay (its format is ${version}; this one knows ${newest}). Update Hearsay to open it.`,
  )
}

/** For a file whose schema is not what the migrations make; `misfit` is a clause that says how. */
export function refusalOfSchema(path: string, misfit: string): Outcome<never> {
  const why = `was changed by something else than Hearsay: ${misfit}. It was not opened, since what you see could be false or be lost. Ask whoever it is from for a copy saved by Hearsay.`
  return notProject(path, why)
}

export function refusalOfDamage(path: string): Outcome<never> {
  const advice = adviceOn(path) || ' There is no backup of it beside it.'
  return fail(
    'FILE_DAMAGED',
    `“${basename(path)}” is damaged: part of it is missing or has been changed.${advice}`,
  )
}

/** A change was cut off, and is taken back by whoever opens the file next, who must be able to write. */
function refusalOfCutOff(path: string, isAskedFor: boolean): Outcome<never> {
  const name = basename(path)
  const what = isAskedFor
    ? 'Open it in Hearsay once, not only for reading.'
    : `Nothing can be written here: copy it together with “${name}-journal” where you may write, and open the copy.`
  return fail(
    'READ_ONLY',
    `A change to “${name}” was cut off and must be taken back first. ${what}`,
  )
}

/** Who has a file open holds it alone, so that nobody reads what is half written. It is read here all the same between two edits, but for where these come one on the other. */
function refusalOfHeld(path: string): Outcome<never> {
  return fail(
    'FILE_IN_USE',
    `“${basename(path)}” is open in another window or program, which is at work on it. Try again in a moment, or close it there.`,
  )
}

/** What a failure of SQLite or the file system means for a file that was to be opened. */
export function explainFailure(
  { code, message }: Failure,
  path: string,
  isAskedFor: boolean,
): Outcome<never> {
  if (code === 'FILE_DAMAGED') return refusalOfDamage(path)
  if (code === 'FILE_IN_USE' && isAskedFor) return refusalOfHeld(path)
  if (code === 'READ_ONLY' && existsSync(`${path}-journal`)) {
    return refusalOfCutOff(path, isAskedFor)
  }
  if (code === 'FILE_UNREADABLE') {
    return fail(
      code,
      `“${basename(path)}” cannot be read. Check that you have permission to open it and that its drive is connected.`,
    )
  }
  return fail(code, message)
}
