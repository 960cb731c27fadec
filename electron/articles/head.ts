import { isEdition } from '../../shared/domain/naming/outlet-line.ts'
import { areCapital, isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import {
  isCorrection,
  isCredit,
  isFurniture,
  isSection,
  readBreadcrumb,
} from '../../shared/domain/text/page-furniture.ts'
import { isOverlapping, type Span } from '../../shared/domain/text/span.ts'
import { readDateLine, type DateLine } from '../../shared/domain/text/written-date.ts'
import { readByline, readNameLine } from '../../shared/domain/naming/byline.ts'
import { findDateline } from '../../shared/domain/naming/dateline.ts'
import {
  hasCodes,
  readBareLabel,
  readCode,
  readLabels,
  type LabelledValue,
  type LabelName,
} from './label-line.ts'

/** The longest title and deck, in code units. */
const MAX_TITLE = 200
export const MAX_DECK = 400
/** How many paragraphs at the top may hold something else than the body. */
const TOP = 40
/** How many lines may stand between a deck and the byline or date below it. */
const NEAR = 5
/** How many paragraphs of the body may be a title yet. */
const BELOW = 3

/** What a line at the top of a text is by itself. `words` may be a title, a deck, a name, an outlet. */
export type LineReading =
  | { readonly kind: 'words' | 'prose' | 'furniture' | 'section' | 'credit' }
  | { readonly kind: 'byline'; readonly names: readonly string[]; readonly date: DateLine | null }
  | { readonly kind: 'date'; readonly date: DateLine }
  | { readonly kind: 'labels'; readonly values: readonly LabelledValue[] }

/** A paragraph at the top of a text, above its body. */
export interface HeadLine {
  readonly index: number
  readonly span: Span
  /** Its words without the marks of Markdown around them. */
  readonly words: string
  readonly reading: LineReading
}

/** The top of a text: its lines above the body, and the index of the first paragraph of the body. */
export interface Head {
  readonly lines: readonly HeadLine[]
  readonly body: number
  /** The first paragraphs of the body, read as lines: one may be the title yet. */
  readonly below: readonly HeadLine[]
}

/** The span without Markdown's heading, emphasis and quote marks around it. */
export function withoutMarkers(text: string, span: Span): Span {
  const raw = text.slice(span.start, Math.min(span.end, span.start + 2 * MAX_DECK))
  if (raw.length < span.end - span.start) return span
  const lead = /^(?:#{1,6}\s+|>\s+|\^(?=\S))?(?:[*_]{1,3}(?=\S))?/.exec(raw)?.[0].length ?? 0
  const trail = lead > 0 ? (/(?:\s+#+|[*_]{1,3})$/.exec(raw.slice(lead))?.[0].length ?? 0) : 0
  const link = /^\[([^\]]+)\]\([^)]*\)$/.exec(raw.slice(lead, raw.length - trail))?.[1]
  if (link !== undefined) {
    return { start: span.start + lead + 1, end: span.start + lead + 1 + link.length }
  }
  const bare = { start: span.start + lead, end: span.end - trail }
  return bare.start < bare.end ? bare : span
}

/** Words as they are seen: of a link of Markdown what it says, of a picture nothing. */
export function shownWords(words: string): string {
  return words
    .replaceAll(/!\[[^\]]{0,200}\]\([^)]{0,400}\)/g, '')
    .replaceAll(/\[([^\]]{1,200})\]\([^)]{0,400}\)/g, '$1')
    .replaceAll(/\[\d{1,3}\]/g, '')
    .replaceAll(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g, '')
    .trim()
}

