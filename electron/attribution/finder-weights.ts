import { readFileSync } from 'node:fs'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'

/** The bytes of a weights file, and where they were read. */
export interface FinderWeights {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Reads a weights file. The finder itself is loaded by whoever unpacks them: it has no place in a start. */
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
