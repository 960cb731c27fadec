import type { CellObject, DenseWorkSheet } from '@e965/xlsx'
import { countAbove, refuseCells } from './article-table.ts'

/** No program's sheets have more columns. */
const MAX_COLUMNS = 16_384

/** What a cell says, and the address behind it where that is another; empty for none. */
interface SheetCell {
  readonly words: string
  readonly link: string
}

const EMPTY: SheetCell = { words: '', link: '' }

/** A moment as a table has it: the day, and the time where there is one. */
function tellDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  // A part of a day is a fraction, which is seldom a whole second.
  const moment = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return moment.slice(11, 19) === '00:00:00' ? moment.slice(0, 10) : moment.slice(0, 19)
}

function readCell({ t, v, l }: CellObject): SheetCell {
  const isNothing = t === 'e' || v === undefined || v === null
  const words = isNothing ? '' : v instanceof Date ? tellDate(v) : String(v)
  const target = l?.Target ?? ''
  return { words, link: /^https?:/i.test(target) && target !== words ? target : '' }
}

function readRow(row: readonly CellObject[]): readonly SheetCell[] {
  const cells: SheetCell[] = []
  for (const [key, cell] of Object.entries(row)) {
    const index = Number(key)
    if (index >= MAX_COLUMNS) break
    while (cells.length < index) cells.push(EMPTY)
    cells.push(readCell(cell))
  }
  return cells
}

/** The rows of a sheet that hold anything. By those that are there: what it says of its own size may be anything. */
function readRows(sheet: DenseWorkSheet): readonly (readonly SheetCell[])[] {
  const rows: (readonly SheetCell[])[] = []
  let count = 0
  for (const row of Object.values(sheet['!data'])) {
    const cells = readRow(row)
    count += cells.length
    refuseCells(count, 1)
    if (cells.some(({ words }) => words.trim() !== '')) rows.push(cells)
  }
  return rows
}

/**
 * The rows of a sheet as words, dates as ISO 8601, without blank rows. Addresses behind the cells of a column, where
 * they say something else, are a column of their own behind all others.
 */
export function readSheetRows(sheet: DenseWorkSheet): readonly (readonly string[])[] {
  const rows = readRows(sheet)
  const words = rows.map((row) => row.map((cell) => cell.words))
  const linked = new Set(
    rows.flatMap((row) => row.flatMap(({ link }, index) => (link === '' ? [] : index))),
  )
  if (linked.size === 0) return words
  const width = words.reduce((most, row) => Math.max(most, row.length), 0)
  const header = countAbove(words)
  return words.map((row, at) => {
    const gap = Array.from({ length: width - row.length }, () => '')
    const links = [...linked].map((index) =>
      at === header ? `${row[index] ?? ''} (link)` : (rows[at]?.[index]?.link ?? ''),
    )
    return row.concat(gap, links)
  })
}
