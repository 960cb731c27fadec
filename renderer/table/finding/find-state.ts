import { create } from 'zustand'
import { countOf } from '../../../shared/domain/counting.ts'
import {
  findCells,
  replaceInCells,
  type CellQuery,
  type FoundCell,
} from '../../../shared/tables/finding.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { CellBlock } from '../../../shared/tables/selection.ts'
import { tell, tellUndoable } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { finish } from '../commands/edits.ts'
import type { GridModel } from '../grid-context.ts'
import { focusRegion } from '../../kit/focus/regions.ts'
import { goToCell, gridOf, type GridState } from '../grid-state.ts'
import { lineOfId } from '../lines/lines.ts'
import { selectedCells } from '../selection/selected-cells.ts'
import { WRITING_TOOLS } from '../commands/writing-tools.ts'

interface TableFind extends CellQuery {
  readonly isOpen: boolean
  readonly isReplacing: boolean
  readonly replacement: string
  /** What was selected when the search began, where it was more than one cell. */
  readonly selected: readonly CellBlock[] | null
  readonly isInSelection: boolean
  /** The cells that hold it now, in the order shown. */
  readonly found: readonly FoundCell[]
  /** The one that was gone to. */
  readonly current: Pick<FoundCell, 'rowId' | 'columnId'> | null
  /** Changes each time the search is asked for, so that a field takes the focus again. */
  readonly turn: number
}

/** What is looked for in the table's cells, and where it is. */
export const useTableFind = create<TableFind>(() => ({
  text: '',
  isExact: false,
  isWholeCell: false,
  isOpen: false,
  isReplacing: false,
  replacement: '',
  selected: null,
  isInSelection: false,
  found: [],
  current: null,
  turn: 0,
}))

/** Opens the search, with the field to replace by where that is asked for; in the selection where that is several cells. */
export function startFinding({ table, columns }: GridModel, isReplacing: boolean): void {
  const blocks = selectedCells(gridOf(table), columns.shown)
  const cells = blocks.reduce((sum, block) => sum + block.rows.length * block.columns.length, 0)
  useTableFind.setState(({ turn, isOpen, ...find }) => ({
    isOpen: true,
    isReplacing: isReplacing || (isOpen && find.isReplacing),
    turn: turn + 1,
    ...(isOpen ? {} : { selected: cells > 1 ? blocks : null, isInSelection: cells > 1 }),
  }))
}

export function stopFinding(): void {
  useTableFind.setState({ isOpen: false, isReplacing: false, found: [], current: null })
  focusRegion('table')
}

/** Where the found cell that was gone to stands among them; -1 for nowhere. */
export function indexOfCurrent({ found, current }: Pick<TableFind, 'found' | 'current'>): number {
  if (current === null) return -1
  return found.findIndex(
    ({ rowId, columnId }) => rowId === current.rowId && columnId === current.columnId,
  )
}

function goToFound({ table, columns }: GridModel, cell: FoundCell | undefined): void {
  if (cell === undefined) return
  const line = lineOfId(gridOf(table).lines, cell.rowId)
  const column = columns.shown.findIndex(({ id }) => id === cell.columnId)
  useTableFind.setState({ current: { rowId: cell.rowId, columnId: cell.columnId } })
  if (line >= 0 && column >= 0) goToCell(table, { line, column })
}

/** How far each found cell stands behind the active cell, in reading order; below 0 before it. */
function distances({ table, columns }: GridModel): (cell: FoundCell) => number {
  const { lines, selection } = gridOf(table)
  const { active } = selection
  const places = new Map(lines.map((row, line) => [row.type === 'record' ? row.id : '', line]))
  const width = columns.shown.length
  return ({ rowId, columnId }) => {
    const line = places.get(rowId) ?? -1
    const column = columns.shown.findIndex(({ id }) => id === columnId)
    return (line - active.line) * width + column - active.column
  }
}

/** The first found cell from the active cell on, round the end. */
function firstFromActive(model: GridModel): FoundCell | undefined {
  const { found } = useTableFind.getState()
  const distanceOf = distances(model)
  return found.find((cell) => distanceOf(cell) >= 0) ?? found[0]
}

