/** What the judge is trained on, and how its trees are boosted. Chosen on folds of what it is trained on (MODEL-CARD.md). */
import type { BoostSettings } from './boosting.ts'

/** Of the gold articles one in seven, the fourth first, is kept from the encoder and is the judge's: see encoder/README.md. */
export const KEPT = { of: 7, number: 3 } as const

export const BOOST: BoostSettings = {
  trees: 400,
  depth: 3,
  rate: 0.03,
  leastWeight: 20,
  smoothing: 4,
  rowShare: 0.6,
  columnShare: 0.4,
  seed: 3,
}
