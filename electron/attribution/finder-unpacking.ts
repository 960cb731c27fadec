import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { makeFinder, type Finder } from './finder.ts'
import type { FinderWeights } from './finder-weights.ts'
import { unpackModel } from './model-file.ts'

/** The finder with these weights. Takes about a second; fails when they are damaged or another version's. */
export function unpackFinder({ path, bytes }: FinderWeights): Outcome<Finder> {
  const loaded = unpackModel(bytes)
  return loaded.ok
    ? succeed(makeFinder(loaded.value))
    : fail('FILE_DAMAGED', `${path}: ${loaded.failure.message}`)
}
