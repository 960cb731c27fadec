import { isPersonName, readNameLine } from '../../shared/domain/naming/byline.ts'
import {
  featuresOf,
  signsSeen,
  type Features,
} from '../../shared/domain/naming/candidate-choice.ts'
import { findDateline } from '../../shared/domain/naming/dateline.ts'
import { keyOfName } from '../../shared/domain/naming/naming.ts'
import { agencyOf } from '../../shared/domain/naming/outlet-name.ts'
import { isRegion } from '../../shared/domain/naming/place-name.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { OPENINGS, type DatelineCandidate, type PlaceMention } from './dateline-candidate.ts'
import { isDated, isLeftOver } from './dateline-cell.ts'
import { formOfPlace, isSurnameIn, isTownIn, spellingOf, townOf } from './dateline-place.ts'
import { isTurn, type Head, type HeadLine } from './head.ts'
import type { FoundTitle } from './title-candidate.ts'

/** How much of a text is looked through for what it says of a place, in code units. */
const LOOKED_AT = 10_000
/** How much of a report's start may be its dateline, in code units. */
const OPENING = 80
/** A line that is shorter is no paragraph of a report; a deck above it is no longer, in code units. */
const SHORT = 60
const DECK = 220
/** How many paragraphs tell whether a text is one of labels and headings. */
const LABELS = 10

