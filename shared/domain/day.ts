const DAY = /^(\d{4})-(\d\d)-(\d\d)$/

/** A day of the calendar here, such as "2026-01-31". */
export function dayOf(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0')
  const day = String(date.getDate()).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${month}-${day}`
}

/** The first moment of a day of the calendar here; null for what is none, such as "2026-02-30". */
export function startOfDay(day: string): Date | null {
  const [, year, month, date] = DAY.exec(day) ?? []
  if (year === undefined) return null
  const start = new Date(Number(year), Number(month) - 1, Number(date))
  return dayOf(start) === day ? start : null
}
