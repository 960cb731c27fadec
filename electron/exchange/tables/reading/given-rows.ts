import { formatNumber } from '../../../../shared/domain/counting.ts'
import type { GivenCell, GivenSheet } from '../../../../shared/tables/given-sheet.ts'
import { Refusal } from '../../../documents/refusal.ts'
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-limits.ts'

/** Cells of all sheets of a workbook together, empty ones between others too. */
const MAX_CELLS = 12_000_000
/** Blanks that stand in the file as a number, those of all sheets together. */
const MAX_BLANKS = 64 * 1024 * 1024
/** Texts up to this length, in code units, are kept once however often they stand in a sheet; so many of them at most. */
const SHARED_LENGTH = 40
const MAX_SHARED = 20_000

export const EMPTY_CELL: GivenCell = { text: '', type: 'empty', isFormula: false }
/** A cell that was read; one that says nothing is empty, whatever its type. */
export function givenCell(text: string, type: GivenCell['type'], isFormula: boolean): GivenCell {
  return { text, type: text === '' ? 'empty' : type, isFormula }
}

/** A formula without what it gives. */
export const UNCALCULATED_CELL: GivenCell = { text: '', type: 'uncalculated', isFormula: true }

const COVERED_CELL: GivenCell = { ...EMPTY_CELL, type: 'covered' }

/** Cells that are merged: rows and columns from 0, the last ones too. */
export interface Block {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}

/** How much of a workbook may still be read. */
export class CellBudget {
  #left = MAX_CELLS
  #blanks = MAX_BLANKS

  /** Throws a `Refusal` where there are more cells than are read. */
  take(count: number): void {
    this.#left -= count
    if (this.#left < 0) {
      const most = formatNumber(MAX_CELLS)
      throw new Refusal(
        `There are more than ${most} cells in this workbook. Leave out sheets and columns that are not needed, and read that.`,
      )
    }
  }

  /** Throws a `Refusal` where there are more blanks than are read. */
  takeBlanks(count: number): void {
    this.#blanks -= count
    if (this.#blanks < 0)
      throw new Refusal(
        'There are millions of blanks in this workbook, as in those made to fill a machine’s memory. It is not read.',
      )
  }
}

/** The rows of a sheet as they come, at their places. What is blank takes no room until something follows. */
export class GivenRows {
  readonly #budget: CellBudget
  readonly #rows: GivenCell[][] = []
  readonly #covered: Block[] = []
  readonly #shared = new Map<string, GivenCell>()
  #row: GivenCell[] = []

  constructor(budget: CellBudget) {
    this.#budget = budget
  }

  /** Puts a cell into the row that is open; `column` counts from 0. */
  put(column: number, cell: GivenCell): void {
    if (cell.type === 'empty' && !cell.isFormula) return
    if (column >= MAX_COLUMNS)
      throw new Refusal(
        'This workbook has more columns than any program’s. Save it again there, and read that.',
      )
    if (column >= this.#row.length) this.#budget.take(column + 1 - this.#row.length)
    while (this.#row.length < column) this.#row.push(EMPTY_CELL)
    this.#row[column] = this.#share(cell)
  }

  /** Closes the row, which stands at a place, from 0, and so many times. */
  close(place: number, times = 1): void {
    const row = this.#row
    if (row.length === 0) return
    this.#row = []
    if (place + times > MAX_ROWS)
      throw new Refusal(
        'This workbook has more rows than any program’s. Save it again there, and read that.',
      )
    this.#budget.take((times - 1) * row.length)
    if (place > this.#rows.length) this.#budget.take(place - this.#rows.length)
    // An array of its own for each row that holds anything: cells of a block are marked in it.
    while (this.#rows.length < place) this.#rows.push([])
    for (let turn = 0; turn < times; turn += 1) {
      if ((this.#rows[place + turn]?.length ?? 0) > 0) throw new Error('A row stands there twice.')
      this.#rows[place + turn] = turn === 0 ? row : [...row]
    }
  }

  /** Notes that cells are merged. */
  cover(block: Block): void {
    this.#budget.take(1)
    this.#covered.push(block)
  }

  /** Marks the cells of blocks that hold nothing, in rows that hold anything, as wide as the header. */
  #markCovered(first: number, width: number): void {
    for (const { rows, columns } of this.#covered) {
      const lastRow = Math.min(rows[1], this.#rows.length - 1)
      const lastColumn = Math.min(columns[1], width - 1)
      for (let place = Math.max(rows[0], first + 1); place <= lastRow; place += 1) {
        const row = this.#rows[place] ?? []
        if (row.length === 0) continue
        this.#budget.take(Math.max(0, lastColumn + 1 - columns[0]))
        while (row.length <= lastColumn) row.push(EMPTY_CELL)
        for (let column = columns[0]; column <= lastColumn; column += 1)
          if (row[column]?.type === 'empty') row[column] = COVERED_CELL
      }
    }
  }

  #share(cell: GivenCell): GivenCell {
    if (cell.text.length > SHARED_LENGTH || cell.isFormula) return cell
    const key = `${cell.type} ${cell.text}`
    const known = this.#shared.get(key)
    if (known === undefined && this.#shared.size < MAX_SHARED) this.#shared.set(key, cell)
    return known ?? cell
  }

  /** The sheet: the first row that holds anything is its header. Blank rows between others are rows, as a spreadsheet counts them. */
  sheet(name: string): GivenSheet {
    const first = this.#rows.findIndex((row) => row.length > 0)
    if (first < 0) return { name, header: [], rows: [] }
    const header = this.#rows[first] ?? []
    this.#markCovered(first, header.length)
    return { name, header: header.map(({ text }) => text), rows: this.#rows.slice(first + 1) }
  }
}
