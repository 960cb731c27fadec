import { useMemo, type ClipboardEvent } from 'react'
import {
  formatCells,
  formatCellsAsHtml,
  parseCells,
  readBlock,
} from '../../shared/tables/clipboard.ts'
import { pasteCells } from '../../shared/tables/pasting.ts'
import { currentProject } from '../state/project-state.ts'
import { clearSelected, report } from './actions.ts'
import { finish } from './edits.ts'
import { useGrid, type GridModel } from './grid-context.ts'
import { changeGrid, gridOf } from './grid-state.ts'
import { lineOfId } from './lines.ts'
import { pasteTarget, selectedBlock } from './selected-cells.ts'
import { WRITING_TOOLS } from './writing-tools.ts'

type GridEvent = ClipboardEvent<HTMLElement>

/** Events from an editor inside the grid are the editor's own. */
function isForGrid(event: GridEvent): boolean {
  return event.target === event.currentTarget
}

function copy({ table, columns }: GridModel, event: GridEvent): boolean {
  const block = selectedBlock(gridOf(table), columns.shown)
  if (block.rows.length === 0) return false
  const cells = readBlock(currentProject(), table, block)
  event.clipboardData.setData('text/plain', formatCells(cells))
  event.clipboardData.setData('text/html', formatCellsAsHtml(cells))
  event.preventDefault()
  return true
}

function paste(model: GridModel, event: GridEvent): void {
  const { table, columns, isReadOnly } = model
  const text = event.clipboardData.getData('text/plain')
  event.preventDefault()
  if (isReadOnly || text === '') return
  const target = pasteTarget(gridOf(table), columns.shown)
  const writing = pasteCells(currentProject(), table, target, parseCells(text), WRITING_TOOLS)
  if (!report(table, 'Nothing was pasted', finish(writing)) || !writing.ok) return
  const { rows, columns: ids } = writing.block
  const { lines, selection } = gridOf(table)
  const [first, last] = [rows[0], rows.at(-1)].map((id) => lineOfId(lines, id ?? null))
  if (first === undefined || last === undefined || first < 0 || last < 0) return
  const column = (id: string | undefined) => columns.shown.findIndex((shown) => shown.id === id)
  changeGrid(table, {
    selection: {
      ...selection,
      active: { line: first, column: column(ids[0]) },
      head: { line: last, column: column(ids.at(-1)) },
      extent: 'cells',
      others: [],
    },
  })
}

/** Copy, cut and paste of cells, through the events that both hosts send for keys and menus alike. */
export function useGridClipboard() {
  const model = useGrid()
  return useMemo(
    () => ({
      onCopy: (event: GridEvent) => {
        if (isForGrid(event)) copy(model, event)
      },
      onCut: (event: GridEvent) => {
        if (isForGrid(event) && copy(model, event)) clearSelected(model)
      },
      onPaste: (event: GridEvent) => {
        if (isForGrid(event)) paste(model, event)
      },
    }),
    [model],
  )
}
