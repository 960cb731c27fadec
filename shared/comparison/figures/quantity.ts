import type { Span } from '../../domain/text/span.ts'
import type { Dimension } from './units.ts'

/** What a number counts: the noun, and the words that stand between the two ("confirmed", "wooden"), by their stems. */
export interface CountedNoun {
  readonly noun: string
  readonly modifiers: readonly string[]
}

/** A quantity as a range: what the words leave open lies between `low` and `high`, in the dimension's own unit. */
export interface Quantity extends Span {
  readonly text: string
  readonly dimension: Dimension
  readonly low: number
  readonly high: number
  /** What the words give it as, without what a hedge or rounding leaves open: "about 40" is given as 40 to 40. */
  readonly given: readonly [number, number]
  readonly currency: string | null
  /** The number as written, and how many of the dimension's own unit its unit is; null for what has no unit. */
  readonly written: { readonly value: number; readonly factor: number } | null
  /** What is counted; null where no noun stands after the number. */
  readonly counted: CountedNoun | null
  /** Words of its clause by stems, those before it and those after it, the nearest first. */
  readonly around: readonly [readonly string[], readonly string[]]
  /** What narrows it so that only its like is compared with it: "average", "a year", "probable". */
  readonly limits: ReadonlySet<string>
  /** Whether it comes on top of something, or is only a part of something that was counted. */
  readonly isPartial: boolean
  /** Whether it is what a part is taken of: the 41 of "39 of the 41". */
  readonly isWhole: boolean
  /** How many of its periods a year has, for so much a day, a month, a year; null where it is no rate. */
  readonly timesAYear: number | null
}
