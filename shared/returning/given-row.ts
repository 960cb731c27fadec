import { unguardFormulas } from '../tables/formula-guard.ts'
import type { GivenCell, GivenSheet } from '../tables/given-sheet.ts'
import type { MatchedSheet } from './sheet-matching.ts'

const EMPTY: GivenCell = { text: '', type: 'empty', isFormula: false }

/** Whether nobody can tell what a cell is to hold: its formula was never calculated. */
export function isUnknown(cell: GivenCell | undefined): boolean {
  return cell?.type === 'uncalculated'
}

/** A row of a sheet, read by our columns. */
export interface GivenRow {
  readonly sheet: string
  /** Counted as a spreadsheet does, the header being 1. */
  readonly row: number
  /** Our columns that the sheet has. */
  readonly columnIds: readonly string[]
  /** The cell as it stands there; empty where the row ends before it, undefined where the sheet has no such column. */
  cellOf(columnId: string): GivenCell | undefined
  /** What a cell says without the guard against formulas and blanks at its ends; '' for none. */
  textOf(columnId: string): string
}

/** What a cell says, where ours holds `now`: with the guard against formulas taken off, but where that is ours. */
export function withoutGuard(cell: GivenCell, now: string): GivenCell {
  const { text } = cell
  return text === now || !text.includes("'") ? cell : { ...cell, text: unguardFormulas(text) }
}

/** The rows of a sheet that hold anything. */
export function* rowsOf(sheet: GivenSheet, { columns }: MatchedSheet): Generator<GivenRow> {
  const places = new Map(
    columns.flatMap(({ columnId }, place) => (columnId === null ? [] : [[columnId, place]])),
  )
  const columnIds = [...places.keys()]
  for (const [index, cells] of sheet.rows.entries()) {
    const isUncalculated = [...places.values()].some((place) => isUnknown(cells[place]))
    if (!isUncalculated && cells.every(({ text }) => text.trim() === '')) continue
    const cellOf = (columnId: string): GivenCell | undefined => {
      const place = places.get(columnId)
      return place === undefined ? undefined : (cells[place] ?? EMPTY)
    }
    yield {
      sheet: sheet.name,
      row: index + 2,
      columnIds,
      cellOf,
      textOf: (columnId) => unguardFormulas(cellOf(columnId)?.text ?? '').trim(),
    }
  }
}
