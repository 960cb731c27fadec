/** Everything the finder has learnt. `model-file.ts` reads it from the weights files. */
import type { BoostedTrees } from '../reading/boosted-trees.ts'
import type { Encoder } from '../encoder/encoder.ts'
import type { Vocabulary } from '../encoder/word-pieces.ts'

/** What the weights file holds: all but the encoder, which lies beside it. */
export interface FinderWeights {
  /** Changes whenever the same text may get another answer; kept with every draft. */
  readonly version: string
  /** Of the encoder that the judge was trained with: see `model-file.ts`. */
  readonly encoderHash: string
  /** The encoder's word pieces, one a line. */
  readonly pieces: string
  readonly judge: BoostedTrees
  /** Judge's sum × slope + offset → logistic → confidence. */
  readonly calibration: { readonly slope: number; readonly offset: number }
  /** Least confidence of an attribution that is worth showing: where linked F1 is highest. */
  readonly threshold: number
}

export interface FinderModel extends FinderWeights {
  readonly encoder: Encoder
  readonly vocabulary: Vocabulary
}
