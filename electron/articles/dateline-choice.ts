import { WEEKDAY } from '../../shared/domain/text/calendar-names.ts'
import { keyOfName } from '../../shared/domain/naming/naming.ts'
import { ownerIn } from '../../shared/domain/naming/outlet-line.ts'
import { agencyOf, isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { isFurniture, isSection } from '../../shared/domain/text/page-furniture.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { isDesk, isRole, placeInByline } from '../../shared/domain/naming/byline.ts'
import { findDateline, type FoundDateline } from '../../shared/domain/naming/dateline.ts'
import { isTurn, MAX_DECK, withoutMarkers, type HeadLine } from './head.ts'
import { isKnownCity, isPlace, isRegion } from '../../shared/domain/naming/place-name.ts'
import { isLabel, readLabels } from './label-line.ts'
import type { FoundTitle } from './title.ts'

/** How many paragraphs of the report may begin with a dateline. */
const DATELINES = 3
/** How many more of its paragraphs may name the town again. */
const REPORT = 9
/** How much of these is looked at, in code units. */
const LOOKED_AT = 10_000
/** The time alone, below the place of a briefing. */
const CLOCK = /^(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: \p{Lu}{2,4})?$/iu
const WEEKDAY_BEHIND = new RegExp(`, ${WEEKDAY}\\.?$`)

/** A place that stands elsewhere than at the start of the report. */
interface FoundPlace {
  readonly value: string
  readonly span: Span
}

/** How a report names a town: “in Barmer”, “Barmer district”. */
const NAMED_IN =
  /\b(?:in|near|outside|around) (?<town>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})/gu
