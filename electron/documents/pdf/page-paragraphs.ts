import type { BlockKind } from '../../../shared/domain/text/block.ts'
import type { Column } from './page-columns.ts'
import { countSteps, findPitch, isOfBody } from './line-pitch.ts'
import type { Line } from './page-lines.ts'
import type { BodyType } from './running-heads.ts'

/** Lines of one column that are one paragraph. */
export interface PageParagraph {
  readonly lines: readonly Line[]
  readonly kind: BlockKind | 'body'
  /** Whether its first line is set in from the column's left edge. */
  readonly isIndented: boolean
  /** Whether its last line reaches the column's right edge, so that it may go on elsewhere. */
  readonly isFull: boolean
  /** By column: how much wider than its lines the column is does not matter, where it begins does. */
  readonly column: number
}

/** The edges of a column, and how far its lines are apart. */
interface Measure {
  readonly left: number
  readonly right: number
  readonly pitch: number
  /** Of the body's letters. */
  readonly size: number
  /** Whether its full lines all reach its edge, so that the last of a paragraph alone does not. */
  readonly isJustified: boolean
}

/** In sizes of the letters: from how far a line is set in, and how far at most. */
const INDENT = 0.7
const MAX_INDENT = 6
/** How much further apart than its lines paragraphs are. */
const GAP = 1.28
const WIDE_GAP = 2
/** From how many lines a column tells its own edges, and how far its lines are apart. */
const MIN_LINES = 4
const MIN_GAPS = 5
/** How much larger or smaller letters are that are of another kind. */
const OTHER_SIZE = 0.08
const HEADING_SIZE = 1.12
const SMALL_SIZE = 0.94
/** From how many lines a column tells whether it is justified, which share of them then ends how near to its edge, and from how far one does not. */
const MIN_JUSTIFIED = 6
const JUSTIFIED = 0.6
const EXACT = 0.1
const UNSTRETCHED = 0.5
/** A share of the lines that makes an edge. */
const EDGE_SHARE = 0.15

const MAX_HEADING = 300

