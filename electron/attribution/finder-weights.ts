import { readFileSync } from 'node:fs'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { makeFinder, type Finder } from './finder.ts'
import { unpackModel } from './model-file.ts'

/** The bytes of a weights file, and where they were read. */
export interface FinderWeights {
  readonly path: string
  readonly bytes: Uint8Array
}

export function readWeights(path: string): Outcome<FinderWeights> {
  try {
    return succeed({ path, bytes: readFileSync(path) })
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause'
    return fail(
      'FILE_UNREADABLE',
      `The finder’s weights could not be read from ${path} (${cause}). Install Hearsay again.`,
    )
  }
}

/** The finder with these weights. Takes about a second; fails when they are damaged or another version's. */
export function unpackFinder({ path, bytes }: FinderWeights): Outcome<Finder> {
  const loaded = unpackModel(bytes)
  return loaded.ok
    ? succeed(makeFinder(loaded.value))
    : fail('FILE_DAMAGED', `${path}: ${loaded.failure.message}`)
}
