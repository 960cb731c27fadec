/** How much of a paragraph's start can be a dateline, in code units. */
const MAX_LENGTH = 100

const WORD = "\\p{Lu}[\\p{L}\\p{M}.’'-]*"
const PLACE = `${WORD}(?:[ /](?:${WORD}|de|la|of|el|am|an|der)){0,3}`
const DATELINE = new RegExp(
  `^(?<place>${PLACE})(?<rest>(?:, ?(?:${WORD}|\\d{1,4})(?: (?:${WORD}|\\d{1,4})){0,2}){0,3})(?<agency> ?\\(\\p{Lu}[^()\\n]{0,30}\\)| /\\p{Lu}[^/\\n]{0,30}/)?(?= ?(?:[—–]|--?) |[—–])`,
  'u',
)

/** What stands between a dateline and its report. */
const DASH = /^\s?(?:[—–]|--?)\s*/

/** Agencies that a dateline calls by their initials. */
const AGENCIES: Readonly<Record<string, string>> = {
  AP: 'Associated Press',
  AFP: 'Agence France-Presse',
  UPI: 'United Press International',
  DPA: 'Deutsche Presse-Agentur',
  PTI: 'Press Trust of India',
}

/** A dateline at the start of a paragraph, and the agency if named. */
export interface FoundDateline {
  /** In code units, without the dash. */
  readonly length: number
  /** Where the report begins behind the dash, in code units. */
  readonly behind: number
  readonly agency: string
}

/**
 * The dateline that a paragraph starts with: “WASHINGTON (AP) —”, “RIYADH, Feb 18 (Reuters) -”,
 * “NEW YORK, Sept. 12, 2024 /PRNewswire/ --”, “NEW YORK —”. A place without an agency must be in capitals. Null when
 * there is none.
 */
export function findDateline(paragraph: string): FoundDateline | null {
  const match = DATELINE.exec(paragraph.slice(0, MAX_LENGTH))
  const groups = match?.groups
  if (match === null || groups === undefined) return null
  const place = groups['place'] ?? ''
  const agency = (groups['agency'] ?? '').trim().slice(1, -1)
  const isCapitals = /\p{Lu}{3}/u.test(place) && !/\p{Ll}/u.test(place)
  if (agency === '' && !isCapitals) return null
  const { length } = match[0].trimEnd()
  const dash = DASH.exec(paragraph.slice(length))?.[0] ?? ''
  return { length, behind: length + dash.length, agency: AGENCIES[agency.toUpperCase()] ?? agency }
}
