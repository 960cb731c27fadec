import type { GridLine } from '../comparison/grid.ts'

/** Most columns that a chart over time has. */
const MOST = 36

const UNITS = [10, 7, 4] as const

/** How many of the letters of a date name its day, its month, its year. */
type Unit = (typeof UNITS)[number]

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The period after one: "2025-12" after "2025-11"; written as ISO 8601 writes it. */
function next(period: string, unit: Unit): string {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number)
  const write = (...numbers: readonly number[]): string =>
    numbers.map((number, index) => String(number).padStart(index === 0 ? 4 : 2, '0')).join('-')
  if (unit === 4) return write(year + 1)
  if (unit === 7) return month < 12 ? write(year, month + 1) : write(year + 1, 1)
  if (day < daysIn(year, month)) return write(year, month, day + 1)
  return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1)
}

/** All periods from the first to the last; null when they are too many. */
function fill(first: string, last: string, unit: Unit): readonly string[] | null {
  const periods = [first]
  for (let period = first; period < last;) {
    period = next(period, unit)
    periods.push(period)
    if (periods.length > MOST) return null
  }
  return periods
}

/** Dates that name fewer than a unit's letters can only be told by a larger one. */
function finest(dates: readonly string[]): number {
  return dates.reduce((least, { length }) => Math.min(least, length), 10)
}

/**
 * Counts by date, taken together by day, month or year so that they fit on a chart, the periods without any in
 * their places: silence shows. Dates are ISO 8601, whole or the year or year and month of one; what has no such
 * date comes last as it is. Where even the years are too many, only those with any are there.
 */
export function periodsOf(lines: readonly GridLine[]): readonly GridLine[] {
  const isDated = ({ key }: GridLine): boolean => /^\d{4}(?:-\d{2}){0,2}$/.test(key)
  const dated = lines.filter((line) => isDated(line) && line.count > 0)
  const rest = lines.filter((line) => !isDated(line) && line.count > 0)
  const dates = dated.map(({ key }) => key).sort()
  const [first] = dates
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return rest
  const letters = finest(dates)
  for (const unit of UNITS) {
    if (unit > letters) continue
    const periods = fill(first.slice(0, unit), last.slice(0, unit), unit)
    const counts = new Map<string, number>()
    for (const { key, count } of dated) {
      const period = key.slice(0, unit)
      counts.set(period, (counts.get(period) ?? 0) + count)
    }
    if (periods === null && unit > 4) continue
    const shown = periods ?? [...counts.keys()].sort()
    return [...shown.map((key) => ({ key, label: key, count: counts.get(key) ?? 0 })), ...rest]
  }
  return [...dated, ...rest]
}
