/** Months as newspapers write them; a short form only counts beside a day or a year. */
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const WEEKDAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

const SHORT_MONTHS = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'

const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const

/** Days of a month in words, as far as they are written so. */
export const ORDINALS: readonly string[] = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]

/** Parts of patterns, in the language of regular expressions; each is one piece that can be named. */
export const MONTH = `(?:${MONTH_NAMES.join('|')})`
export const ANY_MONTH = `(?:${MONTH_NAMES.join('|')}|(?:${SHORT_MONTHS})\\b\\.?)`
export const WEEKDAY = `(?:${WEEKDAY_NAMES.join('|')})`
export const ANY_WEEKDAY = `(?:${WEEKDAY_NAMES.join('|')}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\b\\.?)`
export const YEAR = '(?:1[5-9]|20)\\d\\d(?![\\d%])(?!,\\d)'
export const DATE = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|,\\d|\\.\\d)'
export const COUNT = `(?:an?|\\d{1,3}|${NUMBER_WORDS.join('|')}|thirty|forty|fifty)`

/** The month that a name or its short form means, 1–12; 0 for none. */
export function monthOf(word: string): number {
  const start = word.slice(0, 3).toLowerCase()
  return MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}

/** The weekday that a name or its short form means, Monday 0; -1 for none. */
export function weekdayCalled(word: string): number {
  const start = word.slice(0, 3).toLowerCase()
  return WEEKDAY_NAMES.findIndex((name) => name.toLowerCase().startsWith(start))
}

const TENS: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50 }

/** How many a word or figures mean: "a", "two", "14"; NaN for none. */
export function numberOf(word: string): number {
  const lower = word.toLowerCase()
  if (lower === 'a' || lower === 'an') return 1
  const at = (NUMBER_WORDS as readonly string[]).indexOf(lower)
  return at >= 0 ? at + 1 : (TENS[lower] ?? Number.parseInt(lower, 10))
}
