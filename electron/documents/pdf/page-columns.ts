import { boundsOf, type Box } from './page-boxes.ts'
import { crosses, heightOf, isParted, isTable, listRows, textOf, type Row } from './page-grid.ts'
import { findGutters, type Gutter } from './page-gutters.ts'
import type { Piece } from './page-pieces.ts'

/** How much larger than the body's a headline's letters are, that stands over columns without reaching into the second. */
const HEADLINE = 1.5
/** Of the height of the tallest gutter: how high another must be to part the whole, as one inside a small table is not. */
const HIGH = 0.1
/** How high the white of a picture is, in sizes of the body's letters. */
const PICTURE = 5
/** How many lines may stand over columns without reaching into the second. */
const MAX_LEAD = 3
/** How often a part of a page is parted again. */
const MAX_DEPTH = 24
/** A page in more pieces is a drawing or a table, and is read from top to bottom. */
export const MAX_PARTED = 4000

/** A part of a page that is read from top to bottom. */
export interface Column {
  readonly pieces: readonly Piece[]
  readonly isTable: boolean
  /** How far its lines could reach. */
  readonly room: Room
}

type Room = Pick<Box, 'left' | 'right'>

function isBeside(piece: Piece, gutter: Gutter, row: Row, em: number): boolean {
  return piece.top >= row.top && piece.top < row.bottom + 5 * em && piece.right > gutter.right
}

/** Whether a row stands over all columns: it reaches across a gutter, or is a headline over columns that go on below. */
function isAcross(row: Row, rows: readonly Row[], gutters: readonly Gutter[], em: number): boolean {
  if (gutters.some((gutter) => isParted(row, gutter))) return false
  if (gutters.some((gutter) => row.pieces.some((piece) => crosses(piece, gutter)))) return true
  const isHeadline = row.pieces.every((piece) => piece.size >= HEADLINE * em)
  if (!isHeadline || /^[\d.]+$/.test(row.pieces[0]?.text.split(' ')[0] ?? '')) return false
  return gutters.some(
    (gutter) =>
      row.left < gutter.left &&
      rows.some(
        (one) => one !== row && one.pieces.some((piece) => isBeside(piece, gutter, row, em)),
      ),
  )
}

/** Parts at the rows that stand over all columns; null where there are none. */
function partAtRows(
  pieces: readonly Piece[],
  gutters: readonly Gutter[],
  em: number,
): { readonly pieces: readonly Piece[]; readonly isWhole: boolean }[] | null {
  const rows = listRows(pieces)
  const parts: { pieces: Piece[]; isWhole: boolean }[] = []
  for (const row of rows) {
    const isWhole = isAcross(row, rows, gutters, em)
    const last = parts.at(-1)
    if (last?.isWhole === isWhole) last.pieces.push(...row.pieces)
    else parts.push({ pieces: [...row.pieces], isWhole })
  }
  return parts.some(({ isWhole }) => isWhole) ? parts : null
}

/**
 * What stands over columns without reaching into the second, such as who wrote it: the first lines of one, where the
 * other begins a little lower and they do not go on.
 */
function findLead(left: readonly Piece[], right: readonly Piece[]): Set<Piece> {
  const { top } = boundsOf(right)
  const rows = listRows(left)
  const count = rows.filter((row) => row.bottom <= top + 0.5 * heightOf(row)).length
  const next = rows[count]
  if (count > MAX_LEAD || next === undefined || /^\p{Ll}/u.test(textOf(next))) return new Set()
  return new Set(rows.slice(0, count).flatMap((row) => row.pieces))
}

