import { EditDraft } from '../domain/edit/edit-draft.ts'
import { succeed } from '../domain/failure.ts'
import type { Project } from '../domain/project.ts'
import type { CellBlock } from './selection.ts'
import type { Table } from './tables.ts'
import {
  columnOf,
  countRows,
  nameColumnsOf,
  writeInto,
  type WritingOutcome,
  type WritingTools,
} from './writing.ts'

/** Which way a block of cells is drawn out. */
export type FillWay = 'down' | 'up' | 'right' | 'left'

/** Cells and those that get copies of them, which lie beside them on one side. */
export interface Filling {
  readonly way: FillWay
  readonly source: CellBlock
  readonly target: CellBlock
}

/**
 * Which of `length` source places each of `count` target places gets, in order: the source over and over, going on
 * from its edge. Upwards and to the left that is from its end.
 */
export function patternOf(length: number, count: number, isBackwards: boolean): readonly number[] {
  return Array.from({ length: count }, (_, place) =>
    isBackwards ? length - 1 - ((count - 1 - place) % length) : place % length,
  )
}

/**
 * Copies cells into those beside them: "fill down speaker of 4 claims". Copies, and never a series: what can be
 * edited here are names, words and judgements, and no cell counts or dates anything. Columns that cannot be edited are left out.
 */
export function fillCells(
  project: Project,
  table: Table,
  { way, source, target }: Filling,
  tools: WritingTools = {},
): WritingOutcome {
  const isAcross = way === 'left' || way === 'right'
  const isBackwards = way === 'up' || way === 'left'
  const fromRows = isAcross
    ? target.rows.map((_, row) => row)
    : patternOf(source.rows.length, target.rows.length, isBackwards)
  const fromColumns = isAcross
    ? patternOf(source.columns.length, target.columns.length, isBackwards)
    : target.columns.map((_, column) => column)
  const textAt = (row: number, column: number): string => {
    const record = project[table].get(source.rows[row] ?? '')
    const shown = columnOf(table, source.columns[column] ?? '')
    return record === undefined ? '' : (shown?.text(record, project) ?? '')
  }
  const isWritable = (columnId: string) => columnOf(table, columnId)?.write !== undefined
  const writes = target.rows.flatMap((rowId, row) =>
    target.columns.flatMap((columnId, column) => {
      const input = textAt(fromRows[row] ?? 0, fromColumns[column] ?? 0)
      return isWritable(columnId) ? [{ rowId, columnId, input }] : []
    }),
  )
  const columns = target.columns.filter(isWritable)
  const label = `fill ${way} ${nameColumnsOf(table, columns)} of ${countRows(table, target.rows.length)}`
  const written = writeInto(new EditDraft(project), table, writes, label, tools)
  return written.ok ? succeed({ ...written.value, block: target }) : written
}

/** Copies the first row of a block into the rows below it. */
export function fillDown(
  project: Project,
  table: Table,
  { rows, columns }: CellBlock,
  tools: WritingTools = {},
): WritingOutcome {
  const source = { rows: rows.slice(0, 1), columns }
  const target = { rows: rows.slice(1), columns }
  return fillCells(project, table, { way: 'down', source, target }, tools)
}

/** Copies the first column of a block into the columns to its right. */
export function fillRight(
  project: Project,
  table: Table,
  { rows, columns }: CellBlock,
  tools: WritingTools = {},
): WritingOutcome {
  const source = { rows, columns: columns.slice(0, 1) }
  const target = { rows, columns: columns.slice(1) }
  return fillCells(project, table, { way: 'right', source, target }, tools)
}
