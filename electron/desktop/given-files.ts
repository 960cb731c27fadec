import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** A path as it stands on a command line; Linux desktops write the address of a file that is opened from them. */
function readPath(folder: string, part: string): string {
  if (!part.startsWith('file:///')) return resolve(folder, part)
  try {
    return fileURLToPath(part)
  } catch {
    return resolve(folder, part)
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
    .map((part) => readPath(folder, part))
}