/** Parts at the tallest gutter: what stands above, left of, right of and below it. */
function partAtGutter({ pieces, room }: Column, gutter: Gutter): Column[] {
  const above: Piece[] = []
  const left: Piece[] = []
  const right: Piece[] = []
  const below: Piece[] = []
  for (const piece of pieces) {
    const middle = (piece.top + piece.bottom) / 2
    if (middle < gutter.top) above.push(piece)
    else if (middle > gutter.bottom) below.push(piece)
    else if ((piece.left + piece.right) / 2 < (gutter.left + gutter.right) / 2) left.push(piece)
    else right.push(piece)
  }
  const lead = findLead(left, right)
  const columns = [
    {
      pieces: left.filter((piece) => !lead.has(piece)),
      isTable: false,
      room: { left: room.left, right: gutter.left },
    },
    { pieces: right, isTable: false, room: { left: gutter.right, right: room.right } },
  ]
  if (isMostlyRightToLeft(pieces)) columns.reverse()
  return [
    { pieces: [...above, ...lead], isTable: false, room },
    ...columns,
    { pieces: below, isTable: false, room },
  ].filter((part) => part.pieces.length > 0)
}

function isMostlyRightToLeft(pieces: readonly Piece[]): boolean {
  const letters = (one: readonly Piece[]) => one.reduce((sum, { text }) => sum + text.length, 0)
  return 2 * letters(pieces.filter((piece) => piece.isRightToLeft)) > letters(pieces)
}

/** Parts at a table: what stands above it, the table, what stands below it. */
function partAtTable({ pieces, room }: Column, table: Gutter): Column[] {
  const inside = (one: Piece) => one.top >= table.top && one.bottom <= table.bottom
  const above = (one: Piece) => !inside(one) && one.top < table.top
  return [
    { pieces: pieces.filter(above), isTable: false, room },
    { pieces: pieces.filter(inside), isTable: true, room },
    { pieces: pieces.filter((one) => !inside(one) && !above(one)), isTable: false, room },
  ].filter((part) => part.pieces.length > 0)
}

/** Parts where a picture stands across all columns: nothing but white, over the whole width. Null for none. */
function partAtPicture({ pieces, room }: Column, gutter: Gutter, em: number): Column[] | null {
  const rows = listRows(pieces)
  const index = rows.findIndex((row, k) => {
    const above = rows[k - 1]
    if (above === undefined || row.top - above.bottom < PICTURE * em) return false
    return above.bottom > gutter.top && row.top < gutter.bottom
  })
  if (index === -1) return null
  return [rows.slice(0, index), rows.slice(index)].map((part) => ({
    pieces: part.flatMap((row) => row.pieces),
    isTable: false,
    room,
  }))
}

function partColumn(column: Column, known: readonly Gutter[], em: number, depth = 0): Column[] {
  const { pieces, room } = column
  if (pieces.length < 4 || pieces.length > MAX_PARTED || depth >= MAX_DEPTH) return [column]
  const gutters = findGutters(pieces, em, known)
  const [tallest] = gutters
  if (tallest === undefined) return [column]
  const high = gutters.filter((one) => heightOf(one) >= HIGH * heightOf(tallest))
  const bands = partAtRows(pieces, high, em)
  if (bands !== null)
    return bands.flatMap((band) => {
      const part = { pieces: band.pieces, isTable: false, room }
      return band.isWhole ? [part] : partColumn(part, known, em, depth + 1)
    })
  const parts = isTable(pieces, gutters)
    ? partAtTable(column, tallest)
    : (partAtPicture(column, tallest, em) ?? partAtGutter(column, tallest))
  return parts.flatMap((part) =>
    part.isTable || part.pieces.length === pieces.length
      ? [part]
      : partColumn(part, known, em, depth + 1),
  )
}

/**
 * The columns of a page in the order in which they are read, each a list of pieces: a headline across columns before
 * them, columns from left to right (from right to left in a script that runs so), what stands below after them.
 * `known` are the gutters of the page before; `em` is the size of the body's letters.
 */
export function listColumns(
  pieces: readonly Piece[],
  known: readonly Gutter[],
  em: number,
): Column[] {
  return partColumn({ pieces, isTable: false, room: boundsOf(pieces) }, known, em)
}
