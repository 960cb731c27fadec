/**
 * How two names stand to each other: perhaps one (with a score between 0 and 1, the reason in words, and what speaks
 * against it), surely two, or neither can be said. `isByDescription` where one of them names nobody ("the council") and
 * may be any that fits.
 */
export type Similarity =
  | {
      readonly type: 'same'
      readonly score: number
      readonly reason: string
      readonly doubts: readonly string[]
      readonly isByDescription: boolean
    }
  | { readonly type: 'different' }
  | { readonly type: 'unknown' }

export const DIFFERENT: Similarity = { type: 'different' }
export const UNKNOWN: Similarity = { type: 'unknown' }

export function likely(score: number, reason: string, doubts: readonly string[] = []): Similarity {
  return { type: 'same', score, reason, doubts, isByDescription: false }
}

/** One is only described, and the other fits the description. */
export function fitting(score: number, reason: string, doubts: readonly string[]): Similarity {
  return { type: 'same', score, reason, doubts, isByDescription: true }
}

/** With one more thing that speaks against it. */
export function doubted(similarity: Similarity, factor: number, doubt: string): Similarity {
  if (similarity.type !== 'same') return similarity
  const { score, doubts } = similarity
  return { ...similarity, score: score * factor, doubts: [...doubts, doubt] }
}
