import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { Failure, FailureCode, Outcome } from '../../shared/domain/failure.ts'

/** The code of an error thrown by SQLite or by the file system; undefined for any other. */
function codeOf(error: unknown): string | undefined {
  // JSON and compressed parts come only from the file: what cannot be read was damaged there.
  if (error instanceof SyntaxError || error instanceof z.ZodError) return 'SQLITE_CORRUPT'
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** SQLite's extended codes by how they begin, and the system's own; the first that fits decides. */
const KINDS: readonly (readonly [RegExp, FailureCode])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'DISK_FULL'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'FILE_IN_USE'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|Z_)/, 'FILE_DAMAGED'],
  [/^(SQLITE_READONLY_DBMOVED|ENOENT|ENOTDIR)/, 'FILE_GONE'],
  [/^(SQLITE_READONLY|EROFS)/, 'READ_ONLY'],
  [/^(SQLITE_CONSTRAINT)/, 'CONFLICT'],
  [/^(SQLITE_TOOBIG|EDIT_TOO_LARGE)/, 'TOO_LARGE'],
  [/^EEXIST/, 'FILE_EXISTS'],
  [
    /^(SQLITE_CANTOPEN|SQLITE_IOERR|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EIO|ELOOP)/,
    'FILE_UNREADABLE',
  ],
]

const SENTENCES: Readonly<Partial<Record<FailureCode, (name: string) => string>>> = {
  DISK_FULL: (name) =>
    `The disk that “${name}” is on is full, so this was not saved. Nothing else was lost; free some space and try again.`,
  FILE_IN_USE: (name) => `“${name}” is open in another window or program. Close it there first.`,
  FILE_DAMAGED: (name) =>
    `“${name}” is damaged: part of it is missing or has been changed. Close it and open it again: Hearsay then says which of its backups is whole.`,
  FILE_GONE: (name) =>
    `“${name}” is no longer where it was: it was moved, renamed or deleted, or its drive was taken out. Put it back and try again, or save a copy elsewhere.`,
  READ_ONLY: (name) => `“${name}” can only be read, not changed. Save a copy where you may write.`,
  FILE_UNREADABLE: (name) =>
    `“${name}” could not be reached. Check that its drive is connected and that you have permission to use it.`,
  FILE_EXISTS: (name) => `“${name}” already exists. Choose another name.`,
  CONFLICT: () =>
    'This would leave a claim without the article, speaker or source that it names. Nothing was changed.',
  TOO_LARGE: (name) => `This is too large to be kept in “${name}”.`,
}

/** A known failure of the file at `path`, with its sentence. */
export function fileFailure(code: keyof typeof SENTENCES, path: string): Failure {
  return { code, message: SENTENCES[code]?.(basename(path)) ?? '' }
}

/** The failure that an error stands for; null when it is none that a person can do something about. */
export function failureOf(error: unknown, path: string): Failure | null {
  const code = codeOf(error)
  if (code === undefined) return null
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1]
  if (kind === undefined) return null
  const isGone = kind === 'FILE_UNREADABLE' && !existsSync(dirname(path))
  return fileFailure(isGone ? 'FILE_GONE' : kind, path)
}

/** Does the work, and turns what SQLite or the file system throws into a failure; a bug is thrown on. */
export function attempt<T>(path: string, work: () => Outcome<T>): Outcome<T> {
  try {
    return work()
  } catch (error) {
    const failure = failureOf(error, path)
    if (failure === null) throw error
    return { ok: false, failure }
  }
}
