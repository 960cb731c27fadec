import { fileURLToPath } from 'node:url'
import type { Outcome } from '../../../shared/domain/failure.ts'
import type { Finder } from '../finder.ts'
import { FILE_NAMES, readFinderFiles, type FilePaths } from './finder-files.ts'
import { unpackFinder } from './finder-unpacking.ts'

/** The program's own lie beside the code that reads them. */
const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
export const OWN_FILES: FilePaths = {
  weights: place(FILE_NAMES.weights),
  reader: place(FILE_NAMES.reader),
  cues: place(FILE_NAMES.cues),
}

/** The finder of these files, the program's own when none are named. Takes about half a second. */
export async function loadFinder(paths: Partial<FilePaths> = {}): Promise<Outcome<Finder>> {
  const files = readFinderFiles({ ...OWN_FILES, ...paths })
  return files.ok ? unpackFinder(files.value) : files
}
