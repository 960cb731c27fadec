import { keyOfName } from '../../shared/domain/naming/naming.ts'
import { agencyOf, areCapital } from '../../shared/domain/naming/outlet-name.ts'
import { isRegion } from '../../shared/domain/naming/place-name.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { isDateWord, readDateLine } from '../../shared/domain/text/written-date.ts'
import { isDesk, readNameLine } from '../../shared/domain/naming/byline.ts'
import { isNoPlace } from '../../shared/domain/naming/dateline.ts'
import { cellsOf } from './dateline-cell.ts'
import { readOpenings, type Opening } from './dateline-opening.ts'
import { MAX_DECK, withoutMarkers, type Head, type HeadLine } from './head.ts'
import { readBareLabel, readLabels, type LabelledValue } from './label-line.ts'
import { labelledIn } from './labelled-values.ts'
import type { FoundTitle } from './title-candidate.ts'

/** How many paragraphs of the report may begin with a dateline. */
export const OPENINGS = 3
/** Within how many of them a label may say where it begins. */
const BODY = 10
/** A place is no longer than this, in code units and in words. */
const LONGEST = 60
const MOST_WORDS = 7

/** In which way a line may say where a text was written. */
export type Way = 'opening' | 'line' | 'cell' | 'byline' | 'label'

/** One place in a text that may say where it was written. */
export interface PlaceMention {
  readonly place: string
  /** With its day and agency, where these stand with it. */
  readonly span: Span
  readonly way: Way
  /** The index of its line in the head; of a paragraph of the report its index there, behind those. */
  readonly at: number
  readonly line: string
  readonly opening: Opening | null
}

/** All mentions of one place. */
export interface DatelineCandidate {
  readonly place: string
  /** Where it stands as a dateline does, or else first. */
  readonly span: Span
  readonly mentions: readonly PlaceMention[]
}

