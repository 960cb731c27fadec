import type { Id } from '../../../shared/domain/id.ts'
import type { CellBlock, PasteTarget } from '../../../shared/tables/selection.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import type { GridState } from '../grid-state.ts'
import { idOfLine } from '../lines/lines.ts'
import { blocksOf, linesOf, type Block, type Size } from './selection.ts'

export function sizeOf(grid: Pick<GridState, 'lines'>, columns: readonly GridColumn[]): Size {
  return { lines: grid.lines.length, columns: columns.length }
}

/** The lines of a grid and what of them is selected. */
type Chosen = Pick<GridState, 'lines' | 'selection'>

function idsOfLines(grid: Pick<GridState, 'lines'>, lines: Iterable<number>): readonly Id[] {
  return [...lines].flatMap((line) => idOfLine(grid.lines, line) ?? [])
}

function* range(from: number, to: number): Generator<number> {
  for (let value = from; value <= to; value += 1) yield value
}

/** The records that a selection touches, in order. */
export function selectedIds(grid: Chosen, columns: readonly GridColumn[]): readonly Id[] {
  return idsOfLines(grid, linesOf(grid.selection, sizeOf(grid, columns)))
}

function columnsIn(columns: readonly GridColumn[], { left, right }: Block): readonly string[] {
  return columns.slice(left, right + 1).map(({ id }) => id)
}

/** The cells of one block, without the headers of groups. */
export function cellsIn(
  grid: Pick<GridState, 'lines'>,
  columns: readonly GridColumn[],
  block: Block,
): CellBlock {
  return {
    rows: idsOfLines(grid, range(Math.max(0, block.top), block.bottom)),
    columns: columnsIn(columns, block),
  }
}

/**
 * The selected cells: one block where all parts of the selection reach over the same columns, with their rows in
 * order; else a block for each part.
 */
export function selectedCells(grid: Chosen, columns: readonly GridColumn[]): readonly CellBlock[] {
  const parts = blocksOf(grid.selection, sizeOf(grid, columns))
  const [first] = parts
  const isOneBlock = parts.every(({ left, right }) => left === first?.left && right === first.right)
  if (first !== undefined && isOneBlock)
    return [{ rows: selectedIds(grid, columns), columns: columnsIn(columns, first) }]
  return parts.map((part) => cellsIn(grid, columns, part))
}

/** Where a paste goes: the selected cells where they are one block, else those of the live one; and what lies beyond. */
export function pasteTarget(grid: GridState, columns: readonly GridColumn[]): PasteTarget {
  const parts = blocksOf(grid.selection, sizeOf(grid, columns))
  const blocks = selectedCells(grid, columns)
  const last = (blocks.length === 1 ? parts : parts.slice(-1)).reduce(
    (lowest, { bottom }) => Math.max(lowest, bottom),
    -1,
  )
  const right = parts.at(-1)?.right ?? 0
  return {
    rows: blocks.at(-1)?.rows ?? [],
    columns: blocks.at(-1)?.columns ?? [],
    rowsBelow: idsOfLines(grid, range(last + 1, grid.lines.length - 1)),
    columnsBeyond: columns.slice(right + 1).map(({ id }) => id),
  }
}
