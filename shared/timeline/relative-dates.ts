import { addMonths, mondayOf, partsOf, type Day } from './calendar.ts'
import { datePattern, type DateContext, type DatePattern } from './date-pattern.ts'
import { COUNT, numberOf } from './date-words.ts'
import {
  daysOf,
  periodFrom,
  periodOfDay,
  periodOfMonth,
  periodOfYear,
  type Period,
} from './period.ts'

const UNIT = '(?<unit>days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))'
const FEW = '(?:[Aa] few|[Ss]everal|[Ss]ome|[Aa] couple of|[Mm]any|[Aa] number of)'

/** A day so many units away, as exact as the unit is: days and weeks to the day, months to the month, years to the year. */
function away(from: Day, unit: string, count: number): Period {
  const at = partsOf(from)
  if (/^(?:day|morning|evening|night)/u.test(unit)) return periodOfDay(from + count)
  if (unit.startsWith('week')) return periodOfDay(from + 7 * count)
  if (unit.startsWith('fortnight')) return periodOfDay(from + 14 * count)
  if (unit.startsWith('month')) return periodOfMonth(addMonths(at, count))
  const years = unit.startsWith('year') ? 1 : unit.startsWith('decade') ? 10 : 100
  return periodOfYear(at.year + years * count)
}

/** The whole week, month or year that is so many away. */
function whole(from: Day, unit: string, count: number): Period {
  const at = partsOf(from)
  switch (unit) {
    case 'week': {
      const monday = mondayOf(from) + 7 * count
      return periodFrom(periodOfDay(monday), periodOfDay(monday + 6))
    }
    case 'weekend': {
      const saturday = mondayOf(from) + 5 + 7 * count
      return periodFrom(periodOfDay(saturday), periodOfDay(saturday + 1))
    }
    case 'month':
      return periodOfMonth(addMonths(at, count))
    case 'quarter': {
      const first = addMonths({ year: at.year, month: at.month - ((at.month - 1) % 3) }, 3 * count)
      return periodFrom(periodOfMonth(first), periodOfMonth(addMonths(first, 2)))
    }
    case 'decade': {
      const start = Math.floor(at.year / 10) * 10 + 10 * count
      return periodFrom(periodOfYear(start), periodOfYear(start + 9))
    }
    default:
      return periodOfYear(at.year + count)
  }
}

const WHICH: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

const DAYS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
}

function fromToday(by: number, { today }: DateContext): Period {
  return today === null ? '' : periodOfDay(today + by)
}

