const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?<year>(?:19|20)\\d\\d)'
const PATTERNS = [
  new RegExp(`(?<!\\d)${YEAR}-(?<number>\\d\\d)-(?<day>\\d\\d)(?!\\d)`, 'u'),
  new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'iu'),
  new RegExp(`\\b${DAY} ${MONTH},? ${YEAR}\\b`, 'iu'),
]

/** A date found in a line: where it stands, and as ISO 8601. */
export interface FoundDate {
  readonly index: number
  readonly length: number
  readonly date: string
}

/**
 * The first full date in `line` that can be read one way only: 2025-02-18, Feb. 18, 2025 or 18 February 2025.
 * Dates like 02/03/25 are left alone; null when there is none.
 */
export function findDate(line: string): FoundDate | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(line)
    const groups = match?.groups
    if (match === null || groups === undefined) continue
    const month = groups['number'] ?? MONTHS[(groups['month'] ?? '').slice(0, 3).toLowerCase()]
    const parts = [groups['year'], String(month).padStart(2, '0'), groups['day']?.padStart(2, '0')]
    const date = parts.join('-')
    const time = Date.parse(`${date}T00:00:00Z`)
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) {
      return { index: match.index, length: match[0].length, date }
    }
  }
  return null
}

/** What stands over a date. */
export const DATE_LABEL = /^(?:published|posted|updated|last updated|last modified|date):?$/i

/** A date standing alone at the top: “Published Feb. 18, 2025, 10:04 a.m. EST”. Empty when `line` says more. */
export function readDateLine(line: string): string {
  if (line.length > 90) return ''
  const found = findDate(line)
  if (found === null) return ''
  const rest = line.slice(0, found.index) + line.slice(found.index + found.length)
  const words = rest.replaceAll(
    /\b(?:published|posted|updated|last|modified|date|on|at|am|pm|a\.m\.?|p\.m\.?|[ECMP][SD]?T|GMT|UTC|BST|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun))\b/giu,
    '',
  )
  return /\p{L}/u.test(words) ? '' : found.date
}
