import { isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { isFurniture, isSection } from '../../shared/domain/text/page-furniture.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { findDateline, type FoundDateline } from './dateline.ts'
import { isTurn, MAX_DECK, withoutMarkers, type HeadLine } from './head.ts'
import { isKnownCity, isPlace, isRegion } from '../../shared/domain/naming/place-name.ts'
import type { FoundTitle } from './title.ts'

/** How many paragraphs of the report may begin with a dateline. */
const DATELINES = 3
const WEEKDAY_BEHIND = /, (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/** A place that stands elsewhere than at the start of the report. */
interface FoundPlace {
  readonly value: string
  readonly span: Span
}

/** Finds a dateline at the start of one of the first paragraphs of the report. `lines` are those above it. */
export function findDatelineIn(
  text: string,
  body: readonly Span[],
  lines: readonly HeadLine[],
): (FoundDateline & { readonly span: Span }) | null {
  const bylines = lines.filter(({ reading }) => reading.kind === 'byline')
  const places = bylines.map(({ words }) => words).join(' ')
  for (const [k, { start, end }] of body.slice(0, DATELINES).entries()) {
    const bare = withoutMarkers(text, { start, end })
    const words = text.slice(bare.start, Math.min(end, bare.start + MAX_DECK))
    const isFirst = k === 0 && !isTurn(text, body, 0)
    const found = findDateline(words.replaceAll('*', ' '), { isFirst, places })
    if (found === null) continue
    return { ...found, span: { start: bare.start, end: bare.start + found.length } }
  }
  return null
}

/** A dateline that stands alone above the report: “EDIRNE, Türkiye”. */
function placeAlone(lines: readonly HeadLine[]): FoundPlace | undefined {
  const last = lines.find(({ words }) => isKnownCity(words)) ?? lines.at(-1)
  const isDated = last !== undefined && WEEKDAY_BEHIND.test(last.words)
  const isFit =
    last !== undefined &&
    last.reading.kind === 'words' &&
    (isPlace(last.words) ||
      (isDated && /^\p{Lu}[\p{L} .'’-]{2,30},/u.test(last.words)) ||
      /^\p{Lu}{3}[\p{Lu} .'’-]*, \p{Lu}[\p{L} .'’-]{2,30}$/u.test(last.words))
  return isFit ? { value: last.words.replace(WEEKDAY_BEHIND, ''), span: last.span } : undefined
}

/** Whether a cell beside the date is a town that is not known: one word, or in capitals. */
function isTown(cell: string): boolean {
  const isFit = /^(?:\p{Lu}[\p{Ll}’'-]+|\p{Lu}{3}[\p{Lu} .'’-]*)$/u.test(cell)
  return isFit && !isSection(cell) && !isFurniture(cell) && !isOutletName(cell)
}

/** A place in one line with the date: “Mar 3rd 2024 | LONDON”. */
function placeBesideDate(
  lines: readonly HeadLine[],
  title: FoundTitle | null,
): FoundPlace | undefined {
  for (const { reading, span, words } of lines) {
    if (reading.kind !== 'date' && reading.kind !== 'byline') continue
    const cells = words.split(/\s*[|•·●]\s*|\s+[–—-]\s+/u)
    const isBelow = title !== null && span.start > title.span.start
    const value = cells.find(
      (cell) => cell !== words && ((isPlace(cell) && !isRegion(cell)) || (isBelow && isTown(cell))),
    )
    const rest = reading.kind === 'date' && !words.includes('(') ? reading.date.rest : ''
    const place = value ?? rest.split('|').find((cell) => isPlace(cell) && !isRegion(cell))
    if (place !== undefined) return { value: place, span }
  }
  return undefined
}

/** Where a text was written, by what stands above its report: a line of its own, or a cell beside the date. */
export function findPlace(
  lines: readonly HeadLine[],
  title: FoundTitle | null,
): FoundPlace | undefined {
  return (
    placeAlone(lines.slice(title === null ? 0 : title.last + 1)) ?? placeBesideDate(lines, title)
  )
}
