import { MONTH as MONTH_NAME, monthInAnyLanguage, MONTH_OR_SHORT } from './calendar-names.ts'
import { isoDay, isoDayOfFigures, wholeYear, type DayOrder } from './calendar-day.ts'

const MONTH = `(?<month>${MONTH_OR_SHORT})\\b\\.?`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
/** A time may be run together with it: “December 4, 20238:11 AM”. */
const YEAR = '(?<year>(?:19|20)\\d\\d)'
const YEAR_END = '(?!\\d(?!\\d?:\\d\\d))'
const NOT_LETTER = '(?<!\\p{L})'
const DAYS = [
  `(?<!\\d)${YEAR}(?<mark>[-/.])(?<number>\\d\\d?)\\k<mark>(?<day>\\d\\d?)(?!\\d)`,
  `${NOT_LETTER}${MONTH} ${DAY},? ${YEAR}${YEAR_END}`,
  `(?<!\\d)${DAY}(?: of|\\.)?[ -]${MONTH},?[ -]${YEAR}(?!\\d)`,
  // Which of two numbers is the day is known where one is past twelve.
  `(?<![\\d/.-])(?<first>\\d\\d?)(?<mark>[-/.])(?<second>\\d\\d?)\\k<mark>${YEAR}(?!\\d)`,
].map((source) => new RegExp(source, 'giu'))
/** “16 de marzo de 2022”, “3. März 2024”: a day with a month in another language than English. */
const FOREIGN_DAYS = [
  /(?<!\d)(?<day>\d{1,2})(?:er|\.|º)? (?:de )?(?<month>\p{L}+)\.?,? (?:de )?(?<year>(?:19|20)\d\d)(?!\d)/gu,
]
/** “4/3/24”: a date only where the text shows how it writes its days. */
const SHORT_DAY =
  /(?<![\d/.-])(?<first>\d\d?)(?<mark>[-/.])(?<second>\d\d?)\k<mark>(?<short>\d\d)(?!\d|[/.:-]\d)/gu
const MONTHS_AND_YEARS = [
  `${NOT_LETTER}${MONTH},? ${YEAR}(?!\\d)`,
  `(?<![\\d/.-])${YEAR}-(?<number>\\d\\d)(?![\\d-])`,
  `${NOT_LETTER}(?:spring|summer|autumn|fall|winter),? ${YEAR}(?!\\d)`,
].map((source) => new RegExp(source, 'giu'))

/** A date found in a line: where it stands, and as ISO 8601. */
export interface FoundDate {
  readonly index: number
  readonly length: number
  readonly date: string
}

/** What a match says, as ISO 8601; empty for what is no date, or one that can be read two ways. */
function readMatch(
  groups: Readonly<Record<string, string | undefined>>,
  order: DayOrder | null,
): string {
  const { short = '', year = wholeYear(short), month, number, day, first, second } = groups
  if (first !== undefined && second !== undefined)
    return isoDayOfFigures([first, second, year], order)
  const inYear = number ?? (month === undefined ? '' : String(monthInAnyLanguage(month)))
  if (inYear === '0') return ''
  if (day !== undefined) return isoDay(year, inYear, day)
  if (inYear === '') return year
  return isoDay(year, inYear, '1').slice(0, 7)
}

function findAll(
  line: string,
  patterns: readonly RegExp[],
  order: DayOrder | null = null,
): readonly FoundDate[] {
  return patterns
    .flatMap((pattern) => [...line.matchAll(pattern)])
    .map((match) => ({
      index: match.index,
      length: match[0].length,
      date: readMatch(match.groups ?? {}, order),
    }))
    .filter(({ date }) => date !== '')
    .toSorted((a, b) => a.index - b.index)
}

/**
 * The first full date in `line` that can be read one way only: 2025-02-18, Feb. 18, 2025, 18 February 2025 or
 * 18/02/2025. Dates like 02/03/2025 are left alone; null when there is none.
 */
export function findDate(line: string): FoundDate | null {
  return findAll(line, DAYS)[0] ?? null
}

/** What stands over a date, or before it. */
export const DATE_LABEL =
  /^(?:(?:first |originally |date )?(?:published|posted)(?: on| date)?|(?:last )?(?:updated|modified)|date|pub ?date):?$/i

/** What a date in a line is that of: its first publication, a later change, or only that somebody looked it up. */
export type DateRank = 'first' | 'published' | 'plain' | 'changed' | 'visited'

