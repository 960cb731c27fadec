import { createHash } from 'node:crypto'
import type { FinderWeights } from '../weights/finder-model.ts'
import { openEncoder, type EncoderGraphs } from '../encoder/encoder.ts'
import { locateRuntime } from '../encoder/runtime.ts'
import { readVocabulary } from '../encoder/word-pieces.ts'
import { encoderHash } from '../weights/model-file.ts'
import type { CorpusArticle } from './corpus.ts'
import { gatherCases, trainJudge } from './judge-training.ts'
import { BOOST } from './settings.ts'

/** The encoder, as `encoder/` has trained it. */
export interface TrainedEncoder {
  readonly graphs: EncoderGraphs
  /** Its word pieces, one a line. */
  readonly pieces: string
}

/**
 * Trains the judge, which is all that the encoder does not know. The corpus: articles that the encoder did not see, so
 * that it is as sure of them as of others (stacking, Wolpert 1992). The judge's answer is made a probability by Platt's
 * scaling (1999) on folds that it has not seen. The same corpus and encoder give the same weights: fixed seeds and
 * folds, no clock.
 */
export async function trainFinder(
  corpus: readonly CorpusArticle[],
  { graphs, pieces }: TrainedEncoder,
  report: (line: string) => void,
): Promise<FinderWeights> {
  const encoder = await openEncoder(graphs, locateRuntime())
  const cases = await gatherCases(corpus, encoder, readVocabulary(pieces))
  report(`${cases.length} proposals`)
  const { trees: judge, calibration, threshold } = trainJudge(corpus, cases, BOOST, report)
  const hash = encoderHash(graphs)
  const version = createHash('sha256')
    .update(hash)
    .update(pieces)
    .update(JSON.stringify([judge, calibration, threshold]))
    .digest('hex')
    .slice(0, 12)
  return { version, encoderHash: hash, pieces, judge, calibration, threshold }
}
