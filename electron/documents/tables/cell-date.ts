import {
  dayOrderOf,
  isoDay,
  isoDayOfFigures,
  wholeYear,
  type DayOrder,
} from '../../../shared/domain/text/calendar-day.ts'
import { findWrittenDay } from '../facts/foreign-dates.ts'

const ISO = /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?(?:$|[T\s,])/
const COMPACT = /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:$|T?\d{4,6}Z?$)/
const DOTTED = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d\d)(?:$|[\s,])/
const FIGURES = /^(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>\d{4}|\d\d)(?:$|[\s,])/
const MONTH_ONLY = /^(?<year>(?:19|20)\d\d)$/
/** Seconds or milliseconds since 1970, of this century. */
const EPOCH = /^1\d{9}(?:\d{3})?(?:\.\d+)?$/
/** Excel counts days from 1899-12-30; these are those from 1954 to 2118. */
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/
const EXCEL_START = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

/**
 * The day that a cell says, as it was published where that is said: ISO 8601 (YYYY-MM-DD, YYYY-MM or YYYY); null for
 * none, or one that can be read two ways. `order` tells how the column has days in figures, such as 02/03/2026.
 */
export function findDay(cell: string, order: DayOrder | null = null): string | null {
  const words = cell.trim()
  for (const pattern of [ISO, COMPACT, DOTTED]) {
    const groups = pattern.exec(words)?.groups
    if (groups === undefined) continue
    const { year = '', month = '', day } = groups
    return isoDay(wholeYear(year), month, day ?? '1').slice(0, day === undefined ? 7 : 10) || null
  }
  const figures = FIGURES.exec(words)?.groups
  if (figures !== undefined) {
    const { year = '', first = '', second = '' } = figures
    return isoDayOfFigures([first, second, wholeYear(year)], order) || null
  }
  if (MONTH_ONLY.test(words)) return words
  return words.length > 60 ? null : findWrittenDay(words) || null
}

/** The day that a cell of a column of dates says in numbers: since 1970, or since Excel's first day; null for none. */
export function findNumberedDay(cell: string): string | null {
  const words = cell.trim()
  const isEpoch = EPOCH.test(words)
  if (!isEpoch && !SERIAL.test(words)) return null
  const number = Number(words)
  const time = isEpoch ? (number < 1e11 ? number * 1000 : number) : EXCEL_START + number * DAY_MS
  return new Date(time).toISOString().slice(0, 10)
}

/** Whether a cell says a day in figures of which each may be the month. */
export function hasTwoReadings(cell: string): boolean {
  return FIGURES.test(cell.trim()) && findDay(cell) === null && findDay(cell, 'day') !== null
}

/** Which of day and month stands first in a day in figures that can be read one way only; null for any other cell. */
export function orderOfFigures(cell: string): DayOrder | null {
  const { first = '', second = '' } = FIGURES.exec(cell.trim())?.groups ?? {}
  return dayOrderOf(first, second)
}

/** A day whose month is written out, in a cell of no more: “Tue, 3 November 2026”, “Nov. 3, 2026”. */
const DAY_IN_WORDS =
  /^(?:\p{L}{2,12}\.?,?\s)?\d{1,2}(?:st|nd|rd|th|er|º|\.)?[\s-](?:de\s)?\p{L}{3,12}\.?,?[\s-]/u
const MONTH_IN_WORDS = /^(?:\p{L}{2,12}\.?,?\s)?\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}/u

/** Which of day and month stands first in a day whose month is written out; null for any other cell. */
export function orderOfWords(cell: string): DayOrder | null {
  const words = cell.trim().slice(0, 60)
  if (findWrittenDay(words) === '') return null
  if (MONTH_IN_WORDS.test(words)) return 'month'
  return DAY_IN_WORDS.test(words) ? 'day' : null
}
