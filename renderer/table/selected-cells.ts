import type { Id } from '../../shared/domain/id.ts'
import type { CellBlock, PasteTarget } from '../../shared/tables/selection.ts'
import type { GridColumn } from './column-order.ts'
import type { GridState } from './grid-state.ts'
import { idOfLine } from './lines.ts'
import { blockOf, linesOf, type Size } from './selection.ts'

export function sizeOf(grid: Pick<GridState, 'lines'>, columns: readonly GridColumn[]): Size {
  return { lines: grid.lines.length, columns: columns.length }
}

function idsOfLines(grid: GridState, lines: Iterable<number>): readonly Id[] {
  return [...lines].flatMap((line) => idOfLine(grid.lines, line) ?? [])
}

function* range(from: number, to: number): Generator<number> {
  for (let value = from; value <= to; value += 1) yield value
}

/** The records that a selection touches, in order. */
export function selectedIds(grid: GridState, columns: readonly GridColumn[]): readonly Id[] {
  return idsOfLines(grid, linesOf(grid.selection, sizeOf(grid, columns)))
}

/** The cells of the live block; whole rows picked one by one with Ctrl count together. */
export function selectedBlock(grid: GridState, columns: readonly GridColumn[]): CellBlock {
  const size = sizeOf(grid, columns)
  const block = blockOf(grid.selection, size)
  const rows =
    grid.selection.extent === 'rows'
      ? selectedIds(grid, columns)
      : idsOfLines(grid, range(Math.max(0, block.top), block.bottom))
  return { rows, columns: columns.slice(block.left, block.right + 1).map(({ id }) => id) }
}

/** The live block, and what lies below and right of it. */
export function pasteTarget(grid: GridState, columns: readonly GridColumn[]): PasteTarget {
  const block = blockOf(grid.selection, sizeOf(grid, columns))
  return {
    ...selectedBlock(grid, columns),
    rowsBelow: idsOfLines(grid, range(block.bottom + 1, grid.lines.length - 1)),
    columnsBeyond: columns.slice(block.right + 1).map(({ id }) => id),
  }
}
