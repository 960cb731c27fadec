import { isOfTwoThings } from './apartness.ts'
import type { ClaimFigures } from './claim-figures.ts'
import { readFeatures, sharedWords, type Ground } from './clash-features.ts'
import { LEAST_SURE, sureness } from './clash-sureness.ts'
import { pairFigures } from './figure-pairs.ts'

/** A figure of each of two claims of which at most one can be right, as they write it, and what both are of. */
export interface FigureClash {
  readonly first: string
  readonly second: string
  /** The words that say so, by stems, the most telling first. */
  readonly shared: readonly string[]
  /** How much speaks for both being of one thing, between 0 and 1. */
  readonly sureness: number
  /** How far from the beginning of both claims they stand. */
  readonly depth: number
}

/**
 * The figures of two claims of which at most one can be right; null where there are none. Quantities clash that are of
 * one kind and whose ranges cannot both hold, days and times of day that do not meet, where enough speaks for their
 * being of one thing (`clash-weights.ts`).
 */
export function findClash(a: ClaimFigures, b: ClaimFigures, ground: Ground): FigureClash | null {
  const found = pairFigures(a, b).flatMap((pair): readonly FigureClash[] => {
    if (isOfTwoThings(a, b, pair)) return []
    const sure = sureness(readFeatures(a, b, pair, ground))
    if (sure < LEAST_SURE) return []
    const { one, other } = pair
    const shared = sharedWords(pair, ground.weightOf)
    const depth = one.start + other.start
    return [{ first: one.text, second: other.text, shared, sureness: sure, depth }]
  })
  return (
    found.toSorted((one, other) => other.sureness - one.sureness || one.depth - other.depth)[0] ??
    null
  )
}
