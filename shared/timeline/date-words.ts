import { MONTH_NAMES, WEEKDAY_NAMES } from '../domain/text/calendar-names.ts'

/** A short form only counts beside a day or a year. */
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
export const ANY_MONTH = `(?:${MONTH_NAMES.join('|')}|(?:${SHORT_MONTHS})\\b\\.?)`
export const ANY_WEEKDAY = `(?:${WEEKDAY_NAMES.join('|')}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\b\\.?)`
export const YEAR = '(?:1[5-9]|20)\\d\\d(?![\\d%])(?!,\\d)'
export const DATE = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|,\\d|\\.\\d)'
export const COUNT = `(?:an?|\\d{1,3}|${NUMBER_WORDS.join('|')}|thirty|forty|fifty)`

const TENS: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50 }

/** How many a word or figures mean: "a", "two", "14"; NaN for none. */
export function numberOf(word: string): number {
  const lower = word.toLowerCase()
  if (lower === 'a' || lower === 'an') return 1
  const at = (NUMBER_WORDS as readonly string[]).indexOf(lower)
  return at >= 0 ? at + 1 : (TENS[lower] ?? Number.parseInt(lower, 10))
}
