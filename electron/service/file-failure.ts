import { basename } from 'node:path'
import { fail, type Outcome } from '../../shared/domain/failure.ts'

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}

/** Whether an error only says that nobody reads what is written any more, as behind `| head`. */
export function isUnread(error: unknown): boolean {
  return codeOf(error) === 'EPIPE'
}

/** What a person can do about an error of the file system; null for an error that is none. */
export function explainFileError(error: unknown, path: string): Outcome<never> | null {
  const name = `“${basename(path) || path}”`
  switch (codeOf(error)) {
    case 'ENOENT':
      return fail('FILE_GONE', `${name} is not there. Choose another place.`)
    case 'ENOTDIR':
      return fail('FILE_GONE', `${name} is no folder, or is not in one. Choose another place.`)
    case 'ENAMETOOLONG':
      return fail('BAD_REQUEST', 'This name is too long. Choose a shorter one.')
    case 'EISDIR':
      return fail('FILE_UNREADABLE', `${name} is a folder. Choose a file.`)
    case 'EACCES':
    case 'EPERM':
      return fail('FILE_UNREADABLE', `You are not allowed to use ${name}. Choose another place.`)
    case 'EROFS':
      return fail('READ_ONLY', `${name} is on a disk that can only be read. Choose another place.`)
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('DISK_FULL', 'The disk is full. Make room, then try again.')
    case 'EEXIST':
      return fail('FILE_EXISTS', `${name} is there already. Choose another name.`)
    case 'EBUSY':
      return fail('FILE_IN_USE', `${name} is in use by another program. Close it there first.`)
    default:
      return null
  }
}

/** Does some work on files; errors of the file system become failures, and all others stay errors. */
export async function tryFiles<T>(
  path: string,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = explainFileError(error, path)
    if (failure === null) throw error
    return failure
  }
}