const BULLET = /^(?:[•‣▪◦●■►○*·–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s/u
const CAPTION =
  /^(?:fig(?:ure|\.)?|table|photo|graphic|chart|map|image|abb(?:ildung|\.)?|tab(?:elle|\.)|foto|grafik|bild|figura?|tableau|tabla)\s*\d{0,3}[a-z]?\s?[:.|–—]/iu
const CREDIT =
  /(?:photo|photograph|foto|image|picture|credit|source|quelle|bild)s?\s?(?:by)?\s?[:/©]/iu
const BYLINE = /^(?:by|von|par|por|from our|text:)\s\p{L}/iu
const TERMINAL = /[.!?…:][”“’"'»)\]]*[¹²³⁰⁴-⁹]*$/u

export const isBold = (font: string): boolean =>
  /bold|black|heavy|semib|demib|cmbx|cmssbx|ecbx|sfbx|tt?bx|-bd\b/i.test(font)

/** The outermost place that enough lines have in common. */
function findEdge(places: readonly number[], tolerance: number, isLeft: boolean): number {
  const sorted = places.toSorted((a, b) => (isLeft ? a - b : b - a))
  const needed = Math.max(1, Math.min(EDGE_SHARE * places.length, 6))
  for (const place of sorted)
    if (places.filter((one) => Math.abs(one - place) <= tolerance).length >= needed) return place
  return sorted[0] ?? 0
}

const isStretched = ({ text }: Line) => text.includes(' ')

/** Whether most lines of several words end at the very edge of their column. */
function areJustified(lines: readonly Line[], { right }: Column['room']): boolean {
  const stretched = lines.filter((line) => isStretched(line) && !line.isRightToLeft)
  const full = stretched.filter((line) => Math.abs(line.right - right) < EXACT * line.size)
  return full.length >= JUSTIFIED * stretched.length && full.length >= MIN_LINES
}

function measureColumn(
  lines: readonly Line[],
  room: Column['room'],
  body: BodyType,
  pitch: number | null,
): Measure {
  const tolerance = 0.4 * body.size
  const main = lines.filter((line) => isOfBody(line, body))
  const measured = main.length >= 3 ? main : lines
  // Of few lines their own gaps say little.
  const own = countSteps(measured, body) < MIN_GAPS ? null : findPitch([measured], body)
  const lefts = measured.map((one) => one.left)
  const rights = measured.map((one) => one.right)
  const edges =
    lines.length < MIN_LINES
      ? room
      : {
          left: findEdge(lefts, tolerance, true),
          right: findEdge(rights, 2 * tolerance, false),
        }
  return {
    ...edges,
    pitch: own ?? pitch ?? 1.2 * body.size,
    size: body.size,
    isJustified: measured.length >= MIN_JUSTIFIED && areJustified(measured, edges),
  }
}

function isCentered(line: Line, { left, right }: Measure): boolean {
  const [before, behind] = [line.left - left, right - line.right]
  return before > line.size && Math.abs(before - behind) < line.size
}

/** How wide the first word of a line is, about. */
function firstWordWidth({ text, left, right }: Line): number {
  const [first = ''] = text.split(' ')
  return ((right - left) * (first.length + 1)) / Math.max(1, text.length)
}

/** Whether a line ends where its column still had room for the next word, or where it was not stretched to its edge. */
function isShort(line: Line, next: Line, { left, right, isJustified }: Measure): boolean {
  const room = line.isRightToLeft ? line.left - left : right - line.right
  if (isJustified && isStretched(line) && room > UNSTRETCHED * line.size) return true
  return room > firstWordWidth(next) + 0.5 * line.size
}

/** How far a line is set in from where its column's lines begin. */
function indentOf(line: Line, { left, right }: Measure): number {
  return line.isRightToLeft ? right - line.right : line.left - left
}

function isOtherType(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) > OTHER_SIZE * a.size || isBold(a.font) !== isBold(b.font)
}

/** Whether a sentence plainly goes on from a line that is full, however far the next is from it. */
function goesOn(line: Line, next: Line, measure: Measure): boolean {
  return !TERMINAL.test(line.text) && /^\p{Ll}/u.test(next.text) && !isShort(line, next, measure)
}

/** Whether a paragraph ends with `line`, of a column, and `next` begins another. `from` is the paragraph's first line. */
function isBreak(line: Line, next: Line, isFirst: boolean, measure: Measure): boolean {
  if (line.tag !== null && next.tag !== null) return line.tag !== next.tag
  if (isOtherType(line, next)) return true
  const pitch = Math.max(measure.pitch * Math.max(1, line.size / measure.size), 0.9 * line.size)
  const gap = next.baseline - line.baseline
  if (gap > (goesOn(line, next, measure) ? WIDE_GAP : GAP) * pitch || gap < 0) return true
  if (line.size >= HEADING_SIZE * measure.size) return false
  if (BULLET.test(next.text) || next.hasNoteMark) return true
  if (isCentered(line, measure) && isCentered(next, measure)) return false
  const [here, there] = [indentOf(line, measure), indentOf(next, measure)]
  const indent = INDENT * line.size
  if (
    there - here > indent &&
    there < MAX_INDENT * line.size &&
    !(isFirst && BULLET.test(line.text))
  )
    return true
  // A hanging paragraph: its first line begins further out than the others.
  if (here - there > indent && !isFirst) return true
  if (!isShort(line, next, measure)) return false
  return TERMINAL.test(line.text) || !/^\p{Ll}/u.test(next.text)
}

function kindOf(
  lines: readonly Line[],
  body: BodyType,
  isOutlined: boolean,
): PageParagraph['kind'] {
  const [first] = lines
  if (first === undefined) return 'body'
  const text = lines.map((line) => line.text).join(' ')
  const role = first.tag?.role ?? ''
  if (/^(?:H\d?|Title)$/.test(role)) return 'heading'
  if (role === 'Caption') return 'caption'
  if (/^(?:Note|FENote)$/.test(role)) return 'note'
  if (/^(?:LI|LBody)$/.test(role)) return 'item'
  if (role === 'BlockQuote') return 'quote'
  const isPlain = (isOutlined && role === 'P') || (BYLINE.test(text) && text.length < 120)
  if (first.size >= HEADING_SIZE * body.size && text.length <= MAX_HEADING && !isPlain)
    return 'heading'
  if (CAPTION.test(text) && text.length < 600) return 'caption'
  const isSmall = first.size <= SMALL_SIZE * body.size
  if (isSmall && (first.hasNoteMark || /^(?:[*†‡§¶∗]|\[?\d{1,3}[\].)]? [\p{L}“"‘'(])/u.test(text)))
    return 'note'
  if (isSmall && CREDIT.test(text) && text.length < 400) return 'caption'
  const isAllBold = lines.every((line) => isBold(line.font))
  if (isAllBold && !isPlain && !isBold(body.font) && text.length <= 150 && !/[.,;”]$/.test(text))
    return 'heading'
  if (/^[•‣▪◦●■►]\s/u.test(text)) return 'item'
  return 'body'
}

/** What is known of a column besides its lines. */
export interface ColumnPlace {
  readonly room: Column['room']
  /** Its number in the file. */
  readonly index: number
  /** How far lines are apart in the file; null where it has few. */
  readonly pitch: number | null
  /** Whether the file says which of its paragraphs are headings, so that no other is one. */
  readonly isOutlined: boolean
}

/** The paragraphs of the lines of one column. */
export function listParagraphs(
  lines: readonly Line[],
  { room, index, pitch, isOutlined }: ColumnPlace,
  body: BodyType,
): PageParagraph[] {
  const measure = measureColumn(lines, room, body, pitch)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (
      group === undefined ||
      last === undefined ||
      isBreak(last, line, group.length === 1, measure)
    )
      groups.push([line])
    else group.push(line)
  }
  return groups.map((group) => {
    const [first] = group
    const last = group.at(-1)
    return {
      lines: group,
      kind: kindOf(group, body, isOutlined),
      isIndented: first !== undefined && indentOf(first, measure) > INDENT * first.size,
      isFull:
        last !== undefined &&
        (last.isRightToLeft ? last.left - measure.left : measure.right - last.right) <
          4 * last.size,
      column: index,
    }
  })
}
