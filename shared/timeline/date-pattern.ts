import type { Day } from './calendar.ts'
import type { Period } from './period.ts'
import type { Direction } from './tense.ts'

/** What a date is read against. */
export interface DateContext {
  /** The day of the article; null where none is known. */
  readonly today: Day | null
  readonly direction: Direction
  /** The text before and after the words, for what would make them no date. */
  readonly before: string
  readonly after: string
  /** What is counted from: what stands after "before" or "after", else what was named last; '' for neither. */
  readonly anchor: Period
}

/** One way to write a date. Its groups are named; `read` gives null where the words are no date after all. */
export interface DatePattern {
  readonly pattern: RegExp
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    context: DateContext,
  ) => Period | null
}

/** A pattern from its pieces, at word borders, in Unicode; blanks in the source stand for any blank. */
export function datePattern(
  source: string,
  read: DatePattern['read'],
  flags: 'gu' | 'giu' = 'gu',
): DatePattern {
  const blanks = source.replaceAll(' ', '[ \\u00a0\\n]')
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${blanks})(?![\\p{L}\\p{N}_])`, flags),
    read,
  }
}
