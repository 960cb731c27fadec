import { homedir } from 'node:os'
import { extname, isAbsolute, join, normalize } from 'node:path'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { ARTICLE_ENDINGS, FILE_KINDS, hasEnding } from '../../shared/domain/file-kind.ts'

/** The ending of save files. */
export const [PROJECT_ENDING] = FILE_KINDS.project.endings

/** A path as a person may type it: `~` is the home folder. Relative paths have no meaning here. */
export function readPath(typed: string): Outcome<string> {
  const path = typed.trim()
  if (path === '~' || path.startsWith('~/') || path.startsWith('~\\')) {
    return succeed(join(homedir(), path.slice(1)))
  }
  if (path.includes('\0') || !isAbsolute(path)) {
    return fail('BAD_REQUEST', `“${path}” is not a full path. Begin it with a folder such as ~/.`)
  }
  return succeed(normalize(path))
}

export function isArticlePath(path: string): boolean {
  return hasEnding(path, ARTICLE_ENDINGS)
}

export function hasProjectEnding(path: string): boolean {
  return extname(path).toLowerCase() === PROJECT_ENDING
}

/** A path for a save file: the ending is added where it is missing. */
export function withProjectEnding(path: string): string {
  return hasProjectEnding(path) ? path : `${path}${PROJECT_ENDING}`
}
