import { boundsOf, shareHeight, type Box } from './page-boxes.ts'
import type { Gutter } from './page-gutters.ts'
import type { Piece } from './page-pieces.ts'

/** How many words a cell of a table holds at most, and a line of running text at least, on the mean. */
const MAX_CELL_WORDS = 3.5
const MIN_LINE_WORDS = 1.6
/** The share of the rows of a table whose cells stand at one height. */
const WHOLE = 0.8
/** The share of the lines of running text that end where the next word had no room, and that go on in small letters. */
const BROKEN = 0.6
const GOING_ON = 0.3
/** Of the height of the tallest gutter: how high another is that parts columns beside it. */
const HIGH = 0.5

/** Pieces that stand on one line across a part of a page. */
export interface Row extends Box {
  readonly pieces: readonly Piece[]
}

/** The rows of a part of a page: what stands side by side, even a little, is one. */
export function listRows(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of pieces.toSorted((a, b) => a.top - b.top)) {
    const last = rows.at(-1)
    if (last !== undefined && shareHeight(last, piece) > 0.25)
      rows[rows.length - 1] = { ...boundsOf([last, piece]), pieces: [...last.pieces, piece] }
    else rows.push({ ...boundsOf([piece]), pieces: [piece] })
  }
  return rows
}

export const heightOf = ({ top, bottom }: Box) => bottom - top

export function crosses(piece: Piece, gutter: Gutter): boolean {
  return piece.left < gutter.left && piece.right > gutter.right
}

/** Whether a gutter runs through a row: it parts its pieces, and none reaches across it. */
export function isParted({ pieces, top, bottom }: Row, gutter: Gutter): boolean {
  return (
    gutter.top < bottom &&
    gutter.bottom > top &&
    pieces.some((piece) => piece.right <= gutter.left) &&
    pieces.some((piece) => piece.left >= gutter.right) &&
    !pieces.some((piece) => crosses(piece, gutter))
  )
}

const splitWords = (text: string) => text.split(/\s+/).filter((word) => word !== '')

interface TextLine extends Box {
  readonly words: readonly string[]
}

function textLineOf({ pieces, left, right, top, bottom }: Row): TextLine {
  const isRightToLeft = pieces.some((piece) => piece.isRightToLeft)
  const inOrder = pieces.toSorted((a, b) => (isRightToLeft ? b.left - a.left : a.left - b.left))
  const words = inOrder.flatMap(({ text }) => splitWords(text))
  return { left, right, top, bottom, words }
}

/** The words of a row in the order in which they are read. */
export function textOf(row: Row): string {
  return textLineOf(row).words.join(' ')
}

/** About how wide the first word of a line is. */
function firstWidthOf({ words, left, right }: TextLine): number {
  const letters = words.reduce((sum, word) => sum + word.length + 1, -1)
  return ((words[0]?.length ?? 0) / Math.max(1, letters)) * (right - left)
}

/** Whether rows below each other are running text: they end where there was no room for a word, and go on inside sentences. */
export function areRunning(rows: readonly Row[]): boolean {
  const lines = rows.map(textLineOf)
  const count = lines.reduce((sum, { words }) => sum + words.length, 0)
  if (lines.length < 3 || count < MIN_LINE_WORDS * lines.length) return false
  const width = Math.max(...lines.map(({ left, right }) => right - left))
  const pairs = lines.slice(1).map((line, k) => [lines[k] ?? line, line] as const)
  const broken = pairs.filter(
    ([above, below]) => above.right - above.left + firstWidthOf(below) >= 0.97 * width,
  )
  const isCased = lines.some(({ words }) => words.some((word) => /\p{Ll}/u.test(word)))
  const goingOn = pairs.filter(
    ([above, below]) =>
      /^\p{Ll}/u.test(below.words[0] ?? '') ||
      /\p{L}[-\u2010\u00ad]$/u.test(above.words.at(-1) ?? ''),
  )
  return (
    broken.length >= BROKEN * pairs.length &&
    (!isCased || goingOn.length >= GOING_ON * pairs.length)
  )
}

/** What stands in each of the columns that gutters part. */
function partByGutters(pieces: readonly Piece[], gutters: readonly Gutter[]): Piece[][] {
  const placeOf = ({ left, right }: Piece) =>
    gutters.filter((gutter) => gutter.left + gutter.right < left + right).length
  return [...Map.groupBy(pieces, placeOf).values()]
}

/**
 * Whether what gutters part are the cells of a table, and not columns of text: those of a row at one height, of few
 * words each, and not lines of which one goes on with the next. `gutters` are the tallest first.
 */
export function isTable(pieces: readonly Piece[], gutters: readonly Gutter[]): boolean {
  const [tallest] = gutters
  if (tallest === undefined) return false
  const inside = pieces.filter((one) => one.top >= tallest.top && one.bottom <= tallest.bottom)
  const rows = listRows(inside)
  const isWhole = (row: Row) =>
    isParted(row, tallest) &&
    row.pieces.every((piece) => Math.abs(piece.baseline - (row.pieces[0]?.baseline ?? 0)) < 2)
  if (rows.filter(isWhole).length < WHOLE * rows.length) return false
  const words = rows.flatMap((row) => row.pieces).flatMap(({ text }) => splitWords(text))
  const cells = rows.map((row) => 1 + gutters.filter((gutter) => isParted(row, gutter)).length)
  if (words.length > MAX_CELL_WORDS * cells.reduce((sum, count) => sum + count, 0)) return false
  const high = gutters.filter((one) => heightOf(one) >= HIGH * heightOf(tallest))
  const columns = partByGutters(inside, high)
  return 2 * columns.filter((column) => areRunning(listRows(column))).length < columns.length
}
