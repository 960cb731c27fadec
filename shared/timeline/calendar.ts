/** A day of the Gregorian calendar as the number of days since 1970-01-01. */
export type Day = number

const MILLISECONDS = 86_400_000

/** The day of a year, month (1–12) and day of the month; null for what is none, such as 30 February. */
export function dayAt(year: number, month: number, date: number): Day | null {
  const time = new Date(Date.UTC(2000, month - 1, date))
  time.setUTCFullYear(year, month - 1, date)
  const isSame = time.getUTCMonth() === month - 1 && time.getUTCDate() === date
  return isSame ? Math.round(time.getTime() / MILLISECONDS) : null
}

/** The year, month (1–12) and day of the month of a day. */
export function partsOf(day: Day): {
  readonly year: number
  readonly month: number
  readonly date: number
} {
  const time = new Date(day * MILLISECONDS)
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate() }
}

/** The weekday of a day, Monday 0 to Sunday 6. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The Monday of a day's week (ISO 8601). */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day)
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** A month so many months later; `month` counts from 1. */
export function addMonths(
  { year, month }: { readonly year: number; readonly month: number },
  by: number,
): { readonly year: number; readonly month: number } {
  const months = year * 12 + (month - 1) + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** The first (1), second … weekday of a name (Monday 0) in a month; the last one for 0. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = dayAt(year, month, 1) ?? 0
  if (nth === 0) {
    const last = first + daysInMonth(year, month) - 1
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}

/** Easter Sunday of a year (Meeus, Jones and Butcher's algorithm). */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const leaps = Math.floor(century / 4)
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leaps - moon + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * shift + 114
  return dayAt(year, Math.floor(sum / 31), (sum % 31) + 1) ?? 0
}
