import { isoDay, wholeYear, type DayOrder } from '../../shared/domain/text/calendar-day.ts'
import { MONTH_OR_SHORT, monthOf } from '../../shared/domain/text/calendar-names.ts'
import { isCorrection } from '../../shared/domain/text/page-furniture.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { findRankedDates, partWords, type DateRank } from '../../shared/domain/text/written-date.ts'
import { isProse, type Head } from './head.ts'

/** How many paragraphs of the report, and how many at the foot of a text, are looked through. */
const REPORT = 30
const FOOT = 20
/** How much of a paragraph is, and how long a sentence at the foot is at most, in code units. */
const LONGEST = 1000
export const SHORT = 160

/** Where a date stands: above the report, in it, below it, in the file's name. */
export type DateZone = 'head' | 'report' | 'foot' | 'file'

/** How a date is written: “151322 Jun 22” is a stamp; a day that has its year from elsewhere is completed. */
export type DateForm = 'day' | 'month' | 'year' | 'stamp' | 'code' | 'completed'

/** A line that may say when a text was published. */
export interface DatedLine {
  readonly words: string
  readonly zone: DateZone
  /** Its index in the head or from the start of the report; at the foot how many stand below it. */
  readonly at: number
  /** Whether it is a correction, or stands below one. */
  readonly isCorrected: boolean
}

/** One date in a text. */
export interface DateMention {
  /** ISO 8601: a day, a month or a year. */
  readonly date: string
  readonly form: DateForm
  readonly rank: DateRank
  readonly line: DatedLine
  /** Where it begins and ends in its line, in code units, and how many dates stand before it there. */
  readonly start: number
  readonly end: number
  readonly before: number
}

/** “151322 Jun 22”, “AP-WF-12-05-23”: when an agency sent its report. */
const STAMPS = [
  new RegExp(
    `(?<![\\d\\p{L}])(?<day>\\d\\d)\\d{4}(?:Z|GMT)? (?<month>${MONTH_OR_SHORT}) (?<year>\\d\\d)(?!\\d)`,
    'giu',
  ),
  /(?<=\b[A-Z]{2}-[A-Z]{2,3}-)(?<month>\d\d)-(?<day>\d\d)-(?<year>\d\d)(?!\d)/gu,
]
/** “ANDBUS0020200714eg7e0000a”, “20240311_lock.txt”. */
const CODE =
  /(?<!\d[1-9])(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?!\d)/gu
/** “Wed 8 Jan”, “Oct. 7”: a day without its year. */
const YEARLESS = [
  `(?<month>${MONTH_OR_SHORT})\\b\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`,
  `(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH_OR_SHORT})\\b\\.?`,
].map((source) => new RegExp(`(?<![\\p{L}\\d])${source}(?!,? ?(?:19|20)\\d\\d)`, 'giu'))
/** “© 2024 The Alby Echo” */
const RIGHTS = /(?:©|\([Cc]\)|\b[Cc]opyright\b).{0,60}?(?<year>(?:19|20)\d\d)/gu

/** The lines of a text that may hold its date: those of its head, its report and its foot, and its file's name. */
export function datedLinesOf(
  text: string,
  paragraphs: readonly Span[],
  { lines, body }: Head,
  fileName: string,
): readonly DatedLine[] {
  const last = paragraphs.length - 1
  let isCorrected = false
  const below = paragraphs.flatMap(({ start, end }, k): readonly DatedLine[] => {
    if (k < body || (k >= body + REPORT && k <= last - FOOT)) return []
    const words = partWords(text.slice(start, Math.min(end, start + LONGEST)))
    isCorrected ||= k > body && isCorrection(words)
    const isFoot = k > Math.max(body, last - FOOT) && (end - start < SHORT || !isProse(words))
    return isFoot
      ? [{ words, zone: 'foot', at: last - k, isCorrected }]
      : [{ words, zone: 'report', at: k - body, isCorrected }]
  })
  const above = lines.map(({ words }, at): DatedLine => {
    return { words: partWords(words), zone: 'head', at, isCorrected: false }
  })
  const name = fileName.replaceAll('_', ' ')
  return [...above, ...below, { words: name, zone: 'file', at: 0, isCorrected: false }]
}

function formOf(date: string): DateForm {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year'
}

/** The days in a line that a pattern finds there. */
function findBy(pattern: RegExp, line: DatedLine, form: DateForm, years?: ReadonlySet<string>) {
  return [...line.words.matchAll(pattern)].flatMap((match, before): readonly DateMention[] => {
    const { year = '', month = '', day = '' } = match.groups ?? {}
    const number = /^\d/.test(month) ? month : String(monthOf(month))
    const [start, end] = [match.index, match.index + match[0].length]
    return [...(years ?? [wholeYear(year)])].flatMap((whole): readonly DateMention[] => {
      const date = isoDay(whole, number, day)
      return date === '' ? [] : [{ date, form, rank: 'plain', line, start, end, before }]
    })
  })
}

/** The dates in a line as they are written there. `order`: how the text writes days in figures, where that is known. */
export function findWritten(line: DatedLine, order: DayOrder | null): readonly DateMention[] {
  const written = findRankedDates(line.words, order).map(
    ({ date, index, length, rank }, before): DateMention => ({
      date,
      form: formOf(date),
      // What is corrected was published before.
      rank: line.isCorrected && rank === 'plain' ? 'changed' : rank,
      line,
      start: index,
      end: index + length,
      before,
    }),
  )
  return [
    ...written,
    ...STAMPS.flatMap((pattern) => findBy(pattern, line, 'stamp')),
    ...findBy(CODE, line, 'code'),
  ]
}

/** The days in a line that are written without their year, completed with each of some years. */
export function findCompleted(line: DatedLine, years: ReadonlySet<string>): readonly DateMention[] {
  return YEARLESS.flatMap((pattern) => findBy(pattern, line, 'completed', years))
}

/** The years in which a line says that somebody has its rights. */
export function yearsOfRights({ words }: DatedLine): readonly string[] {
  return [...words.matchAll(RIGHTS)].map(({ groups }) => groups?.['year'] ?? '')
}