const FIRST = /\b(?:first|originally) (?:published|appeared|posted|printed)/iu
const PUBLISHED =
  /published|publié|veröffentlicht|publicado|pubblicato|gepubliceerd|appeared|reprinted|posted|issued|created|released|filed/giu
const CHANGED =
  /updated?|mis à jour|aktualisiert|actualizado|aggiornato|bijgewerkt|modified|amended|edited|revised|corrected|reviewed|embargo/giu
const VISITED =
  /accessed|retrieved|clipped|captured|cached|downloaded|\bprinted|archived|saved|load/giu

/** What the words before a date say that it is: the last that says something counts. */
function rankOf(before: string): DateRank {
  const last = (pattern: RegExp): number => [...before.matchAll(pattern)].at(-1)?.index ?? -1
  const [published, changed, visited] = [last(PUBLISHED), last(CHANGED), last(VISITED)]
  const latest = Math.max(published, changed, visited)
  if (latest < 0) return 'plain'
  if (latest === visited) return 'visited'
  if (latest === changed) return 'changed'
  return FIRST.test(before) ? 'first' : 'published'
}

/** Months and years in a line; of a line that is a year, or names an issue with its year, that. */
function findCoarse(line: string): readonly FoundDate[] {
  const isYear = /^(?:published:? )?(?:19|20)\d\d$/i.test(line) || YEAR_OF_ISSUE.test(line)
  const year = isYear ? [{ index: line.length - 4, length: 4, date: line.slice(-4) }] : []
  return [...findAll(line, MONTHS_AND_YEARS), ...year]
}

/** A line in which words stand apart that a page ran together: “8:11 AM GMT+1Updated a day ago”, “Jun2021”. */
export function partWords(line: string): string {
  return line.replaceAll(RUN_TOGETHER, ' ')
}

/** A date in a line, and what the words before it say that it is. */
export interface RankedDate extends FoundDate {
  readonly rank: DateRank
}

/**
 * All dates in a line, in their order: days, and months and years that are of none. `order`: how the text writes days in
 * figures, where that is known. What the words between two dates say is of the second.
 */
export function findRankedDates(line: string, order: DayOrder | null): readonly RankedDate[] {
  const ranked: RankedDate[] = []
  let from = 0
  const days = findAll(line, [...DAYS, SHORT_DAY, ...FOREIGN_DAYS], order)
  const isInDay = ({ index }: FoundDate): boolean =>
    days.some((day) => index >= day.index && index < day.index + day.length)
  const coarse = findCoarse(line).filter((date) => !isInDay(date))
  for (const found of [...days, ...coarse].toSorted((a, b) => a.index - b.index)) {
    if (found.index < from) continue
    ranked.push({ ...found, rank: rankOf(line.slice(from, found.index)) })
    from = found.index + found.length
  }
  return ranked
}

/** Lines with a date are no longer than this, in code units. */
const LONGEST = 160
const ZONE =
  /\b(?:(?:Eastern|Central|Mountain|Pacific|Atlantic|Greenwich|British|Central European|India|Japan)(?: (?:Standard|Daylight|Summer|Mean))? Time|[AECMP][SD]?T|[AC]E[SD]T|N[SZ][SD]?T|HKT|[IJKS]ST|SGT|MSK|PKT|SAST|WI?B|WAT|EAT|CAT|B?ST|GMT|UTC|CES?T|EES?T|WES?T)(?:[+-]\d{1,2}(?::?\d\d)?)?(?![\p{L}])/gu
const TIME =
  /(?:(?<!\d)T?\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?:\s?[ap]\.?\s?m\b\.?)?(?:\s?[+-]\d\d:?\d\d|Z)?(?!\d))|(?<!\d)\d{1,2}\s?[ap]\.?m\b\.?|\b\d{4}(?= ?(?:GMT|UTC|hrs|HKT)\b)|\b(?:noon|midnight)\b/giu
const WORDS =
  /\b(?:(?:(?:first|originally|last|date|dated) )?(?:published|posted|updated|modified|released|issued|delivered)|(?:issue|publication|pub|release|load)[ -]?date|amended|update|clipped|captured|created|filed|printed|accessed|retrieved|downloaded|archived|saved|loaded|air(?:ed|[ -]date)|broadcast|edited|revised|date|dated|on|at|as of|from|hours?|hrs|local time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b\.?|publiée?(?: le)?|mis à jour(?: le)?|veröffentlicht(?: am)?|aktualisiert(?: am)?|publicado(?: el)?|actualizado(?: el)?|pubblicato(?: il)?|aggiornato(?: il)?|gepubliceerd(?: op)?|bijgewerkt(?: op)?|Uhr|a las|alle ore|às|last update|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)(?![\p{L}])/giu
