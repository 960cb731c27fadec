import { MONTH, monthOf } from '../domain/text/calendar-names.ts'
import { addMonths, partsOf } from './calendar.ts'
import { monthWithoutYear } from './calendar-dates.ts'
import { datePattern, type DateContext, type DatePattern } from './date-pattern.ts'
import { YEAR } from './date-words.ts'
import {
  daysOf,
  periodFrom,
  periodOfDay,
  periodOfMonth,
  periodOfYear,
  type Period,
} from './period.ts'

/** Seasons of the north by their first months, as the weather services count them. */
const SEASON_MONTHS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
}

function monthsFrom(year: number, month: number, count: number): Period {
  const last = addMonths({ year, month }, count - 1)
  return periodFrom(periodOfMonth({ year, month }), periodOfMonth(last))
}

/** A part of the year whose year is not said: the last one that has begun, or the next that has not ended. */
function partWithoutYear(month: number, count: number, context: DateContext): Period {
  const { today, direction } = context
  if (today === null) return ''
  const { year } = partsOf(today)
  const parts = [-1, 0, 1].map((by) => monthsFrom(year + by, month, count))
  const part =
    direction === 'past'
      ? parts.findLast((one) => (daysOf(one)?.first ?? 0) <= today)
      : parts.find((one) => (daysOf(one)?.last ?? 0) >= today)
  return part ?? ''
}

function seasonIn(season: string, which: string, context: DateContext): Period {
  const { today } = context
  const month = SEASON_MONTHS[season.toLowerCase()] ?? 1
  if (which === '') return partWithoutYear(month, 3, context)
  if (today === null) return ''
  const { year } = partsOf(today)
  const parts = [-2, -1, 0, 1, 2].map((by) => monthsFrom(year + by, month, 3))
  if (which === 'last') return parts.findLast((part) => (daysOf(part)?.last ?? 0) < today) ?? ''
  if (which === 'next') return parts.find((part) => (daysOf(part)?.first ?? 0) > today) ?? ''
  const away = (part: Period) => {
    const days = daysOf(part)
    return days === null ? 0 : Math.max(days.first - today, today - days.last, 0)
  }
  return parts.toSorted((a, b) => away(a) - away(b))[0] ?? ''
}

const SEASON = '(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)'

