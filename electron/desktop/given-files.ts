import { resolve } from 'node:path'
import { hasProjectEnding } from '../service/paths.ts'

/** Files that a start, a second start or the system asks to open. */
export interface GivenFiles {
  /** The project to open: the last one named; null when none is. */
  readonly project: string | null
  /** Everything else is taken for articles. */
  readonly articles: readonly string[]
}

/** Sorts paths into a project and articles. */
export function sortFiles(paths: readonly string[]): GivenFiles {
  return {
    project: paths.findLast(hasProjectEnding) ?? null,
    articles: paths.filter((path) => !hasProjectEnding(path)),
  }
}

/**
 * The paths on a command line, made absolute. The first entries are the program, and when unpackaged the
 * application's folder; switches are Chromium's.
 */
export function readPaths(
  commandLine: readonly string[],
  folder: string,
  isPackaged: boolean,
): readonly string[] {
  return commandLine
    .slice(isPackaged ? 1 : 2)
    .filter((part) => !part.startsWith('-'))
    .map((part) => resolve(folder, part))
}