const NAMED_AS =
  /(?<town>\p{Lu}[\p{L}’'-]+) (?:district|province|county|region|municipality|town|city|village|prefecture)\b/gu
/** “Znojmo – Winegrowers say …”: one word with a dash behind it. */
const BEFORE_DASH = /^(?<town>\p{Lu}[\p{Ll}’'-]{2,})\s[–—-]{1,2}\s(?=["“‘']?\p{Lu})/u

/** The first paragraphs of a report, as far as its towns are looked for in them. */
function reportOf(text: string, body: readonly Span[]): string {
  const start = body[0]?.start ?? text.length
  const end = body[DATELINES + REPORT]?.start ?? text.length
  return text.slice(start, Math.min(end, start + LOOKED_AT))
}

/** The towns that a report speaks of as such. */
function townsIn(report: string): readonly string[] {
  return [NAMED_IN, NAMED_AS].flatMap((pattern) =>
    [...report.matchAll(pattern)].map(({ groups }) => groups?.['town'] ?? ''),
  )
}

/** The word before a dash at the start of a report, below its byline or date; no town where it stands in small letters too. */
function townBeforeDash(words: string, report: string): string {
  const town = BEFORE_DASH.exec(words)?.groups?.['town'] ?? ''
  return new RegExp(`(?<![\\p{L}])${town.toLowerCase()}(?![\\p{L}])`, 'u').test(report) ? '' : town
}

/** Finds a dateline at the start of one of the first paragraphs of the report. `lines` are those above it. */
export function findDatelineIn(
  text: string,
  body: readonly Span[],
  lines: readonly HeadLine[],
): (FoundDateline & { readonly span: Span }) | null {
  const bylines = lines.filter(({ reading }) => reading.kind === 'byline')
  const isSigned = lines.some(({ reading }) => reading.kind === 'byline' || reading.kind === 'date')
  const report = reportOf(text, body)
  const named = [...bylines.map(({ words }) => words), ...townsIn(report)]
  for (const [k, { start, end }] of body.slice(0, DATELINES).entries()) {
    const label = readLabels(text.slice(start, Math.min(end, start + 300)), start)[0]
    const from = label?.name === 'body' && label.value !== '' ? label.span.start : start
    const bare = withoutMarkers(text, { start: from, end })
    const words = text.slice(bare.start, Math.min(end, bare.start + MAX_DECK))
    const isFirst = k === 0 && !isTurn(text, body, 0)
    const places = [...named, isSigned ? townBeforeDash(words, report) : ''].join(' ')
    const found = findDateline(words.replaceAll('*', ' '), { isFirst, places })
    if (found === null) continue
    return { ...found, span: { start: bare.start, end: bare.start + found.length } }
  }
  return null
}

/** Where a briefing was held, above its time: “Helmsburg, Press Room 2” ¶ “2:05 p.m.” */
function placeAboveTime(lines: readonly HeadLine[]): FoundPlace | undefined {
  const line = lines.find((_, k) => CLOCK.test(lines[k + 1]?.words ?? ''))
  const town = /^\p{Lu}[\p{L} .’'-]{2,30}(?=,)/u.exec(line?.words ?? '')?.[0] ?? ''
  if (line === undefined || line.reading.kind !== 'words' || town === '') return undefined
  return { value: isPlace(line.words) ? line.words : town, span: line.span }
}

/** Whether words are one place, several with strokes between, or a town that the report names. */
function isPlaceAlone(words: string, towns: readonly string[]): boolean {
  return words.split(/\s?\/\s?/u).every((place) => isPlace(place)) || isTownOf(words, towns)
}

function isTownOf(words: string, towns: readonly string[]): boolean {
  return towns.some((town) => keyOfName(town) === keyOfName(words))
}

/** A dateline that stands alone above the report: “EDIRNE, Türkiye”. */
function placeAlone(lines: readonly HeadLine[], towns: readonly string[]): FoundPlace | undefined {
  const last = lines.find(({ words }) => isKnownCity(words)) ?? lines.at(-1)
  const isDated = last !== undefined && WEEKDAY_BEHIND.test(last.words)
  const isUnderDate = last === lines.at(-1) && lines.at(-2)?.reading.kind === 'date'
  const isFit =
    last !== undefined &&
    last.reading.kind === 'words' &&
    (isPlaceAlone(last.words, towns) ||
      (isUnderDate && isTown(last.words) && !isLabel(last.words)) ||
      (isDated && /^\p{Lu}[\p{L} .'’-]{2,30},/u.test(last.words)) ||
      /^\p{Lu}{3}[\p{Lu} .'’-]*, \p{Lu}[\p{L} .'’-]{2,30}$/u.test(last.words))
  return isFit ? { value: last.words.replace(WEEKDAY_BEHIND, ''), span: last.span } : undefined
}

/** Whether a cell beside the date is a town that is not known: one word, or in capitals. */
function isTown(cell: string): boolean {
  const isFit = /^(?:\p{Lu}[\p{Ll}’'-]+|\p{Lu}{3}[\p{Lu} .'’-]*)$/u.test(cell)
  return isFit && !isDesk(cell) && !isSection(cell) && !isFurniture(cell) && !isOutletName(cell)
}

/** Whether a line above the report names what another one does: a paper is named over its text too. */
function isNamedAgain(
  name: string,
  lines: readonly HeadLine[],
  at: string,
  foot: readonly string[],
): boolean {
  return (
    lines.some(({ words }) => words !== at && words.includes(name)) ||
    foot.some((line) => line.startsWith(name) || ownerIn(line) === name)
  )
}

/** A place in one line with the date: “Mar 3rd 2024 | LONDON”. */
function placeBesideDate(
  lines: readonly HeadLine[],
  title: FoundTitle | null,
  foot: readonly string[],
): FoundPlace | undefined {
  for (const { reading, span, words } of lines) {
    if (reading.kind !== 'date' && reading.kind !== 'byline') continue
    const cells = words.split(/\s*[|•·●]\s*|\s+[–—-]\s+/u)
    const isBelow = title !== null && span.start > title.span.start
    // Beside the date stands “Updated” too.
    const said = reading.date?.rest.split('|')
    const value = cells.find(
      (cell) =>
        cell !== words &&
        ((isPlace(cell) && !isRegion(cell)) ||
          (isBelow && isTown(cell) && (said?.includes(cell) ?? true))),
    )
    const writer = reading.kind === 'byline' ? placeInByline(words) : ''
    if (
      writer !== '' &&
      isTown(writer) &&
      !isRole(writer) &&
      !isNamedAgain(writer, lines, words, foot)
    )
      return { value: writer, span }
    const rest = reading.kind === 'date' && !words.includes('(') ? reading.date.rest : ''
    const place = value ?? rest.split('|').find((cell) => isPlace(cell) && !isRegion(cell))
    if (place !== undefined) return { value: place, span }
  }
  return undefined
}

/** The place behind an agency's name in a line below the title: “WAM/Abu Dhabi”. */
function placeBesideAgency(lines: readonly HeadLine[]): FoundPlace | undefined {
  for (const { words, span } of lines) {
    const [agency = '', place = '', more] = words.split(/\s?\/\s?/u)
    const isFit = more === undefined && /^\p{Lu}[\p{L} ’'-]{2,30}$/u.test(place)
    if (isFit && agencyOf(agency) !== null) return { value: place, span }
  }
  return undefined
}

/**
 * Where a text was written, by what stands above its report: a line of its own, or a cell beside the date. `foot`: its
 * last lines, where a paper names itself.
 */
export function findPlace(
  lines: readonly HeadLine[],
  title: FoundTitle | null,
  report: string,
  foot: readonly string[],
): FoundPlace | undefined {
  const below = lines.slice(title === null ? 0 : title.last + 1)
  return (
    placeAlone(below, title === null ? [] : townsIn(report)) ??
    placeAboveTime(below) ??
    placeBesideAgency(below) ??
    placeBesideDate(lines, title, foot)
  )
}
