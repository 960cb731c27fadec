import { MONTH, monthOf, weekdayCalled } from '../domain/text/calendar-names.ts'
import { addMonths, dayAt, partsOf, weekdayOf, type Day } from './calendar.ts'
import { datePattern, type DateContext, type DatePattern } from './date-pattern.ts'
import { ANY_MONTH, ANY_WEEKDAY, DATE, ORDINALS, YEAR } from './date-words.ts'
import { periodOfDay, periodOfMonth, periodOfYear, type Period } from './period.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** The nearest of some days to another, by what the verbs say. */
export function choose(days: readonly Day[], { today, direction }: DateContext): Day | null {
  if (today === null) return null
  const past = days.filter((day) => day <= today)
  const future = days.filter((day) => day >= today)
  const distance = (day: Day) => Math.abs(day - today)
  const among =
    direction === 'past' && past.length > 0
      ? past
      : direction === 'future' && future.length > 0
        ? future
        : days
  return among.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** Further away than this nobody leaves out the year, in days. */
const YEARLESS = 270

/**
 * The nearest of some days, by what the verbs say unless that leads so far that the year would have been said: in
 * March what "was put off until 5 May" lies ahead.
 */
function chooseYearless(days: readonly Day[], context: DateContext): Day | null {
  const chosen = choose(days, context)
  if (chosen === null || context.today === null) return null
  const isFar = Math.abs(chosen - context.today) > YEARLESS
  return isFar ? choose(days, { ...context, direction: 'nearest' }) : chosen
}

/** A day and month whose year is not said. */
export function dayWithoutYear(month: number, date: number, context: DateContext): Day | null {
  if (context.today === null) return null
  const { year } = partsOf(context.today)
  const days = [-1, 0, 1].flatMap((by) => dayAt(year + by, month, date) ?? [])
  return chooseYearless(days, context)
}

function dayOfGroups({ month, date, year }: Groups, context: DateContext): Period | null {
  const inMonth = monthOf(month ?? '')
  const onDate = Number.parseInt(date ?? '', 10)
  const day =
    year === undefined
      ? dayWithoutYear(inMonth, onDate, context)
      : dayAt(Number(year), inMonth, onDate)
  if (day !== null) return periodOfDay(day)
  return year === undefined && context.today === null ? '' : null
}

const THIS_CENTURY = 2000

function fullYear(digits: string): number {
  return digits.length === 2 ? THIS_CENTURY + Number(digits) : Number(digits)
}

/** 05/06/2024: the weekday beside it tells which is the month, or the only reading there is; else the day comes first. */
function slashedDay({ weekday, first, second, year }: Groups): Period | null {
  const inYear = fullYear(year ?? '')
  const [a, b] = [Number(first), Number(second)]
  const readings = [dayAt(inYear, b, a), dayAt(inYear, a, b)].filter((day) => day !== null)
  const fitting =
    weekday === undefined
      ? readings
      : readings.filter((day) => weekdayOf(day) === weekdayCalled(weekday))
  const [day] = fitting.length > 0 ? fitting : readings
  return day === undefined ? null : periodOfDay(day)
}

const WITH_WEEKDAY = `(?:(?:${ANY_WEEKDAY}),? )?`

/** Days with figures: "14 May 2024", "Tuesday, May 14", "2024-05-14", "14.05.2024", "the 14th". */
export const DAY_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `${WITH_WEEKDAY}(?<year>\\d{4})(?<sign>[-/])(?<month>\\d\\d)\\k<sign>(?<date>\\d\\d)`,
    ({ year, month, date }) => {
      const day = dayAt(Number(year), Number(month), Number(date))
      return day === null ? null : periodOfDay(day)
    },
  ),
  datePattern(
    `(?:(?<weekday>${ANY_WEEKDAY}),? )?(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.](?<year>(?:19|20)?\\d\\d)(?![/.]\\d)`,
    slashedDay,
  ),
  datePattern(
    `${WITH_WEEKDAY}(?:the )?(?<date>${DATE})(?: of)? (?<month>${ANY_MONTH})(?:,? (?<year>${YEAR}))?`,
    dayOfGroups,
  ),
  datePattern(
    `${WITH_WEEKDAY}(?<month>${ANY_MONTH}) (?:the )?(?<date>${DATE})(?:,? (?<year>${YEAR}))?`,
    dayOfGroups,
  ),
  datePattern(
    `[Tt]he (?<nth>${ORDINALS.join('|')}) of (?<month>${ANY_MONTH})(?:,? (?<year>${YEAR}))?`,
    ({ nth = '', month, year }, context) =>
      dayOfGroups({ month, year, date: String(ORDINALS.indexOf(nth) + 1) }, context),
  ),
  datePattern(
    '[Tt]he (?<date>(?:3[01]|[12]?\\d)(?:st|nd|rd|th)) of (?<which>this|next|last) month',
    ({ date, which }, { today }) => {
      if (today === null) return ''
      const by = which === 'next' ? 1 : which === 'last' ? -1 : 0
      const { year, month } = addMonths(partsOf(today), by)
      const day = dayAt(year, month, Number.parseInt(date ?? '', 10))
      return day === null ? null : periodOfDay(day)
    },
  ),
  datePattern('the (?<date>(?:3[01]|[12]?\\d)(?:st|nd|rd|th))', ({ date }, context) => {
    const { before, after, today } = context
    const isDay =
      /\b(?:on|since|until|till|by|from|before|after|to|and)\s$/u.test(before) &&
      /^(?:\s*(?:$|[,.;:)”"’?!])|\s(?:and|but|or|at|in|when|that|she|he|they|it|we|I|was|were|is|will|would|to)\b)/u.test(
        after,
      )
    if (!isDay) return null
    if (today === null) return ''
    const now = partsOf(today)
    const days = [-1, 0, 1].flatMap((by) => {
      const { year, month } = addMonths(now, by)
      return dayAt(year, month, Number.parseInt(date ?? '', 10)) ?? []
    })
    const day = choose(days, context)
    return day === null ? null : periodOfDay(day)
  }),
]

