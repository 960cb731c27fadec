import type { Id } from '../../../shared/domain/id.ts'
import { isNamedTable } from '../../../shared/domain/naming/named-record.ts'
import { valuesOf } from '../../../shared/tables/filter.ts'
import type { Command } from '../../kit/keys/registry.ts'
import { currentProject } from '../../state/project-state.ts'
import {
  clearSelected,
  deleteSelected,
  fillSelectedDown,
  fillSelectedRight,
  insertRow,
  mergeSelected,
  setSelected,
} from './actions.ts'
import { startEditing, typeDate } from '../cell-editing.ts'
import { idOfPlace } from '../cell-ids.ts'
import { DATE_KEY } from '../editors/date-key.ts'
import { startFinding, stepFound } from '../finding/find-state.ts'
import type { GridModel } from '../grid-context.ts'
import { openCellMenu, openColumnMenu } from '../menus/grid-menu-state.ts'
import { changeGrid, gridOf } from '../grid-state.ts'
import { idOfLine } from '../lines/lines.ts'
import { widen, type GridSelection } from '../selection/selection.ts'
import { setFilter } from '../toolbar/filters.ts'

function change(model: GridModel, to: (selection: GridSelection) => GridSelection): void {
  changeGrid(model.table, { selection: to(gridOf(model.table).selection) })
}

/** Shows only the rows that have what the active cell holds, in its column. */
function filterByValue({ table, columns }: GridModel): void {
  const { lines, selection } = gridOf(table)
  const id: Id | null = idOfLine(lines, selection.active.line)
  const column = columns.shown[selection.active.column]
  const project = currentProject()
  const row = id === null ? undefined : project[table].get(id)
  if (column === undefined || row === undefined) return
  setFilter(
    table,
    column.id,
    column.isListed
      ? { type: 'among', values: valuesOf(column, row, project) }
      : { type: 'contains', text: column.text(row, project) },
  )
}

/** Opens the menu of what is active: the selected cells or rows, or a column by its header. */
function openMenu({ table, columns }: GridModel): void {
  const { lines, selection } = gridOf(table)
  const { line, column } = selection.active
  const id = columns.shown[column]?.id
  if (id === undefined) return
  if (line < 0) {
    openColumnMenu(id)
    return
  }
  const place = document.getElementById(idOfPlace(table, lines[line], line, id) ?? '')
  const box = place?.getBoundingClientRect()
  if (box !== undefined) openCellMenu({ x: box.left, y: box.bottom })
}

/** What can be done with the selected cells and rows, with a spreadsheet's keys. */
export function cellCommands(model: GridModel): readonly Command[] {
  const { table } = model
  const canEdit = () => !model.isReadOnly
  const hasRows = () => canEdit() && gridOf(table).lines.length > 0
  const isWholeRows = () => ['rows', 'all'].includes(gridOf(table).selection.extent)
  const inCells = (
    name: string,
    title: string,
    keys: readonly string[],
    run: () => void,
    more: Partial<Command> = {},
  ): Command => ({
    id: `table.${name}`,
    title,
    group: 'Table',
    scope: 'table',
    ...(keys.length === 0 ? {} : { keys }),
    run,
    ...more,
  })
  const editing = { isEnabled: hasRows }
  return [
    inCells('edit', 'Edit the cell', ['F2'], () => void startEditing(model, 'kept'), editing),
    inCells(
      'clearCells',
      'Clear the selected cells',
      ['Delete'],
      () => clearSelected(model),
      editing,
    ),
    inCells('fillDown', 'Fill down', ['Mod+D'], () => fillSelectedDown(model), editing),
    inCells('fillRight', 'Fill right', ['Mod+R'], () => fillSelectedRight(model), editing),
    inCells('typeDate', 'Write today’s date', [DATE_KEY], () => typeDate(model), editing),
    inCells('set', 'Set a value in the selected rows', [], () => setSelected(model), editing),
    inCells('selectAll', 'Select all cells', ['Mod+A'], () =>
      change(model, (selection) => ({ ...selection, extent: 'all', others: [] })),
    ),
    inCells('selectRows', 'Select whole rows', ['Shift+Space'], () =>
      change(model, (selection) => widen(selection, 'rows')),
    ),
    inCells('selectColumns', 'Select whole columns', ['Mod+Space'], () =>
      change(model, (selection) => widen(selection, 'columns')),
    ),
    inCells('find', 'Find in the table…', ['Mod+F'], () => startFinding(model, false)),
    inCells('replace', 'Find and replace in the table…', ['Mod+H'], () =>
      startFinding(model, true),
    ),
    inCells('findNext', 'Next cell found', ['F3'], () => stepFound(model, 1)),
    inCells('findPrevious', 'Previous cell found', ['Shift+F3'], () => stepFound(model, -1)),
    inCells('filterByValue', 'Show only rows with this value', [], () => filterByValue(model)),
    inCells('menu', 'Menu of the selected cells', ['ContextMenu', 'Shift+F10'], () =>
      openMenu(model),
    ),
    inCells('addRow', 'Add a row', ['Mod++'], () => insertRow(model), { isEnabled: canEdit }),
    // Else Ctrl and minus make the window's text smaller, as everywhere.
    inCells('deleteRows', 'Delete the selected rows', ['Mod+-'], () => deleteSelected(model), {
      isEnabled: hasRows,
      takesKeys: isWholeRows,
    }),
    inCells('merge', 'Merge the selected speakers or sources', [], () => mergeSelected(model), {
      isEnabled: () => hasRows() && isNamedTable(table),
    }),
  ]
}
