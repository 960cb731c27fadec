import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { makeFinder, type Finder } from './finder.ts'
import { unpackModel } from './model-file.ts'

/** The weights lie beside the code that reads them, in the sources as in a bundle. */
const WEIGHTS = fileURLToPath(new URL('finder.weights', import.meta.url))

/** The finder with the weights of a file, the program's own when none is named. Takes about a second. */
export function loadFinder(path = WEIGHTS): Outcome<Finder> {
  let file: Uint8Array
  try {
    file = readFileSync(path)
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause'
    return fail(
      'FILE_UNREADABLE',
      `The finder’s weights could not be read from ${path} (${cause}). Install Hearsay again.`,
    )
  }
  const loaded = unpackModel(file)
  return loaded.ok
    ? succeed(makeFinder(loaded.model))
    : fail('FILE_DAMAGED', `${path}: ${loaded.message}`)
}
