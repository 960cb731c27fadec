import { partsOf, weekdayOf } from './calendar.ts'
import { daysOf, type Period } from './period.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** How a period is called over its column: what it is in, and what it is in that. */
export interface SlotLabel {
  /** "Mar 2024", "2019". */
  readonly group: string
  /** "Tue 12", "3–9", "month", "year". */
  readonly label: string
  /** Both, for people who hear it: "Tue 12 Mar 2024". */
  readonly whole: string
}

const monthAt = (month: number): string => MONTHS[month - 1] ?? ''

function labelOfRange(period: Period): SlotLabel {
  const days = daysOf(period)
  if (days === null) return { group: 'No date', label: '', whole: 'No date' }
  const from = partsOf(days.first)
  const to = partsOf(days.last)
  const [start = '', end = start] = period.split('/')
  if (start.length === 4 && end.length === 4) {
    const group = `${from.year}–${to.year}`
    return { group, label: 'years', whole: group }
  }
  if (from.year === to.year && from.month === to.month) {
    const group = `${monthAt(from.month)} ${from.year}`
    const label = `${from.date}–${to.date}`
    return { group, label, whole: `${label} ${group}` }
  }
  const firstYear = from.year === to.year ? '' : ` ${from.year}`
  if (start.length === 7 && end.length === 7) {
    const group = `${monthAt(from.month)}${firstYear}–${monthAt(to.month)} ${to.year}`
    return { group, label: 'months', whole: group }
  }
  const group = `${monthAt(from.month)}${firstYear}–${monthAt(to.month)} ${to.year}`
  const label = `${from.date}–${to.date}`
  const whole = `${from.date} ${monthAt(from.month)}${firstYear} – ${to.date} ${monthAt(to.month)} ${to.year}`
  return { group, label, whole }
}

/** A period in words; '' is "No date". */
export function labelOfPeriod(period: Period): SlotLabel {
  const days = daysOf(period)
  if (days === null || period.includes('/')) return labelOfRange(period)
  const { year, month, date } = partsOf(days.first)
  if (period.length === 4) return { group: period, label: 'year', whole: period }
  const group = `${monthAt(month)} ${year}`
  if (period.length === 7) return { group, label: 'month', whole: group }
  const label = `${WEEKDAYS[weekdayOf(days.first)] ?? ''} ${date}`
  return { group, label, whole: `${label} ${group}` }
}
