import { isoDay, wholeYear } from '../domain/text/calendar-day.ts'
import { monthInAnyLanguage } from '../domain/text/calendar-names.ts'
import type { GivenCell } from '../tables/given-sheet.ts'
import { DAY_MS, DAY_ZERO } from '../tables/spreadsheet.ts'

/** Old Macs count days from 1904. */
const FIRST_DAYS = [DAY_ZERO, Date.UTC(1904, 0, 1)]
const SERIAL = /^\d{4,6}(?:[.,]\d+)?$/
const SECONDS_A_DAY = 86_400

/** “9:05”, “12:30:00 PM”, “10 PM”, behind a day or alone. */
const TIME =
  /(?:^|[T ])(?<hours>\d{1,3})(?::(?<minutes>\d\d?)(?::(?<seconds>\d\d?)(?:[.,]\d+)?)?(?: ?(?<half>[ap])\.?m\.?)?| ?(?<alone>[ap])\.?m\.?)Z?$/i

/** A moment as a text has it: its day, and its time in seconds; null where it says none. */
interface Moment {
  readonly day: string
  readonly time: number | null
}

function momentOf(text: string): Moment {
  const bare = text.trim()
  const found = TIME.exec(bare)
  const { hours = '', minutes = '0', seconds = '0', half, alone } = found?.groups ?? {}
  if (found === null) return { day: bare, time: null }
  const inHalf = (half ?? alone)?.toLowerCase()
  const whole =
    inHalf === undefined ? Number(hours) : (Number(hours) % 12) + 12 * Number(inHalf === 'p')
  const time = (whole * 60 + Number(minutes)) * 60 + Number(seconds)
  return { day: bare.slice(0, found.index).trim(), time: time % SECONDS_A_DAY }
}

/**
 * The figures of a day, as numbers without leading zeros: years, months by number, days; null where there is a word that
 * is no month.
 */
function figuresOf(text: string): readonly number[] | null {
  const figures: number[] = []
  for (const [piece] of text.matchAll(/\d+|\p{L}+/gu)) {
    const month = monthInAnyLanguage(piece)
    if (/^\d/.test(piece)) figures.push(Number(piece))
    else if (month > 0) figures.push(month)
    else return null
  }
  return figures
}

/** The days that three figures may mean, ISO, in any order. */
function daysOfFigures(text: string): readonly string[] {
  const figures = figuresOf(text) ?? []
  const [a, b, c] = figures.map(String)
  if (a === undefined || b === undefined || c === undefined || figures.length > 3) return []
  const yearOf = (figure: string) => wholeYear(figure.padStart(2, '0'))
  const read = [isoDay(yearOf(a), b, c), isoDay(yearOf(c), b, a), isoDay(yearOf(c), a, b)]
  return read.filter((day) => day !== '')
}

/** The days that a cell may mean: ISO, with its figures in any order, or counted as spreadsheets do. */
function daysOf(text: string): readonly string[] {
  if (!SERIAL.test(text)) return daysOfFigures(text)
  const days = Math.floor(Number(text.replace(',', '.')))
  return FIRST_DAYS.map((first) => new Date(first + days * DAY_MS).toISOString().slice(0, 10))
}

/** “1-2”, “3/4”, “24.12.”, “MAR1”, “1. Mai”, “2026-01”: what a spreadsheet takes for a day as it is typed or opened. */
const DAY_LIKE =
  /^\d{1,4}\s?[-/.]\s?\d{1,4}\.?$|^\p{L}{3,9}[-. ]{0,2}\d{1,4}$|^\d{1,4}[-. ]{0,2}\p{L}{3,9}\.?$/u

/** Whether two figures are one, of years in two or four. */
function isSameFigure(a: number, b: number): boolean {
  return a === b || (Math.max(a, b) >= 1_000 && a % 100 === b % 100)
}

/** Whether all the figures of a text that looks like a day stand in what is a whole day. */
function isGrownToDay(before: string, after: string): boolean {
  const figures = DAY_LIKE.test(before) ? figuresOf(before) : null
  if (figures === null) return false
  const grown = [
    ...(figuresOf(after) ?? []),
    ...daysOf(after).flatMap((day) => figuresOf(day) ?? []),
  ]
  return figures.every((figure) => grown.some((other) => isSameFigure(figure, other)))
}

/** Whether a cell is the moment that a text was, written anew, or a spreadsheet took the text for one. */
export function isDateMade(before: string, { text, type }: GivenCell): boolean {
  const [was, is] = [momentOf(before), momentOf(text)]
  const isTimeKept = is.time === null || is.time === (was.time ?? 0)
  if (was.day === '' && is.day === '') return isTimeKept
  const days = daysOfFigures(was.day)
  if (days.length > 0) return isTimeKept && daysOf(is.day).some((day) => days.includes(day))
  if (type === 'date') return true
  return (figuresOf(is.day) !== null || SERIAL.test(is.day)) && isGrownToDay(was.day, is.day)
}