/** A month whose year is not said: by the verbs, else the nearest. */
export function monthWithoutYear(month: number, context: DateContext): Period {
  const { today } = context
  if (today === null) return ''
  const { year, month: thisMonth } = partsOf(today)
  // The month that it is counts as near whichever day it is.
  if (month === thisMonth) return periodOfMonth({ year, month })
  const middles = [-1, 0, 1].flatMap((by) => dayAt(year + by, month, 15) ?? [])
  const chosen = chooseYearless(middles, context)
  return chosen === null ? '' : periodOfMonth(partsOf(chosen))
}

const BEFORE_MONTH =
  /\b(?:in|since|until|till|from|between|through|throughout|during|of|before|after|to|for|last|next|this|early|late|mid)[\s-]$/iu

/** Names and verbs that look like months ("May said", "March on"): alone they need a word beside them that tells. */
function isMonthAlone(month: string, { before, after }: DateContext): boolean {
  if (/\b(?:every|each)\s$/iu.test(before)) return false
  const isPerson =
    /^\s\p{Lu}\p{Ll}+/u.test(after) && !/^\s(?:I|The|He|She|We|They|It)\b/u.test(after)
  if (isPerson) return false
  if (!/^(?:March|April|May|June|August)$/u.test(month) || BEFORE_MONTH.test(before)) return true
  if (/\bby\s$/iu.test(before)) return !/\p{L}ed\s+by\s$/iu.test(before)
  const isBeforeNoun =
    /^\s\p{Ll}{3,}/u.test(after) &&
    !/^\s(?:said|government|administration|cabinet|family|and|has|had|was|who|did|would)\b/u.test(
      after,
    )
  return isBeforeNoun && /(?:\b(?:the|its|their|his|her|our|a)|[’']s)\s$/iu.test(before)
}

/** Months and years: "early March", "March 2024", "in 2019", "mid-2023". */
export const MONTH_AND_YEAR_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `(?:[Tt]he )?(?:(?:[Ee]arly|[Mm]id|[Ll]ate)(?: |-)(?:in )?)?(?<month>${ANY_MONTH})(?: of|,)? (?<year>${YEAR})`,
    ({ month, year }) => periodOfMonth({ year: Number(year), month: monthOf(month ?? '') }),
  ),
  datePattern(
    `(?<which>[Ll]ast|[Nn]ext|[Tt]his) (?<month>${MONTH})`,
    ({ which, month }, context) => {
      if (context.today === null) return ''
      const now = partsOf(context.today)
      const inMonth = monthOf(month ?? '')
      const isLast = which?.toLowerCase() === 'last'
      const isNext = which?.toLowerCase() === 'next'
      const back = isLast && inMonth >= now.month ? -1 : 0
      const on = isNext && inMonth <= now.month ? 1 : 0
      return periodOfMonth({ year: now.year + back + on, month: inMonth })
    },
  ),
  datePattern(
    `(?:[Ee]arly|[Mm]id|[Ll]ate)(?: |-)(?:in )?(?<month>${MONTH})`,
    ({ month }, context) => monthWithoutYear(monthOf(month ?? ''), context),
  ),
  datePattern(`(?<month>${MONTH})`, ({ month = '' }, context) =>
    isMonthAlone(month, context) ? monthWithoutYear(monthOf(month), context) : null,
  ),
  datePattern(`(?:[Ee]arly|[Mm]id|[Ll]ate)(?: |-)(?:in )?(?<year>${YEAR})`, ({ year }) =>
    periodOfYear(Number(year)),
  ),
  datePattern(`(?<year>${YEAR})`, ({ year }, context) =>
    isYear(context) ? periodOfYear(Number(year)) : null,
  ),
]

const EVENTS =
  'election|elections|accord|accords|deal|agreement|treaty|war|budget|season|campaign|report|survey|census|act|law|games|games|invasion|crisis|attack|attacks|pandemic|harvest|flood|floods|fire|referendum|coup|constitution|revolution|inquiry|review|strike|vote|summit|ceasefire|earthquake|storm|conference|contract|plan|audit|figures|final|tournament|championship|edition'

/** Four figures are a year after a word of time, in brackets, or before what happens in a year; else they may be anything. */
function isYear({ before, after }: DateContext): boolean {
  if (/[$€£#]\s?$/u.test(before)) return false
  // A title in quotation marks of its own: “1984”.
  if (/[“"‘']$/u.test(before) && /^[”"’'](?!s\b)/u.test(after)) return false
  if (/^\s(?:per cent|percent|million|billion|people|votes|metres|meters|litres|km)\b/u.test(after))
    return false
  if (
    /^\s(?!(?:was|is|has|as|its|this|always|thus|plus|unless|across|whereas|years)\b)\p{Ll}+s\b/u.test(
      after,
    )
  ) {
    return new RegExp(`^\\s(?:${EVENTS})\\b`, 'u').test(after)
  }
  if (before.endsWith('(') && /^[);,]/u.test(after)) return true
  if (new RegExp(`^\\s(?:\\p{L}+ )?(?:${EVENTS})\\b`, 'u').test(after)) return true
  return (
    /\b(?:in|since|by|until|till|from|before|after|during|of|for|around|circa|throughout|through|to|and)\s$/iu.test(
      before,
    ) &&
    !/\b(?:total|sum|number|some|list|page|route|room|flight) (?:of|to|and|for)\s$/iu.test(before)
  )
}
