import type { CellType, Choice } from '../../../shared/tables/column.ts'

/** One column of a sheet. */
export interface BookColumn {
  /** What stands in the head row. */
  readonly id: string
  readonly type: CellType
  /** In CSS pixels. */
  readonly width: number
  /** What its cells may be, where they are of a list. */
  readonly choices: readonly Choice[]
  /** Where the cell of a row leads to, by the place of the row; null for nowhere. Absent: no cell of the column leads anywhere. */
  leadsTo?(cells: readonly string[]): BookPlace | null
}

/** A row of a sheet: its number as programs count, the head being 1. */
export interface BookPlace {
  readonly sheet: string
  readonly row: number
}

/** One sheet of a workbook, whatever the format. */
export interface BookSheet {
  /** Letters, digits and “_” alone: no program needs them quoted. */
  readonly name: string
  readonly columns: readonly BookColumn[]
  /** How many of the first columns stay in view while the others scroll sideways. */
  readonly frozen: number
  /** How many rows there are without the head. */
  readonly count: number
  /** The cells of each row as text; made anew at each call. A row may have more cells than there are columns: those are not written. */
  rows(): Iterable<readonly string[]>
  /** Figures under all rows, which no filter takes in. Absent: none. */
  readonly foot?: readonly string[]
}

/** What the figures of a foot are written as. */
export const FOOT_COLUMN: BookColumn = { id: '', type: 'number', width: 0, choices: [] }

/** How many rows are written at once. */
export const CHUNK_ROWS = 200