const SEASON_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?: |-))?${SEASON}(?: of|,)? (?<year>${YEAR})`,
    ({ season = '', year }) =>
      monthsFrom(Number(year), SEASON_MONTHS[season.toLowerCase()] ?? 1, 3),
  ),
  datePattern(
    `(?<which>[Ll]ast|[Tt]his|[Nn]ext) ${SEASON}`,
    ({ which = '', season = '' }, context) => seasonIn(season, which.toLowerCase(), context),
  ),
  datePattern(`[Tt]he ${SEASON}`, ({ season = '' }, context) =>
    /\b(?:in|over|during|since|until|by|before|after|through)\s$/iu.test(context.before) &&
    !/^\s(?:of|\p{L}+s?\s(?:of|in))\b/u.test(context.after)
      ? seasonIn(season, '', context)
      : null,
  ),
]

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
}

/** The year that stands after a part of it: said, this or last; null where none is. */
function yearSaid(year: string | undefined, { today }: DateContext): number | null {
  if (year === undefined) return null
  if (/^\d/u.test(year)) return Number(year)
  if (today === null) return null
  const now = partsOf(today).year
  return /last/u.test(year) ? now - 1 : /next/u.test(year) ? now + 1 : now
}

const OF_YEAR = `(?: of (?<year>${YEAR}|(?:the|this|last|next) year)|,? (?<plain>${YEAR}))`

const PART_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `[Tt]he (?<nth>first|second|third|fourth|last|final) quarter(?:${OF_YEAR})?`,
    ({ nth = '', year, plain }, context) => {
      const month = ((ORDINALS[nth] ?? 1) - 1) * 3 + 1
      const inYear = yearSaid(year ?? plain, context)
      if (inYear !== null) return monthsFrom(inYear, month, 3)
      return /^\s(?:of|an)\b/u.test(context.after) ? null : partWithoutYear(month, 3, context)
    },
  ),
  datePattern(`H(?<nth>[12]),?(?: of)? (?<year>${YEAR})`, ({ nth, year }) =>
    monthsFrom(Number(year), nth === '1' ? 1 : 7, 6),
  ),
  datePattern(`Q(?<nth>[1-4]),?(?: of)? (?<year>${YEAR})`, ({ nth, year }) =>
    monthsFrom(Number(year), (Number(nth) - 1) * 3 + 1, 3),
  ),
  datePattern(`[Tt]he (?<nth>first|second) half${OF_YEAR}`, ({ nth, year, plain }, context) => {
    const inYear = yearSaid(year ?? plain, context)
    return inYear === null ? '' : monthsFrom(inYear, nth === 'first' ? 1 : 7, 6)
  }),
  datePattern(
    "(?:[Tt]he )?(?:(?:early|mid|late)(?: |-))?(?<year>(?:1[89]|20)\\d0)[’']?s",
    ({ year }) => periodFrom(periodOfYear(Number(year)), periodOfYear(Number(year) + 9)),
  ),
  datePattern(
    "[Tt]he (?:(?:early|mid|late)(?: |-))?[’']?(?<tens>[1-9]0)s",
    ({ tens }, { today }) => {
      const now = today === null ? 2000 : partsOf(today).year
      const year = [2000, 1900].map((base) => base + Number(tens)).find((one) => one <= now)
      return year === undefined ? null : periodFrom(periodOfYear(year), periodOfYear(year + 9))
    },
  ),
]

/** The time whose end or beginning is meant. */
function wholeOf(words: string, context: DateContext): Period {
  const { today } = context
  if (new RegExp(`^${YEAR}$`, 'u').test(words)) return words
  const [, month, year] = new RegExp(`^(${MONTH})(?: (${YEAR}))?$`, 'u').exec(words) ?? []
  if (month !== undefined) {
    return year === undefined
      ? monthWithoutYear(monthOf(month), context)
      : periodOfMonth({ year: Number(year), month: monthOf(month) })
  }
  if (today === null) return ''
  const by = /\blast\b/u.test(words) ? -1 : /\bnext\b/u.test(words) ? 1 : 0
  const now = partsOf(today)
  if (words.endsWith('month')) return periodOfMonth(addMonths(now, by))
  if (words.endsWith('year')) return periodOfYear(now.year + by)
  if (words.endsWith('decade')) {
    const start = Math.floor(now.year / 10) * 10
    return periodFrom(periodOfYear(start), periodOfYear(start + 9))
  }
  const monday = today - ((((today + 3) % 7) + 7) % 7) + 7 * by
  return periodFrom(periodOfDay(monday), periodOfDay(monday + 6))
}

const EDGE_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `[Tt]he (?<edge>end|close|start|beginning) of (?<whole>(?:the|this|last|next) (?:week|month|year|decade)|${MONTH}(?: ${YEAR})?|${YEAR})`,
    ({ edge = '', whole = '' }, context) => {
      const days = daysOf(wholeOf(whole, context))
      if (days === null) return ''
      return periodOfDay(edge === 'end' || edge === 'close' ? days.last : days.first)
    },
  ),
  datePattern("(?:the )?[Yy]ear(?:-|[’']s )end", (_, { today }) =>
    today === null ? '' : `${periodOfYear(partsOf(today).year)}-12-31`,
  ),
]

/** Seasons, quarters, halves, decades, and the ends of weeks, months and years. */
export const PART_OF_YEAR_PATTERNS: readonly DatePattern[] = [
  ...SEASON_PATTERNS,
  ...PART_PATTERNS,
  ...EDGE_PATTERNS,
]
