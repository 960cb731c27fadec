/**
 * How two names stand to each other: perhaps one (with a score between 0 and 1 and the reason in words), surely
 * two, or neither can be said.
 */
export type Similarity =
  | { readonly type: 'same'; readonly score: number; readonly reason: string }
  | { readonly type: 'different' }
  | { readonly type: 'unknown' }

export const DIFFERENT: Similarity = { type: 'different' }
export const UNKNOWN: Similarity = { type: 'unknown' }

export function likely(score: number, reason: string): Similarity {
  return { type: 'same', score, reason }
}
