import type { ArticleTable } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { findDay } from './cell-date.ts'

/** How many rows tell how a table is made, and how many may stand above its header. */
const SAMPLE_ROWS = 30
const MAX_ABOVE = 10
/** A cell longer than this is no name of a column. */
const MAX_NAME = 120
/** More columns than any export has are not read. */
const MAX_COLUMNS = 500

type Row = readonly string[]

/** How many cells of a row hold anything. */
function countFilled(row: Row): number {
  return row.filter((cell) => cell.trim() !== '').length
}

/** How many rows at the top, of those that hold anything, are of no table yet: its title, when it was exported. */
export function countAbove(rows: readonly Row[]): number {
  const counts = rows.slice(0, SAMPLE_ROWS).map(countFilled)
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
  const first = counts.findIndex((count) => count >= Math.max(2, usual / 2))
  return first > 0 && first <= MAX_ABOVE && usual >= 2 ? first : 0
}

/** Whether a row names what stands under years: “Region, 2024, 2025”. */
function namesYears(filled: Row): boolean {
  const figures = filled.filter((cell) => /^\d+(?:[.,]\d+)*$/.test(cell))
  return (
    figures.length > 1 &&
    figures.length < filled.length &&
    figures.every((cell) => /^(?:1[5-9]|20)\d\d$/.test(cell)) &&
    new Set(figures).size === figures.length
  )
}

/** Whether the first row holds what the others do rather than the names of columns. */
function isData(row: Row): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (namesYears(filled)) return filled.some((cell) => cell.length > MAX_NAME)
  return filled.some(
    (cell) =>
      cell.length > MAX_NAME ||
      /^https?:\/\//i.test(cell) ||
      /^\d+(?:[.,]\d+)*$/.test(cell) ||
      findDay(cell) !== null,
  )
}

function nameColumns(header: Row, count: number): readonly string[] {
  const used = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const words = (header[index] ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, MAX_NAME)
    const name = words === '' ? `Column ${index + 1}` : words
    let unique = name
    for (let k = 2; used.has(unique); k += 1) unique = `${name} (${k})`
    used.add(unique)
    return unique
  })
}

/** Refuses a table of more cells than are read. */
export function refuseCells(rows: number, columns: number): void {
  if (rows * columns > LIMITS.cells) {
    throw new Refusal(
      `This table has more than ${new Intl.NumberFormat('en').format(LIMITS.cells)} cells. Leave out columns that are not needed, or split it, and open that.`,
    )
  }
}

/**
 * A table of a file's rows: the names of its columns from the first that has them, every row as long, without those
 * and the columns that hold nothing. Throws a `Refusal` where it holds nothing at all.
 */
export function makeTable(given: readonly Row[], remarks: readonly string[]): ArticleTable {
  const rows = given.filter((row) => countFilled(row) > 0)
  const above = countAbove(rows)
  const [header = [], ...below] = rows.slice(above)
  const hasNames = !isData(header)
  const body = hasNames ? below : [header, ...below]
  if (body.length === 0 || header.length === 0) {
    throw new Refusal('There are no articles in this table. Choose one that has a row for each.')
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const count = Math.min(width, MAX_COLUMNS)
  refuseCells(body.length, count)
  const names = nameColumns(hasNames ? header : [], count)
  const kept = names.flatMap((_, index) => {
    const isNamed = hasNames && (header[index] ?? '').trim() !== ''
    return isNamed || body.some((row) => (row[index] ?? '').trim() !== '') ? [index] : []
  })
  const said = [
    above === 0
      ? []
      : above === 1
        ? 'The first row, above the names of the columns, is left out.'
        : `The first ${above} rows, above the names of the columns, are left out.`,
    hasNames ? [] : 'The first row is like the others, so the columns have no names.',
    width > MAX_COLUMNS ? `Only the first ${MAX_COLUMNS} columns are read.` : [],
  ]
  return {
    columns: kept.map((index) => names[index] ?? ''),
    rows: body.map((row) => kept.map((index) => (row[index] ?? '').toWellFormed())),
    remarks: [...remarks, ...said.flat()],
  }
}
