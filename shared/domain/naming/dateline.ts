import { WEEKDAY } from '../text/calendar-names.ts'
import { agencyOf, WELL_KNOWN } from './outlet-name.ts'
import { findDate } from '../text/written-date.ts'
import { isKnownCity, isPlace, isRegion } from './place-name.ts'

/** How much of a paragraph's start can be a dateline, in code units. */
const MAX_LENGTH = 140

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
export const DATE = `(?:(?:${WEEKDAY},? )?(?:(?:${MONTH}|\\p{Lu}{3,9}) \\d{1,2}(?!\\d)|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|\\d\\d?[./]\\d\\d?[./]\\d{4})(?:,? \\d{4})?|${WEEKDAY})`
/** A date that begins with a capital. */
const NAMED_DATE = `(?:${WEEKDAY}|(?:${MONTH}|\\p{Lu}{3,9}) \\d{1,2}(?!\\d))`
const WORD = `(?!${NAMED_DATE})\\p{Lu}[\\p{L}\\p{M}.’'-]*`
const SMALL = '(?:de|la|el|al|of|am|an|der|the|upon|on|le|sur|del|do|da)'
/**
 * What is repeated in a place is in groups that capture, though nobody asks what: these are compiled once, others as
 * often as they may stand there, which takes a hundred times as long as a paragraph does.
 */
export const NAME = `${WORD}((?: ${SMALL}){0,2} ${WORD}){0,3}`
/** “Akosombo (E/R)”: a region by its first letters. */
const INITIALS = '(?: \\(\\p{Lu}/\\p{Lu}\\))?'
const PLACE = `(?<place>${NAME}${INITIALS}( ?/ ?${NAME}){0,2}(, ?${NAME}){0,2})`
const SIGN = '(?:\\((?<agency>\\p{L}[^()\\n]{0,30})\\)|/(?<wire>\\p{L}[^/\\n]{0,30})/)'
const DATELINE = new RegExp(
  `^(?:${PLACE})?(?:(?:[,.]? ?\\(?| [–—-]{1,2} (?=[^–—-]{3,30} ?[–—-]))${DATE}\\.?\\)?(?:, ?(?<signed>\\p{Lu}{2,8})(?= [–—-]))?)?(?:(?:[,.]? ?|--)${SIGN})?(?:, ?${DATE})?`,
  'u',
)
/** What stands between a dateline and its report. */
export const DASH =
  /^(?:\.\s?[—–-]+(?=\s)|\s?[—–]|\s(?:--?|[|•])(?=\s)|--?(?=\s)|--(?=\S)|\s--?(?=\p{Lu}))\s*/u
