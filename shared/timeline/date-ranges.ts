import { MONTH, WEEKDAY, monthOf, weekdayCalled } from '../domain/text/calendar-names.ts'
import { dayAt, partsOf, weekdayOf } from './calendar.ts'
import { choose, dayWithoutYear, monthWithoutYear } from './calendar-dates.ts'
import { datePattern, type DateContext, type DatePattern } from './date-pattern.ts'
import { ANY_MONTH, DATE, YEAR } from './date-words.ts'
import { periodFrom, periodOfDay, periodOfMonth, periodOfYear, type Period } from './period.ts'

type Groups = Readonly<Record<string, string | undefined>>

const UNTIL = '(?:(?: ?[-–—] ?)| to | and | until | till | through )'

/** From one day of a month to another, by the year that is said or the nearest. */
function daysOfGroups(groups: Groups, context: DateContext): Period | null {
  const { first, last, firstMonth, lastMonth, firstYear, lastYear } = groups
  const endMonth = monthOf(lastMonth ?? firstMonth ?? '')
  const startMonth = monthOf(firstMonth ?? lastMonth ?? '')
  const startDate = Number.parseInt(first ?? '', 10)
  const endDate = Number.parseInt(last ?? '', 10)
  const said = lastYear ?? firstYear
  const end =
    said === undefined
      ? dayWithoutYear(endMonth, endDate, context)
      : dayAt(Number(said), endMonth, endDate)
  if (end === null) return context.today === null && said === undefined ? '' : null
  const { year } = partsOf(end)
  const start = dayAt(
    Number(firstYear ?? year - Number(startMonth > endMonth)),
    startMonth,
    startDate,
  )
  if (start === null || start > end) return null
  return periodFrom(periodOfDay(start), periodOfDay(end))
}

function isSpanOf({ before }: DateContext): boolean {
  return /\b(?:between|from)\s$/iu.test(before)
}

/** From one month to another in the same year, or over the turn of it. */
function monthsOfGroups({ from, to, year }: Groups, context: DateContext): Period | null {
  const start = monthOf(from ?? '')
  const end = monthOf(to ?? '')
  const last =
    year === undefined
      ? monthWithoutYear(end, context)
      : periodOfMonth({ year: Number(year), month: end })
  if (last === '') return ''
  const inYear = Number(last.slice(0, 4)) - Number(start > end)
  return periodFrom(periodOfMonth({ year: inYear, month: start }), last)
}

function weekdaysOfGroups({ from, way, to }: Groups, context: DateContext): Period | null {
  const { today } = context
  if (way === 'and' && !isSpanOf(context)) return null
  if (today === null) return ''
  const ends = Array.from({ length: 15 }, (_, index) => today - 7 + index)
  const end = choose(
    ends.filter((day) => weekdayOf(day) === weekdayCalled(to ?? '')),
    context,
  )
  if (end === null) return null
  const length = (weekdayCalled(to ?? '') - weekdayCalled(from ?? '') + 7) % 7
  return periodFrom(periodOfDay(end - length), periodOfDay(end))
}

/** From a year to another: "2019–2021", "2021-22", "from 2015 to 2019". */
function yearsOfGroups({ from, to, dash }: Groups, context: DateContext): Period | null {
  if (dash === undefined && !isSpanOf(context)) return null
  const first = Number(from)
  const last = to?.length === 2 ? Math.floor(first / 100) * 100 + Number(to) : Number(to)
  return last > first ? periodFrom(periodOfYear(first), periodOfYear(last)) : null
}

/** Times with two ends: "3 to 9 June", "May 30-June 2", "January and March" after "between", "2021-22". */
export const RANGE_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `(?:the )?(?<first>${DATE}) ?(?<firstMonth>${ANY_MONTH})?(?: (?<firstYear>${YEAR}))?${UNTIL}(?:the )?(?<last>${DATE})(?: of)? (?<lastMonth>${ANY_MONTH})(?:,? (?<lastYear>${YEAR}))?`,
    (groups, context) => daysOfGroups(groups, context),
  ),
  datePattern(
    `(?<firstMonth>${ANY_MONTH}) (?<first>${DATE})(?:, (?<firstYear>${YEAR}))?${UNTIL}(?:(?<lastMonth>${ANY_MONTH}) )?(?<last>${DATE})(?:,? (?<lastYear>${YEAR}))?`,
    daysOfGroups,
  ),
  datePattern(
    `(?<from>${MONTH})(?: ?[-–—] ?| to | until )(?<to>${MONTH})(?:,? (?<year>${YEAR}))?`,
    monthsOfGroups,
  ),
  datePattern(
    `(?<from>${MONTH}) (?<fromYear>${YEAR})(?: ?[-–—] ?| to | until | and )(?<to>${MONTH}) (?<toYear>${YEAR})`,
    ({ from = '', fromYear, to = '', toYear }) => {
      const first = periodOfMonth({ year: Number(fromYear), month: monthOf(from) })
      const last = periodOfMonth({ year: Number(toYear), month: monthOf(to) })
      return first < last ? periodFrom(first, last) : null
    },
  ),
  datePattern(`(?<from>${MONTH}) and (?<to>${MONTH})(?:,? (?<year>${YEAR}))?`, (groups, context) =>
    isSpanOf(context) ? monthsOfGroups(groups, context) : null,
  ),
  datePattern(
    `(?<from>${WEEKDAY})(?: (?<way>to|and|until|through) |[-–—])(?<to>${WEEKDAY})`,
    weekdaysOfGroups,
  ),
  datePattern(
    '(?<from>(?:1[89]|20)\\d\\d)(?:(?<dash>[-–—/])| to | and | until )(?<to>(?:(?:1[89]|20)\\d\\d)|(?:\\d\\d(?![-–—/\\d])))(?!,\\d)',
    yearsOfGroups,
  ),
]
