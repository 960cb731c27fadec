import { dayAt, daysInMonth, partsOf, type Day } from './calendar.ts'

/**
 * A time as far as words tell it, in ISO 8601: a day, a month, a year, or the first and the last of them with a
 * slash between ("2024-03-03/2024-03-09"); '' where no calendar tells it.
 */
export type Period = string

function write(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}

/** A day as a period: "2024-03-12". */
export function periodOfDay(day: Day): Period {
  const { year, month, date } = partsOf(day)
  return `${write(year, 4)}-${write(month, 2)}-${write(date, 2)}`
}

/** A month as a period: "2024-03". */
export function periodOfMonth({
  year,
  month,
}: {
  readonly year: number
  readonly month: number
}): Period {
  return `${write(year, 4)}-${write(month, 2)}`
}

/** A year as a period: "2024". */
export function periodOfYear(year: number): Period {
  return write(year, 4)
}

/** From one period to another; one alone where they are the same. */
export function periodFrom(first: Period, last: Period): Period {
  return first === last ? first : `${first}/${last}`
}

const WRITTEN = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/

function edgeOf(part: string, isEnd: boolean): Day | null {
  const [, year, month, date] = WRITTEN.exec(part) ?? []
  if (year === undefined) return null
  const inMonth = Number(month ?? (isEnd ? 12 : 1))
  if (inMonth < 1 || inMonth > 12) return null
  const last = daysInMonth(Number(year), inMonth)
  return dayAt(Number(year), inMonth, Number(date ?? (isEnd ? last : 1)))
}

/** The first and the last day of a period; null for '' and for what is no period. */
export function daysOf(period: Period): { readonly first: Day; readonly last: Day } | null {
  const [from = '', to = from] = period.split('/')
  const first = edgeOf(from, false)
  const last = edgeOf(to, true)
  return first === null || last === null || last < first ? null : { first, last }
}