export function isStopped(line: string): boolean {
  return /[.!?。！？…]["'”’»)\]*_]*$/.test(line)
}

/** Whether a line reads as sentences do, and as no headline does. */
export function isProse(line: string): boolean {
  if (line.length > MAX_TITLE) return true
  const words = line.split(/\s+/).length
  // Old papers put a full stop behind their headlines.
  if (!/\p{Ll}/u.test(line)) return words > 18
  if (/[。！？]$/u.test(line)) return true
  if (isStopped(line) && areCapital(line) && words > 2 && words <= 10) return false
  const isTwo = words > 12 && /\p{Ll}{2}\.["”’]? \p{Lu}\p{Ll}/u.test(line)
  if (/[?!…]["'”’»)\]]*$/.test(line)) return words > 22 || isTwo
  if (!isStopped(line)) return /\p{Ll}[.!?]["”’]? \p{Lu}\p{Ll}/u.test(line) && words > 22
  return words >= 4 || /[:;,]["”’»)\]]*$/.test(line)
}

/** A turn of a transcript: “HOST: What do you make of it?” */
const TURN = /^["“]?\p{Lu}[\p{Lu}.,’' -]{0,40}:\s?/u

/** How many paragraphs somebody's turn in a transcript may have. */
const TURN_LENGTH = 6

/** Whether a paragraph is somebody's turn in a transcript: one of the next two, or the same person's soon, is one too. */
export function isTurn(text: string, paragraphs: readonly Span[], index: number): boolean {
  const [first, ...others] = paragraphs
    .slice(index, index + TURN_LENGTH)
    .map(({ start, end }) => TURN.exec(text.slice(start, Math.min(end, start + 60)))?.[0])
  if (first === undefined) return false
  return others.some((turn, k) => turn !== undefined && (k < 2 || turn === first))
}

/** What else may stand in a line with a date: where it is filed, which issue it is, whose, and by whom. */
function goesWithDate(cell: string): boolean {
  return cell
    .split(/\s*,\s*/)
    .every(
      (piece) =>
        /^(?:in|the|issue(?: of)?|from|reprinted|republished|excerpted|edition|first edition|final edition|print edition|vol(?:ume)?\.? ?\d.*|no\.? ?\d.*|number \d.*|issue \d.*|(?:pages?|pp?\.?) ?\p{Lu}?\d{1,3}|page \w+|section \w+|by)\b/iu.test(
          piece,
        ) ||
        /^\w{0,3}$/.test(piece) ||
        isSection(piece) ||
        isFurniture(piece) ||
        isOutletName(piece) ||
        readNameLine(piece) !== null ||
        readByline(piece) !== null ||
        (areCapital(piece) && piece.split(' ').length <= 5),
    )
}

/** Reads a line with a date, where what else stands there goes with it. */
function readDated(line: string): DateLine | null {
  if (isStopped(line) && line.split(/\s+/).length > 12) return null
  const date = readDateLine(line)
  return date !== null && date.rest.split('|').every(goesWithDate) ? date : null
}

/** What is labelled at the top of a text, if it can be what the label says. */
function readLabelled(words: string, start: number, isCoded: boolean): readonly LabelledValue[] {
  const code = isCoded ? readCode(words, start) : null
  if (code !== null) return [code]
  const values = readLabels(words, start)
  const isFit = values.every(
    ({ name, value }) =>
      (name !== 'outlet' ||
        value === '' ||
        areCapital(value.split(/[,;]/)[0] ?? '') ||
        /\S\.\S/.test(value)) &&
      (name !== 'body' || value === '' || value.length > 60) &&
      (name !== 'outlet' || !value.includes('://')) &&
      (name !== 'title' || !isProse(value) || value.split(' ').length > 3),
  )
  return isFit ? values : []
}

/** Which issue of what: “Journal of Public Shelter, Vol. 12, No. 1”. */
const ISSUE = /\bvol(?:ume)?\.? ?\d.{0,40}$/iu

/** A note in brackets that is no part of what was said or written: “[Theme music]”, “(ATTN: UPDATES with details)”. */
function isAside(words: string): boolean {
  return /^(?:\[[^\]]{1,80}\]|\([^()]{1,160}\)|(?:Eds|Editors|ATTN): .{1,160})$/u.test(words)
}

/** “Words: Ann Lee”, “Text Ann Lee”: of two words that label other things too, where a name stands behind them. */
const CREDITED =
  /^(?:words|text|story|report|reporting|interview)(?: by)?:\s*(?<names>\p{Lu}.{3,80})$/iu

/** How a match ended, who scored and how many saw it: “Ashby Vale 2 (Prentice 14, Okafor 89)”, “Att: 1,204”. */
const SCORE =
  /^(?:\p{Lu}[\p{L} .’'&-]{2,40} \d{1,3}(?:-\d{1,2})? \([^()]*\d[^()]*\)|(?:att(?:endance)?|crowd|ref(?:eree)?|h[-/]?t|half[- ]time|full[- ]time|scorers?|venue): ?\S.{0,80})$/iu

/** “2h ago  Red warning extended”, “22.14 GMT”: an entry of a running report. */
const ENTRY = /^\d{1,2} ?(?:[hm]|min|hrs?) ago\b|^\d{1,2}[:.]\d\d(?: ?[ap]m)?(?: \p{Lu}{2,4})?$/iu
/** “Facts. In Ghana. For Ghana.”: sentences of three words at most. */
const MOTTO = /^(?:\p{Lu}[\p{L}’']*(?: [\p{L}’']+){0,2}\. ?){3,4}$/u

function readLine(words: string, start: number, isCoded: boolean): LineReading {
  const credited = CREDITED.exec(words)?.groups?.['names'] ?? ''
  const writers = readNameLine(credited)
  if (writers !== null) return { kind: 'byline', names: writers.names, date: null }
  const labels = readLabelled(words, start, isCoded)
  const isDated = labels.some(
    ({ name, value }) => (name === 'date' || name === 'visited') && value !== '',
  )
  const dated = isDated ? readDated(words) : null
  if (dated !== null && labels.every(({ name }) => name === 'date' || name === 'visited'))
    return { kind: 'date', date: dated }
  if (labels.length > 0) return { kind: 'labels', values: labels }
  const names = readByline(words)
  if (names !== null) return { kind: 'byline', names, date: readDateLine(words) }
  if (isCorrection(words) && isStopped(words) && words.split(/\s+/).length > 4)
    return { kind: 'prose' }
  const date = readDated(words)
  if (date !== null) return { kind: 'date', date }
  const bare = readBareLabel(words)
  if (bare !== null) {
    return { kind: 'labels', values: [{ name: bare, value: '', span: { start, end: start + 1 } }] }
  }
  if (isFurniture(words) || isAside(words)) return { kind: 'furniture' }
  const isPartOf =
    isSection(words) || readBreadcrumb(words) !== null || isEdition(words.split(' | ').slice(1))
  if (ENTRY.test(words) || MOTTO.test(words)) return { kind: 'section' }
  if (isPartOf || ISSUE.test(words) || SCORE.test(words)) return { kind: 'section' }
  if (isCredit(words)) return { kind: 'credit' }
  return { kind: isProse(words) ? 'prose' : 'words' }
}

/** Whether a line says who wrote a text, or when. */
function isSaying({ kind }: LineReading): boolean {
  return kind === 'byline' || kind === 'date' || kind === 'labels'
}

/** Whether a byline or a date comes soon below a line, and the report below that: what stands above them heads it. */
function isAboveByline(lines: readonly HeadLine[], at: number): boolean {
  let prose = 0
  for (let k = at + 1; k < lines.length; k += 1) {
    const line = lines[k]
    if (line === undefined) return false
    if (line.reading.kind === 'prose') prose += 1
    const names = line.reading.kind === 'words' ? readNameLine(line.words) : null
    const isName = names !== null && (names.isDescribed || isNamedAbove(lines, k))
    if (prose > 0 || k > at + NEAR) return false
    if (isSaying(line.reading) || isName) {
      return lines.slice(k + 1).some(({ reading }) => reading.kind === 'prose')
    }
  }
  return false
}

/** Whether what stands below a name tells that it is that of who wrote: a role, a date, an address. */
export function isNamedAbove(lines: readonly HeadLine[], at: number): boolean {
  return lines.slice(at + 1, at + 3).some(({ reading }) => reading.kind === 'date')
}

/** Whether the line above a line labels it as something else than `part`: “News provided by”. */
export function isLabelledAbove(lines: readonly HeadLine[], at: number, part: LabelName): boolean {
  const above = lines[at - 1]?.reading
  const label = above?.kind === 'labels' ? above.values.at(-1) : undefined
  return label !== undefined && label.value === '' && label.name !== part
}

/** Where the report begins: at the first line with a dateline or a turn, or of prose that is no deck. */
function findBody(text: string, paragraphs: readonly Span[], lines: readonly HeadLine[]): number {
  for (const [at, { index, words, reading }] of lines.entries()) {
    if (reading.kind === 'labels' && reading.values.at(-1)?.name === 'body') {
      const [value] = reading.values
      return value !== undefined && value.value !== '' ? index : index + 1
    }
    // “Dorvik, Norway, Dec 4, 2023 (AFP) -” may stand in a line of its own above the report.
    if (reading.kind === 'date' && /\) ?[–—-]{1,2}$/u.test(words) && findDateline(words) !== null)
      return index
    if (reading.kind !== 'prose' && reading.kind !== 'words') continue
    if (isTurn(text, paragraphs, index)) return index
    const isLong = words.length > 60 || reading.kind === 'prose'
    if (findDateline(words, { isFirst: isLong }) !== null) return index
    if (reading.kind !== 'prose') continue
    const isDeck = words.length <= MAX_DECK && isAboveByline(lines, at)
    if (!isDeck) return index
  }
  const last = lines.at(-1)
  if (last === undefined) return 0
  // Lines that are all short are a text too: its last ones are no head of anything.
  const heading = lines.findLastIndex(({ reading }) => isSaying(reading))
  return lines[heading + 2]?.index ?? last.index
}

/** What stands between what somebody writes in a mail and what is passed on with it. */
const PASSED_ON =
  /^(?:[-_=* ]*(?:original|forwarded) message[-_=* ]*|begin forwarded message:?|[-_=]{3,})$/iu
const FORWARDED = /^subject: ?(?:fwd?|wg|tr|rv|i): /iu

/** The lines of a mail that passes an article on: the mail's own are no part of what it passes on. */
function withoutCover(lines: readonly HeadLine[]): readonly HeadLine[] {
  const isSender = ({ reading }: HeadLine): boolean =>
    reading.kind === 'labels' && reading.values[0]?.name === 'sender'
  const sender = lines.findIndex(isSender)
  const isForwarded = lines.some(({ words }) => FORWARDED.test(words))
  if (sender < 0 || sender > 5 || !isForwarded) return lines
  const mark = lines.findLastIndex(({ words }) => PASSED_ON.test(words))
  const inner = lines.findLastIndex((line) => isSender(line))
  const cover = Math.max(mark + 1, inner > sender ? inner : 0)
  if (cover === lines.length) return lines
  const covered = lines.slice(0, cover).map(({ index, span, words }): HeadLine => ({
    index,
    span,
    words,
    reading: { kind: 'furniture' },
  }))
  return [...covered, ...lines.slice(cover)]
}

/** Where the report begins, below the title where that is one of the first lines of what seemed to be it. */
function findBodyBelow(
  text: string,
  paragraphs: readonly Span[],
  lines: readonly HeadLine[],
  title: Span | null,
): number {
  const body = findBody(text, paragraphs, lines)
  const at = lines.findIndex(
    ({ index, span }) =>
      title !== null && index >= body && index < body + BELOW && isOverlapping(span, title),
  )
  const line = lines[at]
  if (line === undefined) return body
  return Math.max(line.index + 1, findBody(text, paragraphs, lines.slice(at + 1)))
}

/**
 * Reads the top of a text, from the paragraph at `from` on, as far as it is no part of the report. `title`: where it is
 * known to be.
 */
export function readHead(
  text: string,
  paragraphs: readonly Span[],
  from: number,
  title: Span | null = null,
): Head {
  const top = paragraphs.slice(from, from + TOP)
  const heads = top.map((span) => text.slice(span.start, Math.min(span.end, span.start + 500)))
  const isCoded = hasCodes(heads)
  const written = top.map((span, k): HeadLine => {
    const bare = withoutMarkers(text, span)
    const words = shownWords(text.slice(bare.start, Math.min(bare.end, bare.start + 1000)))
    const isLong = span.end - span.start > MAX_DECK
    const reading: LineReading =
      words === '' || !/[\p{L}\p{N}]/u.test(words)
        ? { kind: 'furniture' }
        : isLong
          ? { kind: 'prose' }
          : readLine(words, bare.start, isCoded)
    return { index: from + k, span, words, reading }
  })
  const lines = withoutCover(written)
  const body = findBodyBelow(text, paragraphs, lines, title)
  return {
    lines: lines.filter(({ index }) => index < body),
    body,
    // A title stands above something, and is nobody's turn.
    below: isTurn(text, paragraphs, body)
      ? []
      : lines.filter(
          ({ index }) => index >= body && index < Math.min(body + BELOW, paragraphs.length - 1),
        ),
  }
}
