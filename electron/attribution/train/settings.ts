/** Every number that training depends on. Chosen on folds of the training data and on dev (MODEL-CARD.md). */
import type { BoostSettings } from './boosting.ts'
import type { Rounding } from './tagger-weights.ts'

export const FIRST_FOLDS = 4
export const SECOND_FOLDS = 4
export interface StageSettings {
  readonly rounds: number
  readonly averaged: number
  readonly rate: number
  readonly leastCount: number
  readonly report: (line: string) => void
}

export interface WordingSettings {
  readonly rounds: number
  readonly averaged: number
  readonly rate: number
  readonly dropped: number
  readonly seed: number
  readonly least: number
}

export interface TaggerSettings {
  readonly seed: number
  /** With labels split by side (roles.ts). */
  readonly isWide: boolean
  /** Share of features dropped at random while training. */
  readonly dropped: number
  readonly rounding: Rounding
}

/** The taggers of each stage; their probabilities are averaged. */
export const FIRST_TAGGERS: readonly TaggerSettings[] = [
  { seed: 7, isWide: false, dropped: 0.5, rounding: { most: 3, least: 0.05 } },
  { seed: 107, isWide: true, dropped: 0.7, rounding: { most: 3, least: 0.04 } },
]
export const SECOND_TAGGERS: readonly TaggerSettings[] = [
  { seed: 5, isWide: false, dropped: 0.5, rounding: { most: 3, least: 0.05 } },
  { seed: 105, isWide: true, dropped: 0.65, rounding: { most: 3, least: 0.045 } },
]

export const FIRST_SETTINGS: Omit<StageSettings, 'report'> = {
  rounds: 7,
  averaged: 4,
  rate: 0.02,
  leastCount: 2,
}
export const SECOND_SETTINGS: Omit<StageSettings, 'report'> = {
  rounds: 6,
  averaged: 3,
  rate: 0.02,
  leastCount: 2,
}

export const BOOST: BoostSettings = {
  trees: 300,
  depth: 5,
  rate: 0.05,
  leastWeight: 8,
  smoothing: 4,
  rowShare: 0.6,
  columnShare: 0.4,
  seed: 3,
}

export const WORDING: WordingSettings = {
  rounds: 8,
  averaged: 4,
  rate: 0.03,
  dropped: 0.4,
  seed: 9,
  least: 0.03,
}
