import type { ClashFeature, ClashFeatures, ClashWeights } from './clash-features.ts'
import { CLASH_WEIGHTS } from './clash-weights.ts'

/** From here on a clash is worth showing. */
export const LEAST_SURE = 0.4

/**
 * How much speaks for two figures being of one thing, between 0 and 1: a logistic model over the features, by weights
 * that were learned from judged pairs (`npm run train:figures`).
 */
export function sureness(features: ClashFeatures, weights: ClashWeights = CLASH_WEIGHTS): number {
  let sum = weights.start
  for (const [name, value] of Object.entries(features)) sum += weights[name as ClashFeature] * value
  return 1 / (1 + Math.exp(-sum))
}