/** The time alone, below the place of a briefing. */
const CLOCK = /^(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: \p{Lu}{2,4})?$/iu
/** “CLAIM: The government …” */
const LABELLED = /^[*_"“]{0,3}\p{Lu}[\p{L} ]{1,20}[*_]{0,2}: ?/u
const HEADING = /^\P{Ll}{4,39}$/u

/** What is known of a text when a place in it is weighed. */
interface Surroundings {
  readonly head: Head
  readonly title: FoundTitle | null
  readonly report: string
  /** Of the first paragraphs of the report, how long they are, and whether they are turns of a transcript. */
  readonly lengths: readonly number[]
  readonly turns: readonly boolean[]
  /** Who is named by bylines and in cells, as they compare. */
  readonly writers: ReadonlySet<string>
  /** How many of the first lines begin with a label, or are headings in capitals. */
  readonly labels: number
}

/** Who is named by a byline, or in a cell of a line. */
function writersIn({ words, reading }: HeadLine): readonly string[] {
  if (reading.kind === 'byline') return reading.names
  const cells = words.split(/\s*[|•·]\s*/u).filter((cell) => cell !== words)
  return cells.flatMap((cell) => readNameLine(cell)?.names ?? [])
}

function readSurroundings(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  title: FoundTitle | null,
): Surroundings {
  const body = paragraphs.slice(head.body)
  const start = body[0]?.start ?? 0
  const opening = body.slice(0, OPENINGS)
  const lines = [
    ...head.lines.map(({ words }) => words),
    ...body
      .slice(0, LABELS)
      .map((span) => text.slice(span.start, Math.min(span.end, span.start + 40))),
  ]
  return {
    head,
    title,
    report: text.slice(start, start + LOOKED_AT),
    lengths: opening.map((span) => span.end - span.start),
    turns: opening.map((_, k) => isTurn(text, body, k)),
    writers: new Set(head.lines.flatMap(writersIn).map(keyOfName)),
    labels: lines.filter((line) => LABELLED.test(line) || HEADING.test(line)).length,
  }
}

function zoneOf(at: number, { head, title }: Surroundings): string {
  if (at === Infinity) return 'foot'
  if (at >= head.lines.length) return 'report'
  if (title === null) return 'head'
  if (at > title.last) return 'below'
  return at < title.first ? 'over' : 'title'
}

/** What stands around a place in a cell, in a line of its own or behind a name. */
function besides({ way, line, place, at }: PlaceMention, around: Surroundings): readonly string[] {
  const { lines } = around.head
  const isAround = [lines[at - 1], lines[at + 1]].some(
    (one) => one?.reading.kind === 'furniture' || one?.reading.kind === 'section',
  )
  const pieces = line.split(/\s*[|/–—-]\s*/u)
  const isBehind = (word: string): boolean => line.includes(` ${word} ${place}`)
  return signsSeen([
    ['beside furniture', way === 'line' && isAround],
    ['beside date', way === 'cell' && isDated(line)],
    ['beside agency', way === 'cell' && pieces.some((piece) => agencyOf(piece) !== null)],
    ['only unknown cell', way === 'cell' && isLeftOver(place, line, around.writers)],
    ['ends its line', way === 'byline' && line.endsWith(place)],
    ['behind in', way === 'byline' && ['in', 'from', 'at'].some(isBehind)],
  ])
}

/** What stands around the line of a place. */
function surroundingsOf(
  { at, line, opening }: PlaceMention,
  around: Surroundings,
): readonly string[] {
  const { lines } = around.head
  const [above, own, below] = [lines[at - 1], lines[at], lines[at + 1]]
  const before = around.lengths.slice(0, Math.max(0, at - lines.length))
  const isLabelItself = LABELLED.test(line) || opening?.mark === 'end'
  const isOpening = opening !== null
  return signsSeen([
    [`in ${own?.reading.kind ?? 'report'}`, true],
    ['under date', above?.reading.kind === 'date'],
    ['under byline', above?.reading.kind === 'byline'],
    ['over date', below?.reading.kind === 'date'],
    ['over time', CLOCK.test(below?.words ?? '')],
    ['over report', at === lines.length - 1],
    ['first line', at === 0],
    ['second line', at === 1],
    ['behind a paragraph', isOpening && before.some((length) => length > DECK)],
    ['among labels', isOpening && around.labels > (isLabelItself ? 1 : 0)],
    ['turn', isOpening && around.turns[at - lines.length] === true],
  ])
}

/** How a line opens with a place. */
function openingOf(
  { opening, line, place }: PlaceMention,
  zone: string,
  form: string,
): readonly string[] {
  if (opening === null) return []
  const { mark, agency, isDated: hasDay, isInBrackets, beyond } = opening
  const sure = keyOfName(findDateline(line)?.place ?? '')
  const isSure = [place, place.replace(/ ?[([].*$/u, '')].some((one) => keyOfName(one) === sure)
  const isKnown = agencyOf(agency) !== null
  return [
    mark,
    `${mark} ${line.length < SHORT ? 'of a short line' : 'of a long line'}`,
    `${mark} ${zone}`,
    `${mark} ${form}`,
    ...signsSeen([
      ['agency known', isKnown],
      ['agency unknown', agency !== '' && !isKnown],
      ['dated', hasDay],
      [`dated ${mark}`, hasDay],
      ['in brackets', isInBrackets],
      ['without its region', beyond.split(/, ?/u).some(isRegion)],
      ['without its agency', agencyOf(beyond) !== null],
      ['without more', beyond !== ''],
      ['sure dateline', isSure],
      ['sure of another', sure !== '' && !isSure],
    ]),
  ]
}

function readMention(mention: PlaceMention, form: string, around: Surroundings): readonly string[] {
  const zone = zoneOf(mention.at, around)
  const { way, place, opening } = mention
  const manner = opening?.mark ?? way
  const again = around.report.toLowerCase().includes(townOf(place).toLowerCase(), OPENING)
  const isTown = isTownIn(around.report, townOf(place))
  const placed = [...surroundingsOf(mention, around), ...besides(mention, around)]
  return [
    way,
    zone,
    `${way} ${zone}`,
    `${way} ${form}`,
    `${form} ${zone}`,
    ...signsSeen([
      [`${way} of one word`, !place.includes(' ')],
      [`${way} of a town`, isTown],
      [`${manner} of no known town`, form === 'name' && !isTown],
      [`${manner} of a person`, isPersonName(place)],
      [`${manner} named again`, again],
    ]),
    ...placed.flatMap((sign) => [sign, `${way} ${sign}`]),
    ...openingOf(mention, zone, form),
  ]
}

/** What the text says of a place elsewhere. */
function saidOf(place: string, { report, title, head, writers }: Surroundings): readonly string[] {
  const town = townOf(place)
  return signsSeen([
    ['a writer', writers.has(keyOfName(place))],
    ['of a surname', isSurnameIn(report, place)],
    ['named as a town', isTownIn(report, town)],
    ['in title', (title?.words.toLowerCase() ?? '').includes(town.toLowerCase())],
    ['often above', head.lines.filter(({ words }) => words.includes(place)).length > 1],
  ])
}

/** What of each candidate of a text is weighed, in their order. */
export function readDatelineFeatures(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  title: FoundTitle | null,
  candidates: readonly DatelineCandidate[],
): readonly Features[] {
  const around = readSurroundings(text, paragraphs, head, title)
  return candidates.map(({ place, mentions }) => {
    const form = formOfPlace(place, around.report)
    return featuresOf([
      `is ${form}`,
      ...mentions.flatMap((mention) => readMention(mention, form, around)),
      ...spellingOf(place),
      ...saidOf(place, around),
      ...(mentions.length > 1 ? ['several mentions'] : []),
    ])
  })
}
