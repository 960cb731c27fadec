import { fileURLToPath } from 'node:url'
import type { Outcome } from '../../shared/domain/failure.ts'
import type { Finder } from './finder.ts'
import { unpackFinder } from './finder-unpacking.ts'
import { readWeights } from './finder-weights.ts'

/** The weights lie beside the code that reads them. */
const WEIGHTS = fileURLToPath(new URL('finder.weights', import.meta.url))

/** The finder with the weights of a file, the program's own when none is named. Takes about a second. */
export function loadFinder(path = WEIGHTS): Outcome<Finder> {
  const read = readWeights(path)
  return read.ok ? unpackFinder(read.value) : read
}
