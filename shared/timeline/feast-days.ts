import { dayAt, easterOf, nthWeekday, partsOf, type Day } from './calendar.ts'
import { choose } from './calendar-dates.ts'
import { datePattern, type DatePattern } from './date-pattern.ts'
import { YEAR } from './date-words.ts'
import { periodOfDay } from './period.ts'

const fixed = (month: number, date: number) => (year: number) => dayAt(year, month, date) ?? 0
const afterEaster = (days: number) => (year: number) => easterOf(year) + days

/** Days of the year that go by a name, in the countries whose papers are written in English. */
const FEASTS: Readonly<Record<string, (year: number) => Day>> = {
  'Christmas Eve': fixed(12, 24),
  'Christmas Day': fixed(12, 25),
  Christmas: fixed(12, 25),
  'Boxing Day': fixed(12, 26),
  'New Year’s Eve': fixed(12, 31),
  'New Year’s Day': fixed(1, 1),
  'Twelfth Night': fixed(1, 5),
  'Burns Night': fixed(1, 25),
  'Valentine’s Day': fixed(2, 14),
  'St Patrick’s Day': fixed(3, 17),
  'April Fools’ Day': fixed(4, 1),
  'St George’s Day': fixed(4, 23),
  'Anzac Day': fixed(4, 25),
  'May Day': fixed(5, 1),
  'Canada Day': fixed(7, 1),
  'Independence Day': fixed(7, 4),
  'the Fourth of July': fixed(7, 4),
  'Bastille Day': fixed(7, 14),
  Halloween: fixed(10, 31),
  'All Saints’ Day': fixed(11, 1),
  'Bonfire Night': fixed(11, 5),
  'Guy Fawkes Night': fixed(11, 5),
  'Armistice Day': fixed(11, 11),
  'Remembrance Day': fixed(11, 11),
  'Veterans Day': fixed(11, 11),
  'Remembrance Sunday': (year) => nthWeekday(year, 11, 6, 2),
  Thanksgiving: (year) => nthWeekday(year, 11, 3, 4),
  'Black Friday': (year) => nthWeekday(year, 11, 3, 4) + 1,
  'Labor Day': (year) => nthWeekday(year, 9, 0, 1),
  'Memorial Day': (year) => nthWeekday(year, 5, 0, 0),
  'Shrove Tuesday': afterEaster(-47),
  'Ash Wednesday': afterEaster(-46),
  'Palm Sunday': afterEaster(-7),
  'Maundy Thursday': afterEaster(-3),
  'Good Friday': afterEaster(-2),
  'Easter Saturday': afterEaster(-1),
  'Easter Sunday': afterEaster(0),
  'Easter Monday': afterEaster(1),
  Easter: afterEaster(0),
  'Ascension Day': afterEaster(39),
  'Whit Sunday': afterEaster(49),
  'Whit Monday': afterEaster(50),
}

/** A name as a pattern: either apostrophe, "St" with or without its full stop. */
function sourceOf(name: string): string {
  return name.replaceAll('’', "[’']").replace(/^St /u, 'St\\.? ')
}

const NAMES = Object.keys(FEASTS)

/** The name of the list that some words are, whatever their apostrophe. */
function feastCalled(words: string): ((year: number) => Day) | undefined {
  const plain = words.replaceAll("'", '’').replace('St. ', 'St ')
  return FEASTS[plain] ?? FEASTS[`${plain.charAt(0).toLowerCase()}${plain.slice(1)}`]
}

/** "Christmas tree", "Easter eggs", "Boxing Day sales": what only has to do with the day. */
const OF_THE_DAY =
  /^(?:[’']s?)?\s(?!(?:and|or|but|as|at|in|when|with|for|that|said|was|were|is|will|would|he|she|they|we|it|to|by|after|before|on|night|morning|eve|evening|this|last|next|who|while|because)\b)\p{Ll}/u

/** Named days: "Christmas Day", "Easter Monday", "last Thanksgiving". */
export const FEAST_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?<name>${NAMES.map(sourceOf).join('|')}|The Fourth of July)(?:,? (?<year>${YEAR}))?`,
    ({ which = '', name = '', year }, context) => {
      const { today, after } = context
      const dayIn = feastCalled(name)
      if (dayIn === undefined || OF_THE_DAY.test(after)) return null
      if (year !== undefined) return periodOfDay(dayIn(Number(year)))
      if (today === null) return ''
      const now = partsOf(today).year
      const days = [-1, 0, 1].map((by) => dayIn(now + by))
      const said = which.toLowerCase()
      const among =
        said === 'last'
          ? days.filter((day) => day < today).slice(-1)
          : said === 'next'
            ? days.filter((day) => day > today).slice(0, 1)
            : days
      const day = choose(among, said === '' ? context : { ...context, direction: 'nearest' })
      return day === null ? null : periodOfDay(day)
    },
  ),
]