/** The found cell nearest behind the active cell, or before it, round the ends. */
function nextFromActive(
  model: GridModel,
  found: readonly FoundCell[],
  by: 1 | -1,
): FoundCell | undefined {
  const distanceOf = distances(model)
  return by === 1
    ? (found.find((cell) => distanceOf(cell) > 0) ?? found[0])
    : (found.findLast((cell) => distanceOf(cell) < 0) ?? found.at(-1))
}

/** The shown cells that hold what is looked for, in the order shown; in these blocks, or in all where there are none. */
export function findShown(
  { table, columns }: GridModel,
  { lines, project }: { readonly lines: GridState['lines']; readonly project: Project },
  query: CellQuery,
  blocks: readonly CellBlock[] | null,
): readonly FoundCell[] {
  const shown = new Set(lines.flatMap((row) => (row.type === 'record' ? [row.id] : [])))
  const within =
    blocks === null
      ? [{ rows: [...shown], columns: columns.shown.map(({ id }) => id) }]
      : blocks.map((block) => ({ ...block, rows: block.rows.filter((id) => shown.has(id)) }))
  return findCells(project, table, within, query)
}

/** The blocks that are looked in; null for all that is shown. */
export function searchedBlocks({
  isInSelection,
  selected,
}: Pick<TableFind, 'isInSelection' | 'selected'>): readonly CellBlock[] | null {
  return isInSelection ? selected : null
}

/** Shows the first cell that holds what is typed now. */
export function goToFirstFound(model: GridModel): void {
  if (indexOfCurrent(useTableFind.getState()) < 0) goToFound(model, firstFromActive(model))
}

/**
 * Goes to the next found cell, or the one before, round the ends. Where the search was closed, from the active cell and
 * without opening it again.
 */
export function stepFound(model: GridModel, by: 1 | -1): void {
  const find = useTableFind.getState()
  if (!find.isOpen) {
    const shown = { lines: gridOf(model.table).lines, project: currentProject() }
    if (find.text === '') startFinding(model, false)
    else goToFound(model, nextFromActive(model, findShown(model, shown, find, null), by))
    return
  }
  const { found } = find
  const index = indexOfCurrent(find)
  if (index < 0) goToFound(model, firstFromActive(model))
  else goToFound(model, found[(index + by + found.length) % found.length])
}

/** Goes to a found cell. */
export function showFound(model: GridModel, cell: FoundCell): void {
  goToFound(model, cell)
}

/** In how many cells it was replaced; 0 where it could be in none, which is told. */
function replace({ table }: GridModel, cells: readonly FoundCell[]): number {
  const { replacement } = useTableFind.getState()
  const replacing = replaceInCells(currentProject(), table, cells, replacement, WRITING_TOOLS)
  const done = finish(replacing)
  if (!done.ok) tell(done.failure[0]?.message ?? 'Nothing was replaced.')
  return done.ok && replacing.ok ? replacing.value.count : 0
}

/** Replaces in the cell that was gone to, and goes on. What is looked for is what is typed now: the cells follow it. */
export function replaceCurrent(model: GridModel): void {
  const find = useTableFind.getState()
  const index = indexOfCurrent(find)
  const { rowId, columnId } = find.found[index] ?? { rowId: '', columnId: '' }
  const block = { rows: [rowId], columns: [columnId] }
  const cells = findCells(currentProject(), model.table, [block], find)
  if (cells.length === 0) {
    stepFound(model, 1)
    return
  }
  replace(model, cells)
  goToFound(model, find.found[(index + 1) % find.found.length])
}

/** Replaces in every cell that holds what is typed now and can take it, as one edit. */
export function replaceAll(model: GridModel): void {
  if (model.isReadOnly) return
  const find = useTableFind.getState()
  const shown = { lines: gridOf(model.table).lines, project: currentProject() }
  const count = replace(model, findShown(model, shown, find, searchedBlocks(find)))
  if (count > 0) tellUndoable(`Replaced in ${countOf(count, 'cell')}.`)
}
