import { tidyParagraph } from '../text-builder.ts'
import { boundsOf, type Box } from './page-boxes.ts'
import { areRunning, listRows } from './page-grid.ts'
import type { Piece } from './page-pieces.ts'

/** Of the size of the letters: from how far two words are of two cells. */
const CELL_GAP = 0.75
const WIDE_GAP = 0.95
/** From how far, of how many lines, and of which share of all, words are likely of two columns. */
const COLUMN_GAP = 2.2
const MIN_PARTED = 3
const PARTED = 0.25
/** How many cells two rows have at least that are a table, and how many words a cell holds at most, on the mean. */
const MIN_CELLS = 3
const MAX_CELL_WORDS = 4
/** Of the height of a row: how far cells may be from standing below each other. The gaps of justified words do not stand so. */
const ALIGNED = 0.15

/** Rows of a column that are a table, or that are not. */
export interface RowRun {
  readonly isTable: boolean
  readonly rows: readonly (readonly Piece[])[]
}

interface Cell extends Box {
  readonly text: string
}

function listCells(row: readonly Piece[], gap: number): Cell[] {
  const cells: Cell[] = []
  for (const piece of row.toSorted((a, b) => a.left - b.left)) {
    const last = cells.at(-1)
    if (last !== undefined && piece.left - last.right < gap * piece.size) {
      cells.pop()
      cells.push({ ...boundsOf([last, piece]), text: `${last.text} ${piece.text}` })
    } else cells.push({ ...boundsOf([piece]), text: piece.text })
  }
  return cells
}

/**
 * Whether many lines of a text have white inside that no justified line has: columns that could not be told apart, or a
 * table whose cells are of several lines.
 */
export function haveWideGaps(rows: readonly (readonly Piece[])[]): boolean {
  const parted = rows.filter((row) => listCells(row, COLUMN_GAP).length > 1)
  return parted.length >= MIN_PARTED && parted.length >= PARTED * rows.length
}

/** A row of a table as its line: the cells apart by tabs. */
export function writeRow(row: readonly Piece[]): string {
  return listCells(row, CELL_GAP)
    .map(({ text }) => tidyParagraph(text))
    .join('\t')
}

const countWords = (cells: readonly Cell[]) =>
  cells.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0)

function areAligned(a: Cell, b: Cell): boolean {
  const tolerance = ALIGNED * Math.min(a.bottom - a.top, b.bottom - b.top)
  const middles = (a.left + a.right - b.left - b.right) / 2
  return [a.left - b.left, a.right - b.right, middles].some((by) => Math.abs(by) < tolerance)
}

/** Whether two rows have the same cells, each below the other's. */
function areOfOneTable(above: readonly Cell[], below: readonly Cell[]): boolean {
  if (above.length < MIN_CELLS || above.length !== below.length) return false
  if (countWords(above) + countWords(below) > MAX_CELL_WORDS * 2 * above.length) return false
  return above.every((cell, k) => {
    const other = below[k]
    return other !== undefined && areAligned(cell, other)
  })
}

/** Whether rows are lines of the text that goes on before and behind them: gaps of justified words may chance to be aligned. */
function areOfText(rows: readonly (readonly Piece[])[], first: number, last: number): boolean {
  return areRunning(listRows(rows.slice(Math.max(0, first - 1), last + 2).flat()))
}

/** Parts the rows of a column where tables of three or more columns begin and end. */
export function findTables(rows: readonly (readonly Piece[])[]): RowRun[] {
  const cells = rows.map((row) => listCells(row, WIDE_GAP))
  const isJoined = cells.map((row, k) => areOfOneTable(row, cells[k + 1] ?? []))
  const runs: { isTable: boolean; rows: (readonly Piece[])[] }[] = []
  let k = 0
  while (k < rows.length) {
    const first = k
    while (isJoined[k] === true) k += 1
    const isTable = k > first && !areOfText(rows, first, k)
    k += 1
    const last = runs.at(-1)
    const run = rows.slice(first, k)
    if (last?.isTable === isTable) last.rows.push(...run)
    else runs.push({ isTable, rows: run })
  }
  return runs
}
