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

const BLANK = '[ \\u00a0\\n]'
const IN_WORD = /[\p{L}\p{N}_]/u

/** A pattern from its pieces, in Unicode; a blank in the source stands for any. What it finds must be whole words. */
export function datePattern(
  source: string,
  read: DatePattern['read'],
  flags: 'gu' | 'giu' = 'gu',
): DatePattern {
  // Where a word begins is looked at afterwards: a look behind at every letter of a text takes ten times as long.
  return {
    pattern: new RegExp(`(?:${source.replaceAll(' ', BLANK)})(?![\\p{L}\\p{N}_])`, flags),
    read,
  }
}

/** Whether a place in a text is not inside a word. */
export function isWordStart(text: string, at: number): boolean {
  return at === 0 || !IN_WORD.test(text.charAt(at - 1))
}
