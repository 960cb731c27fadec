import { readFileSync } from 'node:fs'
import { fail, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { locateRuntime, type RuntimePlaces } from '../encoder/runtime.ts'

/** A file's bytes, and where they were read. */
export interface ReadFile {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The finder's files: what the judge knows and the encoder's graphs; and where to find what runs the encoder. */
export interface FinderFiles {
  readonly weights: ReadFile
  readonly reader: ReadFile
  readonly cues: ReadFile
  readonly runtime: RuntimePlaces
}

export const FILE_NAMES = {
  weights: 'finder.weights',
  reader: 'encoder.onnx',
  cues: 'cue.onnx',
} as const

/** Paths of the finder's files. */
export type FilePaths = Readonly<Record<keyof typeof FILE_NAMES, string>>

/** Reads the finder's files. The finder itself is loaded by whoever unpacks them: it has no place in a start. */
export function readFinderFiles(paths: FilePaths): Outcome<FinderFiles> {
  const [weights, reader, cues] = [read(paths.weights), read(paths.reader), read(paths.cues)]
  if (!weights.ok) return weights
  if (!reader.ok) return reader
  if (!cues.ok) return cues
  return succeed({
    weights: weights.value,
    reader: reader.value,
    cues: cues.value,
    runtime: locateRuntime(),
  })
}

function read(path: string): Outcome<ReadFile> {
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
