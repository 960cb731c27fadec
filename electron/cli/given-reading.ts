import type { MatchedName } from '../../shared/domain/original.ts'
import type { DayOrder } from '../../shared/domain/text/calendar-day.ts'

/** A column of tables that was named on the command line, and what it holds. */
export interface GivenColumn {
  readonly field: MatchedName
  readonly name: string
}

/** What was said of files that do not tell it themselves. */
export interface GivenReading {
  /** A WHATWG label. */
  readonly encoding: string | undefined
  readonly dayOrder: DayOrder | undefined
  /** In the order in which they were named; empty to have them found. */
  readonly columns: readonly GivenColumn[]
}

/** A file or folder, with the path as it was given. */
export interface GivenFile {
  readonly path: string
  readonly given: string
}
