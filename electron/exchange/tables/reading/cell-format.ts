import { DAY_MS, DAY_ZERO } from '../../../../shared/tables/spreadsheet.ts'

/** What a number is shown as: a moment, or with so many digits behind the point, null for as many as it has. */
export interface CellFormat {
  readonly isDate: boolean
  readonly decimals: number | null
}

export const GENERAL: CellFormat = { isDate: false, decimals: null }

/** Formats of dates and times that a workbook does not describe (ECMA-376 Part 1, 18.8.30), those of East Asia too. */
function isKnownDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  )
}

/** What a format’s code may hold besides: words in quotation marks, signs behind a backslash, colours and conditions. */
const WORDS = /"[^"]*"|\\.|_.|\*.|\[(?!h{1,2}\]|m{1,2}\]|s{1,2}\])[^\]]*\]/gi

/** The format of an id, with the code that the workbook gives for it. */
export function cellFormatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    const decimals = id === 2 ? 2 : null
    return { isDate: isKnownDate(id), decimals }
  }
  const [positive = ''] = code.replaceAll(WORDS, '').split(';')
  const decimals = /^0\.(?<zeros>0{1,6})$/.exec(positive)?.groups?.['zeros']?.length ?? null
  return { isDate: /[dmyhs]/i.test(positive) && !/general/i.test(positive), decimals }
}

/** A number as Hearsay writes it: with a point, no digits grouped. */
export function tellNumber(value: number, { decimals }: CellFormat): string {
  if (decimals === null) return String(value)
  const fixed = value.toFixed(decimals)
  return Number(fixed) === value ? fixed : String(value)
}

/** Days between what days are counted from on old Macintoshes, and elsewhere. */
const DAYS_TO_1904 = 1462
const LAST_SERIAL = 2_958_466

/**
 * A moment that a workbook counts in days: its ISO day, with the time where it is none of midnight; the time alone where
 * there is no day. Null for what is no moment.
 */
export function tellMoment(serial: number, is1904: boolean): string | null {
  const days = is1904 ? serial + DAYS_TO_1904 : serial
  if (!(days >= 0 && days < LAST_SERIAL)) return null
  // A 29 February 1900 is counted that was none: days before it are one more.
  const real = days < 60 && days >= 1 ? days + 1 : days
  const moment = new Date(DAY_ZERO + Math.round((real * DAY_MS) / 1000) * 1000).toISOString()
  const time = moment.slice(11, 19)
  if (days < 1) return time
  return time === '00:00:00' ? moment.slice(0, 10) : moment.slice(0, 19)
}

/** A moment in ISO 8601 as Hearsay has it: without parts of a second or a zone, and without the time of midnight. */
export function tidyMoment(iso: string): string {
  return iso.replace(/(?:\.\d+)?Z?$/, '').replace(/T00:00:00$/, '')
}