/** “By Ann Lee in Oslo”, “Ann Lee, Oslo”. */
const BEHIND_NAME =
  /(?:\b(?:in|reports? from|from|at)|,) (?<place>\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:de|la|el|al|of|the|der) )?\p{Lu}[\p{L}\p{M}.’'-]*){0,3}(?:, \p{Lu}[\p{L}. ]{1,20})?)(?=$|[|•·;/]|,| and | [–—-] )/gu

/** Whether words are written as a place is. */
function isNamed(words: string): boolean {
  return (
    words.length >= 3 &&
    words.length <= LONGEST &&
    /^\p{Lu}/u.test(words) &&
    !/\d|^[^()]*\)|\([^()]*$/.test(words) &&
    !isDateWord(words) &&
    areCapital(words.replaceAll(' / ', ' ')) &&
    agencyOf(words) === null &&
    !isDesk(words) &&
    words.split(' ').length <= MOST_WORDS
  )
}

/** The places that a line of a head may name besides what it opens with. */
function* inLine({ words, reading, span }: HeadLine, at: number): Generator<PlaceMention, void> {
  const mention = (way: Way, place: string): PlaceMention => ({
    place,
    span,
    way,
    at,
    line: words,
    opening: null,
  })
  const alone = words.replace(/[:–—-]+$/u, '').trim()
  if (isNamed(alone)) yield mention('line', alone)
  const date = reading.kind === 'date' ? reading.date : readDateLine(words)
  // “WAM/Abu Dhabi”
  const [agency = '', place = '', more] = words.split(/\s?\/\s?/u)
  const isSigned = more === undefined && agencyOf(agency) !== null
  const cells = [...cellsOf(words), ...(date?.rest.split('|') ?? []), ...(isSigned ? [place] : [])]
  for (const cell of new Set(cells))
    if (cell !== words && isNamed(cell)) yield mention('cell', cell)
  if (reading.kind !== 'byline' && readNameLine(words) === null) return
  for (const { groups } of words.matchAll(BEHIND_NAME)) {
    const behind = groups?.['place'] ?? ''
    if (isNamed(behind)) yield mention('byline', behind)
  }
}

/** The places that a line opens with. */
function* openingsOf(line: string, start: number, at: number): Generator<PlaceMention, void> {
  for (const opening of readOpenings(line)) {
    if (isDateWord(opening.place) || isNoPlace(opening.place)) continue
    const span = { start: start + opening.start, end: start + opening.end }
    yield { place: opening.place, span, way: 'opening', at, line, opening }
  }
}

/** Whether a place stands with its state or country: “Alby, Maine”, “San Telmo, Pue.” */
function hasRegion(place: string): boolean {
  const last = /, (?<last>[^,]+)$/u.exec(place)?.groups?.['last'] ?? ''
  return isRegion(last) || /^\p{Lu}[\p{L}.]{0,6}\.$/u.test(last)
}

/** The paragraphs of the report that may begin with where it was written. */
function* inReport(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
): Generator<PlaceMention, void> {
  const body = paragraphs.slice(head.body, head.body + BODY)
  const labelled = body.findIndex(
    ({ start, end }) => readBareLabel(text.slice(start, Math.min(end, start + 30))) === 'body',
  )
  const opened = labelled < 0 ? body : body.slice(labelled + 1)
  for (const [k, { start, end }] of opened.slice(0, OPENINGS).entries()) {
    const label = readLabels(text.slice(start, Math.min(end, start + 300)), start)[0]
    const from = label?.name === 'body' && label.value !== '' ? label.span.start : start
    const bare = withoutMarkers(text, { start: from, end })
    const words = text.slice(bare.start, Math.min(end, bare.start + MAX_DECK))
    for (const mention of openingsOf(words, bare.start, head.lines.length + k)) {
      // “Marsh, Ogden fall out”: before a comma stands a place only with its region.
      if (mention.opening?.mark !== 'comma' || hasRegion(mention.place)) yield mention
    }
  }
}

/** The place that a label names: “Dateline: OSLO”. */
function behindLabel(
  text: string,
  labelled: LabelledValue | undefined,
  { lines }: Head,
): readonly PlaceMention[] {
  if (labelled === undefined || labelled.value === '') return []
  const { value, span } = labelled
  const at = lines.findIndex((line) => span.start >= line.span.start && span.end <= line.span.end)
  // What a database says at the foot of a text, it is about.
  if (at < 0 && !/\bdateline\W{0,4}$/iu.test(text.slice(Math.max(0, span.start - 20), span.start)))
    return []
  return [
    { place: value, span, way: 'label', at: at < 0 ? Infinity : at, line: value, opening: null },
  ]
}

/** Whether what a line of a head opens with may be a dateline, and is no cell of it. */
function isFit({ opening }: PlaceMention, { reading }: HeadLine): boolean {
  if (opening === null || opening.isDated) return true
  return opening.mark !== 'end' && reading.kind !== 'date' && reading.kind !== 'byline'
}

/** All places that a text may have been written at, by its head, the start of its report and its labels. */
export function findDatelineCandidates(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  title: FoundTitle | null,
): readonly DatelineCandidate[] {
  const labelled = labelledIn(text, head.lines, paragraphs.slice(head.body))('dateline')
  const inHead = head.lines.flatMap((line, k) => [
    ...(title !== null && k <= title.last
      ? []
      : [...openingsOf(line.words, line.span.start, k)].filter((mention) => isFit(mention, line))),
    ...inLine(line, k),
  ])
  const found = new Map<string, PlaceMention[]>()
  const mentions = [
    ...inHead,
    ...inReport(text, paragraphs, head),
    ...behindLabel(text, labelled, head),
  ]
  for (const mention of mentions) {
    const key = keyOfName(mention.place)
    found.set(key, [...(found.get(key) ?? []), mention])
  }
  return [...found.values()].flatMap((all) => {
    const first = all.find(({ way }) => way === 'opening') ?? all[0]
    return first === undefined ? [] : [{ place: first.place, span: first.span, mentions: all }]
  })
}
