import { dayOrderOf, isoDay, type DayOrder } from '../../shared/domain/text/calendar-day.ts'
import { MONTH, weekdayCalled } from '../../shared/domain/text/calendar-names.ts'
import { guessLanguage } from './language.ts'

/** How much of a text's start and end shows how it writes days in figures, in code units. */
const EDGE = 4000

const FIGURES = /(?<![\d/.-])(\d\d?)([-/.])(\d\d?)\2((?:19|20)\d\d)(?!\d|[/.-]\d)/gu
/** “Thursday, 04/03/2024”, “04/03/2024 (Mon)”: a day of which the weekday is known. */
const WITH_WEEKDAY =
  /(?:\b(?<before>mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,? )?(?<![\d/.-])(?<first>\d\d?)(?<mark>[-/.])(?<second>\d\d?)\k<mark>(?<year>(?:19|20)\d\d)(?!\d|[/.-]\d)(?:,? \(?(?<behind>mon|tue|wed|thu|fri|sat|sun))?/giu

/** What only texts from the United States hold, and what none of them does. */
const MONTH_FIRST =
  /\b(?:[ECMP][SD]?T|Eastern|Pacific) ?(?:Time)?\b(?<=\d.{0,14})|\b(?:Ala|Ariz|Calif|Colo|Conn|Fla|Ill|Ind|Mass|Mich|Minn|Okla|Penn|Tenn|Wis)\.(?= |,)|, [A-Z]{2} \d{5}\b|\b(?:colors?|centers?|neighbors?|neighborhoods?|labor|favorites?|programs?|traveled)\b|\(\d{3}\) \d{3}-\d{4}/gu
const DAY_FIRST =
  /\b(?:GMT|BST|CES?T|EES?T|WES?T|IST|SAST|[EWC]AT|AE[SD]T|NZ[SD]T|HKT|SGT|PKT|MSK)\b|[£€₹]|\b(?:Rs|lakh|crore|kilometres?|metres?|tonnes?|Cllr|councillors?|colour|centre|neighbour|labour|favour|honour|programmes?|organis|travelled)\p{Ll}*|\b(?:1[3-9]|2[0-3])[:.h][0-5]\d\b/gu

const DAY_BEFORE_MONTH = new RegExp(`\\b\\d{1,2} ${MONTH},? (?:19|20)\\d\\d`, 'gu')

/** The order in which days are written whose weekday stands beside them. */
function orderByWeekday(text: string): DayOrder | null {
  for (const { groups } of text.matchAll(WITH_WEEKDAY)) {
    const { before, behind, first = '', second = '', year = '' } = groups ?? {}
    const weekday = weekdayCalled(before ?? behind ?? '-')
    const isOn = (day: string): boolean =>
      weekday >= 0 && day !== '' && new Date(`${day}T00:00:00Z`).getUTCDay() === (weekday + 1) % 7
    const [isDay, isMonth] = [isOn(isoDay(year, second, first)), isOn(isoDay(year, first, second))]
    if (isDay !== isMonth) return isDay ? 'day' : 'month'
  }
  return null
}

/** The order of days in figures that can be read one way only. */
function orderByFigures(text: string): DayOrder | null {
  const orders = [...text.matchAll(FIGURES)].map(([, first = '', , second = '']) =>
    dayOrderOf(first, second),
  )
  const known = new Set(orders.filter((order) => order !== null))
  return known.size === 1 ? ([...known][0] ?? null) : null
}

/**
 * How a text writes days in figures, such as 04/03/2024: as other days in it show, or the weekday beside one; else by
 * its language and by what is usual where it comes from: its spelling, its money, its clock. Null where it does not show.
 */
export function findDayOrder(text: string): DayOrder | null {
  const edges = text.length > 2 * EDGE ? `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}` : text
  const shown = orderByWeekday(edges) ?? orderByFigures(edges)
  if (shown !== null) return shown
  const count = (signs: RegExp): number => edges.match(signs)?.length ?? 0
  const [month, day] = [count(MONTH_FIRST), count(DAY_FIRST) + count(DAY_BEFORE_MONTH)]
  if (month > 0 || day > 0) {
    const isSure = Math.max(month, day) >= 3 * Math.min(month, day)
    if (isSure) return day > month ? 'day' : 'month'
  }
  const language = guessLanguage(edges)
  if (month === 0 && language !== 'en' && language !== 'und') return 'day'
  // With full stops between its figures a day is hardly ever written otherwise.
  return /(?<![\d/.-])\d\d?\.\d\d?\.(?:19|20)\d\d(?![\d/.-])/u.test(edges) ? 'day' : null
}
