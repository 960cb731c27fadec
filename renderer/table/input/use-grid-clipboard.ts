import { useMemo, type ClipboardEvent } from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import {
  formatCells,
  formatCellsAsHtml,
  parseCells,
  readBlock,
} from '../../../shared/tables/clipboard.ts'
import { pasteCells } from '../../../shared/tables/pasting.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { tellRefusal } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { clearSelected, finishOrReport, selectedBlock } from '../commands/actions.ts'
import { useGrid, type GridModel } from '../grid-context.ts'
import { changeGrid, gridOf } from '../grid-state.ts'
import { lineOfId } from '../lines/lines.ts'
import { pasteTarget } from '../selection/selected-cells.ts'
import { extendTo, selectCell } from '../selection/selection.ts'
import { WRITING_TOOLS } from '../commands/writing-tools.ts'

type GridEvent = ClipboardEvent<HTMLElement>

/** Events from an editor inside the grid are the editor's own. */
function isForGrid(event: GridEvent): boolean {
  return event.target === event.currentTarget
}

/** Puts the selected cells on the clipboard of an event. Answers whether there were any in one block. */
export function copyCells(
  model: GridModel,
  event: Pick<globalThis.ClipboardEvent, 'preventDefault'> & {
    readonly clipboardData: DataTransfer | null
  },
): boolean {
  const block = selectedBlock(model)
  if (block === null || block.rows.length === 0) return false
  const cells = readBlock(currentProject(), model.table, block)
  event.clipboardData?.setData('text/plain', formatCells(cells))
  event.clipboardData?.setData('text/html', formatCellsAsHtml(cells))
  event.preventDefault()
  return true
}

/** Rows that a paste will make stay where they were pasted, below the last one that was there, whatever the filters hide. */
function keepInsertedRows(table: Table, rows: readonly Id[]): void {
  const project = currentProject()
  const insertedRows = rows.flatMap((id, index) =>
    project[table].has(id) ? [] : [[id, rows[index - 1] ?? null] as const],
  )
  if (insertedRows.length > 0)
    changeGrid(table, { insertedRows: new Map([...gridOf(table).insertedRows, ...insertedRows]) })
}

/** Pastes cells where the selection is, and selects what was pasted. */
export function pasteText(model: GridModel, text: string): void {
  const { table, columns, isReadOnly } = model
  if (isReadOnly || text === '') return
  const target = pasteTarget(gridOf(table), columns.shown)
  const writing = pasteCells(currentProject(), table, target, parseCells(text), WRITING_TOOLS)
  if (writing.ok) keepInsertedRows(table, writing.value.block.rows)
  const block = finishOrReport(table, 'Nothing was pasted', writing)
  if (block === null) return
  if (writing.ok && writing.value.leftOut !== '') tellRefusal(writing.value.leftOut, null)
  const { rows, columns: ids } = block
  const { lines } = gridOf(table)
  const [first, last] = [rows[0], rows.at(-1)].map((id) => lineOfId(lines, id ?? null))
  if (first === undefined || last === undefined || first < 0 || last < 0) return
  const column = (id: string | undefined) => columns.shown.findIndex((shown) => shown.id === id)
  const active = { line: first, column: column(ids[0]) }
  const head = { line: last, column: column(ids.at(-1)) }
  changeGrid(table, { selection: extendTo(selectCell(active), head), sight: active })
}

/** Copy, cut and paste of cells, through the events that both hosts send for keys and menus alike. */
export function useGridClipboard() {
  const model = useGrid()
  return useMemo(
    () => ({
      onCopy: (event: GridEvent) => {
        if (isForGrid(event)) copyCells(model, event)
      },
      onCut: (event: GridEvent) => {
        if (isForGrid(event) && copyCells(model, event)) clearSelected(model)
      },
      onPaste: (event: GridEvent) => {
        if (!isForGrid(event)) return
        event.preventDefault()
        pasteText(model, event.clipboardData.getData('text/plain'))
      },
    }),
    [model],
  )
}
