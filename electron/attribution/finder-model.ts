/** Everything the finder has learnt. `model-file.ts` reads it from the weights file. */
import type { BoostedTrees } from './boosted-trees.ts'
import type { TaggerGroup } from './tagger.ts'

export interface FinderModel {
  /** Changes whenever the same text may get another answer; kept with every draft. */
  readonly version: string
  readonly first: TaggerGroup
  readonly second: TaggerGroup
  /** Weighs the wording of a proposal; its sum is the judge's last feature. */
  readonly wording: TaggerGroup
  readonly judge: BoostedTrees
  /** Judge's sum × slope + offset → logistic → confidence. */
  readonly calibration: { readonly slope: number; readonly offset: number }
  /** Least confidence of an attribution that is worth showing: where linked F1 is highest. */
  readonly threshold: number
}
