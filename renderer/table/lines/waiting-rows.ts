import type { Id } from '../../../shared/domain/id.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import type { GridState } from '../grid-state.ts'
import { idOfLine } from './lines.ts'
import { sizeOf } from '../selection/selected-cells.ts'
import { blocksOf, linesOf } from '../selection/selection.ts'

const NONE: readonly Id[] = []

function waitingIn(
  { lines }: Pick<GridState, 'lines'>,
  places: Iterable<number>,
  waiting: ReadonlySet<Id>,
): readonly Id[] {
  const ids: Id[] = []
  for (const line of places) {
    const id = idOfLine(lines, line)
    if (id !== null && waiting.has(id)) ids.push(id)
  }
  return ids
}

function* range(from: number, to: number): Generator<number> {
  for (let value = from; value <= to; value += 1) yield value
}

/** The drafts that wait for review among the rows shown. Rows of a collapsed group are not shown. */
export function waitingShown(
  grid: Pick<GridState, 'lines'>,
  waiting: ReadonlySet<Id>,
): readonly Id[] {
  return waiting.size === 0 ? NONE : waitingIn(grid, range(0, grid.lines.length - 1), waiting)
}

/** The drafts that wait for review among the rows that the selection touches. */
export function waitingSelected(
  grid: Pick<GridState, 'lines' | 'selection'>,
  columns: readonly GridColumn[],
  waiting: ReadonlySet<Id>,
): readonly Id[] {
  if (waiting.size === 0) return NONE
  const size = sizeOf(grid, columns)
  const [only, ...others] = blocksOf(grid.selection, size)
  const isOneBlock = only !== undefined && others.length === 0
  const places = isOneBlock
    ? range(Math.max(0, only.top), only.bottom)
    : linesOf(grid.selection, size)
  return waitingIn(grid, places, waiting)
}
