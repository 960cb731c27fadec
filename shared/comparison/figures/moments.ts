import {
  monthOf as monthCalled,
  MONTH_OR_SHORT,
  WEEKDAY,
} from '../../domain/text/calendar-names.ts'
import type { Span } from '../../domain/text/span.ts'

/** Days that a claim names, counted from 1970-01-01, both ends in. An end that is left open is infinite. */
export interface Moment extends Span {
  readonly text: string
  readonly from: number
  readonly to: number
  /** The days named, whatever stands before them: those of "by Friday" are Friday alone. */
  readonly days: readonly [number, number]
}

const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ')
const NUMBERED = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const DAYS = String.raw`${NUMBERED}(?:(?:, ${NUMBERED}){0,6},? and ${NUMBERED}|\s?[-–]\s?${NUMBERED})?`
const YEAR = String.raw`(?:19|20)\d\d`
const LIMIT =
  'no later than|not later than|by the end of|not before|no sooner than|before|until|till|by|since|after|from'
const MOMENT = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:(?<limit>${LIMIT})\s)?(?:(?:the|on|on the)\s)?(?:`,
    [
      String.raw`(?<iso>${YEAR}-\d\d-\d\d)`,
      String.raw`(?:(?<days>${DAYS})\s(?:of\s)?)(?<month>${MONTH_OR_SHORT})\b\.?(?:,?\s(?<year>${YEAR}))?`,
      String.raw`(?<month2>${MONTH_OR_SHORT})\.?\s(?<days2>${DAYS})(?!\d)(?:,?\s(?<year2>${YEAR}))?`,
      String.raw`(?<edge>last|first) (?:night|day|evening|morning) of (?<month3>${MONTH_OR_SHORT})`,
      String.raw`(?<which>this|last|next) (?<month4>${MONTH_OR_SHORT})\b`,
      String.raw`(?<=\b(?:in|since|by|until|before|after|of|from|last|late|early|mid)[ -])(?<month5>${MONTH_OR_SHORT})\b(?:\s(?<year5>${YEAR}))?`,
      String.raw`(?<weekday>${WEEKDAY})(?! prayers)`,
      String.raw`(?<named>today|tonight|tomorrow|yesterday|last night)`,
      String.raw`(?<span>this|last|next) year`,
      String.raw`(?<ordinal>\d{1,2}(?:st|nd|rd|th))(?=[ ,.;]|$)(?! (?:century|birthday|anniversary|floor|time|minute|district|street|avenue|place|year|day|person|victim|edition))`,
      String.raw`(?<=\b(?:in|since|by|until|of|from|before|after|to|for)\s)(?<onlyYear>(?:1[5-9]|20)\d\d)(?![\d,.]*\d|\s?%)`,
    ].join('|'),
    String.raw`)(?![\p{L}\p{N}])`,
  ].join(''),
  'giu',
)
/** What speaks of things to come: a weekday is then the next one. */
const AHEAD =
  /\b(?:will|would|shall|is to|are to|was to|were to|planned|plan|due|next|going to|forecast|scheduled|expected)\b/i

/** A day as a number of days from 1970-01-01; null for no ISO date. */
export function readDay(iso: string): number | null {
  const time = /^\d{4}-\d\d-\d\d/.test(iso) ? Date.parse(iso.slice(0, 10)) : Number.NaN
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000)
}

function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month, day) / 86_400_000)
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

function monthOf(day: number): number {
  return new Date(day * 86_400_000).getUTCMonth()
}

/** The year that brings a date nearest to the article's. */
function nearestYear(month: number, day: number, today: number): number {
  const year = yearOf(today)
  const far = (candidate: number): number => Math.abs(dayOf(candidate, month, day) - today)
  return [year, year - 1, year + 1].reduce((best, one) => (far(one) < far(best) ? one : best))
}

type Days = readonly [number, number]

function readMonthDays(days: string, month: string, year: string | undefined, today: number): Days {
  const place = monthCalled(month) - 1
  const numbers = (days.match(/\d+/g) ?? []).map(Number)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const inYear = year === undefined ? nearestYear(place, first, today) : Number(year)
  return [dayOf(inYear, place, first), dayOf(inYear, place, last)]
}

function readMonth(month: string, year: number | undefined, today: number): Days {
  const place = monthCalled(month) - 1
  const inYear = year ?? nearestYear(place, 15, today)
  return [dayOf(inYear, place, 1), dayOf(inYear, place + 1, 0)]
}

function readYears(year: number): Days {
  return [dayOf(year, 0, 1), dayOf(year, 11, 31)]
}

const SHIFTS: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1 }
const NAMED: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  tomorrow: 1,
  yesterday: -1,
  'last night': -1,
}

function readWeekday(weekday: string, today: number, isAhead: boolean): Days {
  const wanted = WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase())
  const now = new Date(today * 86_400_000).getUTCDay()
  const day = isAhead ? today + ((wanted - now + 7) % 7) : today - ((now - wanted + 7) % 7)
  return [day, day]
}

/** "the 14th": of the month that brings it nearest. */
function readOrdinal(ordinal: string, today: number, isAhead: boolean): Days {
  const number = Number.parseInt(ordinal, 10)
  const candidates = [-1, 0, 1].map((shift) => dayOf(yearOf(today), monthOf(today) + shift, number))
  const fitting = candidates.filter((day) => (isAhead ? day >= today : day <= today))
  const far = (day: number): number => Math.abs(day - today)
  const day = fitting.reduce((best, one) => (far(one) < far(best) ? one : best), Infinity)
  return [day, day]
}

function readDays(
  groups: Readonly<Record<string, string | undefined>>,
  today: number,
  isAhead: boolean,
): Days {
  const { iso, days, month, year, days2, month2, year2, edge, month3, which, month4 } = groups
  const { month5, year5, weekday, named, span, ordinal, onlyYear } = groups
  if (iso !== undefined) return [readDay(iso) ?? today, readDay(iso) ?? today]
  if (days !== undefined && month !== undefined) return readMonthDays(days, month, year, today)
  if (days2 !== undefined && month2 !== undefined) {
    return readMonthDays(days2, month2, year2, today)
  }
  if (edge !== undefined && month3 !== undefined) {
    const [first, last] = readMonth(month3, undefined, today)
    return edge.toLowerCase() === 'last' ? [last, last] : [first, first]
  }
  if (which !== undefined && month4 !== undefined) {
    const shift = SHIFTS[which.toLowerCase()] ?? 0
    return readMonth(month4, shift === 0 ? undefined : yearOf(today) + shift, today)
  }
  if (month5 !== undefined) {
    return readMonth(month5, year5 === undefined ? undefined : Number(year5), today)
  }
  if (weekday !== undefined) return readWeekday(weekday, today, isAhead)
  if (named !== undefined) {
    const day = today + (NAMED[named.toLowerCase()] ?? 0)
    return [day, day]
  }
  if (span !== undefined) return readYears(yearOf(today) + (SHIFTS[span.toLowerCase()] ?? 0))
  if (ordinal !== undefined) return readOrdinal(ordinal, today, isAhead)
  return readYears(Number(onlyYear ?? yearOf(today)))
}

/** What "by", "before" and the like leave of the days they stand before; denied, "before" is "not before". */
function limit([from, to]: Days, word: string, isDenied: boolean): Days {
  if (/^(?:by|no later|not later|until|till)\b/.test(word)) return [-Infinity, to]
  if (/^(?:not before|no sooner|after)\b/.test(word)) return [from, Infinity]
  if (word === 'since' && isDenied) return [-Infinity, to]
  if (word !== 'before') return [from, to]
  return isDenied ? [from, Infinity] : [-Infinity, from - 1]
}

/**
 * The days that a text names, in reading order, resolved by the day on which it was printed (`today`, days from
 * 1970-01-01): "Friday" is the last one, or the next where the text speaks of what is to come.
 */
export function findMoments(text: string, today: number): readonly Moment[] {
  const isAhead = AHEAD.test(text)
  return Array.from(text.matchAll(MOMENT), (match) => {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const isDenied = /(?:\b(?:no|not|never|nothing|nobody|none)|n['’]t)\b[^.;,]*$/i.test(before)
    const limitWord = match.groups?.['limit']?.toLowerCase() ?? ''
    // "No result before the 20th" speaks of what is to come, whatever its verb.
    const isToCome = isAhead || (isDenied && limitWord === 'before')
    const days = readDays(match.groups ?? {}, today, isToCome)
    const [from, to] = limit(days, limitWord, isDenied)
    return {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      from,
      to,
      days,
    }
  })
}

/** Whether two moments have a day in common. */
export function isMeeting(a: Pick<Moment, 'days'>, b: Pick<Moment, 'days'>): boolean {
  return a.days[0] <= b.days[1] && b.days[0] <= a.days[1]
}