/** Days by the article's own: "yesterday", "this morning", "last week", "two months ago", "in three days". */
export const RELATIVE_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `(?<words>${Object.keys(DAYS).join('|')})`,
    ({ words = '' }, context) => {
      if (/\b(?:USA|Russia|India|RT)\s$/u.test(context.before)) return null
      return fromToday(DAYS[words.toLowerCase().replaceAll(/\s+/gu, ' ')] ?? 0, context)
    },
    'giu',
  ),
  datePattern('[Tt]his (?:morning|afternoon|evening|lunchtime)', (_, context) =>
    fromToday(0, context),
  ),
  datePattern(
    '(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) )?(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<unit>weekend|week|month|year|quarter|decade)',
    ({ which = '', unit = '' }, { today, before }) => {
      // "Over the last year" ends today: no year of the calendar.
      if (/\bthe\s$/iu.test(before)) return null
      return today === null ? '' : whole(today, unit.toLowerCase(), WHICH[which.toLowerCase()] ?? 0)
    },
  ),
  datePattern('the weekend', (_, { today, direction, before }) => {
    if (!/\b(?:at|over|by|until|since|before|after|during)\s$/u.test(before)) return null
    if (today === null) return ''
    // On a Saturday or a Sunday it is the weekend itself.
    const isNow = today - mondayOf(today) >= 5
    return whole(today, 'weekend', direction === 'future' || isNow ? 0 : -1)
  }),
  datePattern(
    `(?<count>${COUNT}) ${UNIT} ago`,
    ({ count = '', unit = '' }, { today }) =>
      today === null ? '' : away(today, unit.toLowerCase(), -numberOf(count)),
    'giu',
  ),
  datePattern('(?:[Tt]he (?:past|last|next|coming)) few (?:days|weeks|months|years)', () => ''),
  datePattern('[Tt]he turn of the year', (_, { today }) => {
    if (today === null) return ''
    const { year, month } = partsOf(today)
    const near = addMonths({ year, month }, 6).year
    return periodFrom(
      periodOfMonth({ year: near - 1, month: 12 }),
      periodOfMonth({ year: near, month: 1 }),
    )
  }),
  datePattern(`half a century ago`, (_, { today }) =>
    today === null ? '' : away(today, 'years', -50),
  ),
  datePattern(`(?:${FEW} )?(?:days|weeks|months|years|decades) ago`, () => ''),
  datePattern(
    `(?<count>${COUNT}) ${UNIT} from (?:now|today)`,
    ({ count = '', unit = '' }, { today }) =>
      today === null ? '' : away(today, unit.toLowerCase(), numberOf(count)),
    'giu',
  ),
  datePattern(
    `in (?<count>${COUNT}) ${UNIT}(?:[’'] time)?`,
    ({ count = '', unit = '' }, { today, direction, after }) => {
      if (direction !== 'future' || /^\s(?:of|to)\b/u.test(after)) return null
      return today === null ? '' : away(today, unit.toLowerCase(), numberOf(count))
    },
    'giu',
  ),
]

/** What follows "before" or "after": the thing itself, up to where the sentence goes on. */
const GOING_ON =
  'and|or|but|on|in|at|to|of|by|for|was|were|is|had|has|he|she|they|it|we|who|which|when'
const THING = `(?: (?:the|a|an|his|her|its|their|our|my|that)(?: (?!(?:${GOING_ON}) )\\p{L}[\\p{L}’'-]*){1,2})?`

/** Nothing is told to the day by what was told to the month. */
function fromAnchor(unit: string, count: number, { anchor }: DateContext): Period {
  const days = daysOf(anchor)
  if (days === null || anchor.includes('/')) return ''
  const isCoarse =
    anchor.length <
    (/^(?:day|morning|evening|night|week|fortnight)/iu.test(unit)
      ? 10
      : /^month/iu.test(unit)
        ? 7
        : 4)
  return isCoarse ? '' : away(days.first, unit.toLowerCase(), count)
}

function isBack(way: string): boolean {
  return /^(?:earlier|before|previous|previously|prior)/u.test(way)
}

/** Days by another that was named before: "two days earlier", "the next day"; untold where none was. */
export const ANCHORED_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `(?<count>${COUNT}) ${UNIT} (?<way>earlier|later|previously|before|after)(?<thing>${THING})`,
    ({ count = '', unit = '', way = '', thing = '' }, context) => {
      if (thing !== '') return ''
      return fromAnchor(unit, (isBack(way) ? -1 : 1) * numberOf(count), context)
    },
    'giu',
  ),
  datePattern(
    `(?:${FEW}) (?:days|weeks|months|years) (?:earlier|later|before|after)${THING}`,
    () => '',
  ),
  datePattern(
    '[Tt]he (?<way>previous|next|following|preceding) (?<unit>day|morning|evening|night|week|month|year)',
    ({ way = '', unit = '' }, context) => fromAnchor(unit, isBack(way) ? -1 : 1, context),
  ),
  datePattern(
    `[Tt]he (?<unit>day|week|month|year) (?<way>before|after)(?<thing>${THING})`,
    ({ unit = '', way = '', thing = '' }, context) =>
      thing === '' ? fromAnchor(unit, isBack(way) ? -1 : 1, context) : '',
  ),
]
