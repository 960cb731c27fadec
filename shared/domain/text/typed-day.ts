import { refuse, succeed, type Outcome } from '../failure.ts'
import { isoDay, isoDayOfFigures } from './calendar-day.ts'
import { findDate } from './written-date.ts'

const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/

/** A day however it is written, “19 February 2025” or 19/02/2025, as ISO 8601; any other text as it is. */
export function tidyDay(text: string): string {
  const found = findDate(text)
  return found !== null && found.length === text.length ? found.date : text
}

/** What is wrong with a day in figures that can be read two ways; null for any other text. */
export function refusalOfTwoDays(text: string): string | null {
  const [, first = '', , second = '', year = ''] = FIGURES.exec(text) ?? []
  const [day, month] = (['day', 'month'] as const).map((order) =>
    isoDayOfFigures([first, second, year], order),
  )
  if (day === '' || month === '' || day === month) return null
  return `${text} can be read two ways: write ${day} or ${month}.`
}

/** A day as it is typed, as ISO 8601; refused where there is none, or it can be read two ways. */
export function readTypedDay(text: string): Outcome<string> {
  const day = tidyDay(text)
  const [, year = '', month = '', date = ''] = ISO.exec(day) ?? []
  if (isoDay(year, month, date) !== '') return succeed(day)
  return refuse(refusalOfTwoDays(text) ?? `There is no day “${text}”. Write it as 2026-11-30.`)
}
