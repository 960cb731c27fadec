import { fail, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { openEncoder } from '../encoder/encoder.ts'
import { readVocabulary } from '../encoder/word-pieces.ts'
import { makeFinder, type Finder } from '../finder.ts'
import type { FinderFiles } from './finder-files.ts'
import { encoderHash, unpackWeights } from './model-file.ts'

/** The finder of these files. Takes about half a second; fails when they are damaged, of another version, or cannot be run here. */
export async function unpackFinder({
  weights,
  reader,
  cues,
  runtime,
}: FinderFiles): Promise<Outcome<Finder>> {
  const loaded = unpackWeights(weights.bytes)
  if (!loaded.ok) return fail('FILE_DAMAGED', `${weights.path}: ${loaded.failure.message}`)
  if (encoderHash({ reader: reader.bytes, cues: cues.bytes }) !== loaded.value.encoderHash)
    return fail(
      'FILE_DAMAGED',
      `${reader.path}: This is not the encoder that the weights beside it were made with, or it is damaged. Install Hearsay again.`,
    )
  try {
    const opened = await openEncoder({ reader: reader.bytes, cues: cues.bytes }, runtime)
    const vocabulary = readVocabulary(loaded.value.pieces)
    return succeed(makeFinder({ ...loaded.value, encoder: opened, vocabulary }))
  } catch (error) {
    console.error(error)
    return fail(
      'INTERNAL',
      'What runs the finder could not be started on this system, so no drafts are made. All else works.',
    )
  }
}
