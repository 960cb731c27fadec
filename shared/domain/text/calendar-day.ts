import { z } from 'zod'

/** How days are written in figures: the day first, as in most countries, or the month, as in the United States. */
export const DayOrder = z.enum(['day', 'month'])
export type DayOrder = z.infer<typeof DayOrder>

/** Two figures of a year are of those up to this one of our century, or of the last (POSIX). */
const LAST_SHORT_YEAR = 68

/** A year in four figures, of one in two: “24” is 2024, “98” is 1998. */
export function wholeYear(year: string): string {
  if (year.length !== 2) return year
  return `${Number(year) > LAST_SHORT_YEAR ? '19' : '20'}${year}`
}

/** A day that there is, as ISO 8601 (YYYY-MM-DD); empty for one that there is not, such as 30 February. */
export function isoDay(year: string, month: string, day: string): string {
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : ''
}

/** Which of a day's first two figures is the day, where one of them can be no month; null where either may be it. */
export function dayOrderOf(first: string, second: string): DayOrder | null {
  const [a, b] = [Number(first), Number(second)]
  if (a > 12 && b <= 12) return 'day'
  return b > 12 && a <= 12 ? 'month' : null
}

/**
 * A day of which the year stands last in figures, as ISO 8601: 18/02/2025. One that can be read two ways is read in
 * `order`; empty where that is null, or where there is no such day.
 */
export function isoDayOfFigures(
  [first, second, year]: readonly [first: string, second: string, year: string],
  order: DayOrder | null,
): string {
  const known = dayOrderOf(first, second) ?? (first === second ? 'day' : order)
  if (known === null) return ''
  return known === 'day' ? isoDay(year, second, first) : isoDay(year, first, second)
}