/** When a text is from, said so that no day can be told from it. */
const VAGUE =
  /\b(?:\d{1,2}|an?|one|two|three|few) ?(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|months?|years?) ago\b|^(?:updated |published )?(?:yesterday|today)\b(?=,? (?:at )?\d|$)|(?<![\d/.-])\d\d?([/.-])\d\d?\1(?:(?:19|20)\d\d|\d\d)(?![\d/.-])/iu

const ALL_VAGUE = new RegExp(VAGUE.source, 'giu')

/** “Thursday, 14 March”: a day without its year. */
const YEARLESS = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_NAME}|${MONTH_NAME} \\d{1,2}(?:st|nd|rd|th)?)$`,
  'iu',
)

/** Where words come without the space between them. */
const RUN_TOGETHER =
  /(?<=[\p{L}\d])(?=(?:Updated|Published|Posted)\b)|(?<=\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?=(?:19|20)\d\d\b)/gu

/** “Issue 31, 2022”: of a magazine's issue the year alone. */
const YEAR_OF_ISSUE =
  /^(?:[^.!?]{0,40}[,|·–—-] ?)?(?:issue|no\.?|number|vol(?:ume)?\.?) ?\d{1,4}(?:[,/ ]{1,2}(?:issue|no\.?|number) ?\d{1,3})?(?: ?[,/|·–—-] ?| )(?:19|20)\d\d$/iu

/** A line that says when, and what else it says. */
export interface DateLine {
  /** ISO 8601: a day, or a month or a year where the text says no more; empty for “2 hours ago”. */
  readonly date: string
  readonly rank: DateRank
  /** What else stands there, without the words that go with a date; a bar where the date stood. */
  readonly rest: string
}

/** Which of several dates counts: the first publication before any other, a change last. */
const RANKS: readonly DateRank[] = ['first', 'published', 'plain', 'changed', 'visited']

/** How well a date's rank tells when a text was published: 0 is best. */
export function orderOfRank(rank: DateRank): number {
  return RANKS.indexOf(rank)
}

function tidyRest(line: string): string {
  const cells = line
    .replaceAll(ALL_VAGUE, '|')
    .replaceAll(TIME, '')
    .replaceAll(ZONE, '')
    .replaceAll(WORDS, '')
    .replaceAll(/(?<=\s)à(?=\s|$)/gu, '')
    .split(/\s*[|•·●]\s*|\s+[–—-]\s+|\s{2,}|\t/u)
    .map((cell) => cell.replace(/^[\s:,.;/()[\]–—-]+|[\s:,;/([\]–—-]+$/gu, ''))
  return cells.filter((cell) => /\p{L}/u.test(cell)).join('|')
}

/** Whether words only go with a date: “Updated”, “Wed”, “GMT”. */
export function isDateWord(words: string): boolean {
  return tidyRest(words) === ''
}

/**
 * Reads what a line near a text's top or foot says of when it was published: “Published Feb. 18, 2025, 10:04 a.m. EST”,
 * “Evening Beacon, Wednesday, February 10, 2016”. `order`: how the text writes days in figures, where that is known.
 * Null when it holds no date.
 */
export function readDateLine(written: string, order: DayOrder | null = null): DateLine | null {
  if (written.length > LONGEST) return null
  const line = partWords(written)
  const days = findAll(line, order === null ? DAYS : [...DAYS, SHORT_DAY], order)
  const dates = days.length > 0 ? days : findCoarse(line)
  if (dates.length === 0) {
    if (YEARLESS.test(line)) return { date: '', rank: 'plain', rest: '' }
    return VAGUE.test(line) ? { date: '', rank: 'changed', rest: tidyRest(line) } : null
  }
  let from = 0
  let rest = ''
  const ranked = dates.map(({ index, length, date }) => {
    const before = line.slice(from, index)
    if (index >= from) {
      rest += `${before}|`
      from = index + length
    }
    return { date, rank: rankOf(before) }
  })
  rest += line.slice(from)
  const [best = { date: '', rank: 'plain' as const }] = ranked.toSorted(
    (a, b) => orderOfRank(a.rank) - orderOfRank(b.rank),
  )
  return { ...best, rest: tidyRest(rest) }
}

/** Whether a line says when and nothing else. */
export function isDateLine(line: string): boolean {
  return readDateLine(line)?.rest === ''
}
