import { isoDay } from '../../../shared/domain/text/calendar-day.ts'
import type { CellType } from '../../../shared/tables/column.ts'
import { DAY_MS, DAY_ZERO } from '../../../shared/tables/spreadsheet.ts'

/** A cell of a spreadsheet. Nothing is ever a formula. */
export type TypedCell =
  | { readonly type: 'text'; readonly text: string }
  /** `decimals`: how many stand behind the point, zeros too. */
  | { readonly type: 'number'; readonly value: number; readonly decimals: number }
  /** `serial`: in days from 1899-12-30. */
  | { readonly type: 'day'; readonly iso: string; readonly serial: number }

/** A number as programs write one: what is typed otherwise (“007”, “+1”, “1e3”) says more than its value. */
const NUMBER = /^(?!-0(?:\.0*)?$)-?(?:0|[1-9]\d{0,11})(?:\.(?<decimals>\d{1,3}))?$/
const DAY = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/

/** Excel has a 29 February 1900, which was none: the days before are counted otherwise by other programs. */
const FIRST_DAY = '1900-03-01'

/**
 * The cell that a text is in a column of a type: a number only where it is written as numbers are, a day only where it is
 * a whole one that every program counts alike; else the text as it is.
 */
export function typeCell(text: string, type: CellType): TypedCell {
  if (type === 'number') {
    const match = NUMBER.exec(text)
    const decimals = match?.groups?.['decimals']?.length ?? 0
    if (match !== null) return { type: 'number', value: Number(text), decimals }
  }
  if (type === 'date' && text >= FIRST_DAY) {
    const { year = '', month = '', day = '' } = DAY.exec(text)?.groups ?? {}
    if (year !== '' && isoDay(year, month, day) === text) {
      return { type: 'day', iso: text, serial: (Date.parse(text) - DAY_ZERO) / DAY_MS }
    }
  }
  return { type: 'text', text }
}
