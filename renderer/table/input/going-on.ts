import type { GridColumn } from '../../../shared/tables/column-order.ts'
import type { GridState } from '../grid-state.ts'
import { idOfLine } from '../lines/lines.ts'
import { goOn, goRound, type MoveDirection } from './navigation.ts'
import { sizeOf } from '../selection/selected-cells.ts'
import { selectCell, tabTo } from '../selection/selection.ts'

/**
 * The selection after Enter, Tab or an arrow left a cell. Where several cells are selected Enter and Tab go round in
 * them; else Enter after Tab goes back to the column that Tab set out from.
 */
export function selectionAfter(
  grid: GridState,
  way: MoveDirection,
  columns: readonly GridColumn[],
): Pick<GridState, 'selection' | 'sight'> {
  const { selection, lines } = grid
  const { active, tabbedFrom } = selection
  const size = sizeOf(grid, columns)
  const isRecord = (line: number) => idOfLine(lines, line) !== null
  const isRound = way !== 'left' && way !== 'right'
  const round = isRound ? goRound(selection, way, size, isRecord) : null
  if (round !== null) return { selection: round, sight: round.active }
  const from = way === 'down' ? { ...active, column: tabbedFrom ?? active.column } : active
  const place = goOn(from, way, size, isRecord)
  const isTab = way === 'next' || way === 'previous'
  return { selection: isTab ? tabTo(selection, place) : selectCell(place), sight: place }
}