const COLON = /^:\s+(?=["“‘']?[\p{Lu}\p{N}])/u
/** “(Nairobi, November 3, 2022) –”, as those who give reports to the press have it. */
const IN_BRACKETS = new RegExp(`^\\(${PLACE}(?:, ${DATE})?\\) ?[–—-]{1,2} `, 'u')
const BREAK = /^\.?(?:\s+|$|(?=\p{Lu}))/u
/** “(AP) - 12:30 p.m.”: when an entry of a running report came. */
const CLOCK = /^\d{1,2}[:.]\d\d ?(?:[ap]\.?\s?m\b\.?)?\s*(?:[—–:-]+\s*)?/iu
/** What begins a report as a place does, and is none. */
const NO_PLACE =
  /^(?:breaking|exclusive|update\w*|analysis|opinion|comment|watch|live|video|factbox|explainer|correct\w*|note|editor\w*|published|posted|by|on|photos?|listen|read|advertisement|just in|alert|urgent|sir|madam|dear|editor|mr|mrs|ms|moderator|question|answer|host|q|a|fact|newsroom|staff|redazione|redaktion|rédaction|redacción)\b/iu

/** Whether words begin as a report does that begins with no place: “UPDATE”, “Sir”, “Photo”. */
export function isNoPlace(words: string): boolean {
  return NO_PLACE.test(words)
}

/** A dateline at the start of a paragraph. */
export interface FoundDateline {
  /** In code units, without the dash. */
  readonly length: number
  /** Where the report begins behind the dash, in code units. */
  readonly behind: number
  /** Where it was written, with its state or country: “RIYADH, Saudi Arabia”; empty for an agency alone. */
  readonly place: string
  /** The agency as it is called; empty for none. */
  readonly agency: string
  /** ISO 8601; empty where no year stands there. */
  readonly date: string
}

/** A place whose town is written in capitals, as datelines have it. */
export function isInCapitals(place: string): boolean {
  const [town = ''] = place.split(',')
  return (
    /\p{Lu}{3}/u.test(town) &&
    !/\p{Ll}/u.test(town.replaceAll(/ (?:de|la|el|al|of|am|der|on) /g, ' '))
  )
}

/** What an agency or broadcaster is called that signs a dateline; null for one that is not known. */
function nameAgency(sign: string): string | null {
  return agencyOf(sign) ?? (WELL_KNOWN.includes(sign) ? sign : null)
}

/** Takes the agency off a place that it was written behind: “LONDON, Reuters”, “Washington CNN”. */
function partAgency(place: string): readonly [string, string] {
  const at = Math.max(place.lastIndexOf(','), place.lastIndexOf(' '))
  const last = place.slice(at + 1).trim()
  if (at > 0 && nameAgency(last) !== null && !isRegion(last)) {
    return [place.slice(0, at).replace(/,$/, ''), last]
  }
  // “KYIV. March 5”: a full stop of no abbreviation.
  return [/\p{L}{4}\.$/u.test(place) && !isRegion(last) ? place.slice(0, -1) : place, '']
}

/** Whether what stands in brackets is a place: without a day it may be an agency. */
function isPlaceInBrackets({ 0: words, groups }: RegExpExecArray): boolean {
  const place = groups?.['place'] ?? ''
  return (
    words.includes(',') || isPlace(place) || (nameAgency(place) === null && /\p{Ll}/u.test(place))
  )
}

/** What stands behind a dateline, as far as it parts it from the report; null where nothing does. */
function readMark(
  rest: string,
  isSigned: boolean,
  isPlaceSure: boolean,
  isFirst: boolean,
): string | null {
  const dash = DASH.exec(rest)?.[0]
  if (dash !== undefined) return dash
  if (isSigned) return (COLON.exec(rest) ?? BREAK.exec(rest))?.[0] ?? null
  return isFirst && isPlaceSure ? (COLON.exec(rest)?.[0] ?? null) : null
}

/**
 * The dateline that a paragraph starts with: “WASHINGTON (AP) —”, “RIYADH, Feb 18 (Reuters) -”, “NEW YORK, Sept. 12,
 * 2024 /PRNewswire/ --”, “Kampot, Cambodia -”, “NEW YORK —”. A place without a country, a date or an agency must be in
 * capitals, or, where the paragraph is the `first` of a report, a city that newspapers leave alone; there a colon may
 * stand behind it too. Null when there is none.
 */
export function findDateline(paragraph: string, { isFirst = false } = {}): FoundDateline | null {
  const head = paragraph.slice(0, MAX_LENGTH)
  const bracketed = isFirst && head.startsWith('(') ? IN_BRACKETS.exec(head) : null
  if (bracketed !== null && isPlaceInBrackets(bracketed)) {
    const [{ length }, place] = [bracketed[0], bracketed.groups?.['place'] ?? '']
    const date = findDate(bracketed[0])?.date ?? ''
    return {
      length: bracketed[0].replace(/ ?[–—-]+ $/u, '').length,
      behind: length,
      place,
      agency: '',
      date,
    }
  }
  const match = DATELINE.exec(head)
  const words = match?.[0].trimEnd() ?? ''
  if (match === null || words === '' || isNoPlace(words)) return null
  const [place, behindPlace] = partAgency((match.groups?.['place'] ?? '').replace(/[\s-]+$/, ''))
  const { agency, wire, signed } = match.groups ?? {}
  const sign = agency ?? wire ?? signed ?? behindPlace
  const known = nameAgency(sign)
  const { length } = words
  const isUnknown = place === '' && known === null
  if (isUnknown && !/^\p{Lu}{4,}$/u.test(sign)) return null
  const isDated =
    words.length > place.length && new RegExp(DATE, 'u').test(words.slice(place.length))
  const isNamed = place.includes(',') && isPlace(place)
  const isSure = isInCapitals(place) || (isFirst && (isNamed || isKnownCity(place)))
  // “MURMANSK, April 12. /POLAR-INFORM/.”: behind the day an agency signs that few know.
  const isWired = isDated && place !== '' && /^\p{Lu}[\p{Lu}\d .&-]+$/u.test(sign)
  const mark = readMark(head.slice(length), known !== null || isWired, isSure, isFirst)
  if (mark === null) return null
  const isSigned = known !== null || /^\p{Lu}/u.test(sign)
  if (!isSigned && !isSure && !isDated && !isNamed) return null
  const behind = length + mark.length
  // “(ANSA) - ROME, SEP 5 -”: the place may stand behind the agency.
  const more = place === '' ? findDateline(paragraph.slice(behind)) : null
  if (isUnknown && (more === null || !isInCapitals(more.place))) return null
  if (more !== null && more.place !== '') {
    return {
      ...more,
      agency: known ?? (sign || more.agency),
      length: behind + more.length,
      behind: behind + more.behind,
    }
  }
  return {
    length,
    behind: behind + (CLOCK.exec(head.slice(behind))?.[0].length ?? 0),
    place,
    agency: known ?? sign,
    date: findDate(words)?.date ?? '',
  }
}
