import type { ArticleTable } from '../document.ts'
import { findDay, findNumberedDay } from './cell-date.ts'
import { normaliseName } from './column-names.ts'

/** How many rows tell what a column holds. */
const SAMPLE_ROWS = 200

/** Whether letters stand on both sides of white space. Searched in steps: one pattern would go back over a long cell. */
function hasSeveralWords(cell: string): boolean {
  const letters = cell.slice(Math.max(0, cell.search(/\p{L}/u)))
  const space = letters.search(/\s/)
  return space > 0 && /\p{L}/u.test(letters.slice(space))
}

/** What the cells of a column are like. */
export interface ColumnProfile {
  readonly index: number
  readonly name: string
  readonly isFilled: boolean
  readonly meanLength: number
  readonly dates: number
  readonly numberedDates: number
  readonly urls: number
  /** The share of cells with several words. */
  readonly worded: number
  /** The share of cells with letters. */
  readonly lettered: number
  /** How many of the filled cells are different. */
  readonly distinct: number
}

/** Some of the rows of a table, from all over it. */
export function sampleRows(rows: ArticleTable['rows']): ArticleTable['rows'] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE_ROWS))
  return rows.filter((_, k) => k % step === 0)
}

/** What the cells of a column are like, by up to 200 of them from all over the table. */
export function profileColumn({ columns, rows }: ArticleTable, index: number): ColumnProfile {
  const cells = sampleRows(rows)
    .map((row) => (row[index] ?? '').trim())
    .filter((cell) => cell !== '')
  const count = Math.max(1, cells.length)
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / count
  return {
    index,
    name: normaliseName(columns[index] ?? ''),
    isFilled: cells.length > 0,
    meanLength: cells.reduce((sum, cell) => sum + cell.length, 0) / count,
    dates: share(
      (cell) => cell.length <= 60 && (findDay(cell, 'day') ?? findDay(cell, 'month')) !== null,
    ),
    numberedDates: share((cell) => findNumberedDay(cell) !== null),
    urls: share((cell) => /^(?:https?:\/\/|www\.)\S+$/i.test(cell)),
    worded: share((cell) => hasSeveralWords(cell) || /\p{Script=Han}{4}/u.test(cell)),
    lettered: share((cell) => /\p{L}/u.test(cell)),
    distinct: new Set(cells).size / count,
  }
}
