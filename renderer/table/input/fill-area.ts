import type { FillWay } from '../../../shared/tables/filling.ts'
import type { Block, Place } from '../selection/selection.ts'

/** The cells that are filled, beside the block they are filled from. */
export interface FillArea {
  readonly way: FillWay
  readonly target: Block
}

/**
 * What dragging the corner of a block to a place fills: along the rows or along the columns, whichever leads farther
 * out; null inside the block.
 */
export function fillAreaTo(block: Block, { line, column }: Place): FillArea | null {
  const { top, bottom, left, right } = block
  const down = Math.max(0, line - bottom)
  const up = line < 0 ? 0 : Math.max(0, top - line)
  const across = Math.max(0, column - right)
  const back = Math.max(0, left - column)
  if (down + up === 0 && across + back === 0) return null
  if (down + up >= across + back) {
    return down > 0
      ? { way: 'down', target: { ...block, top: bottom + 1, bottom: line } }
      : { way: 'up', target: { ...block, top: line, bottom: top - 1 } }
  }
  return across > 0
    ? { way: 'right', target: { ...block, left: right + 1, right: column } }
    : { way: 'left', target: { ...block, left: column, right: left - 1 } }
}

/**
 * What a double press on the corner fills: the rows below for as long as the columns are empty there, so that nothing
 * is written over; null where the next row holds something.
 */
export function fillAreaBelow(
  block: Block,
  lines: number,
  isEmpty: (line: number, column: number) => boolean,
): FillArea | null {
  let bottom = block.bottom
  const isEmptyLine = (line: number) => {
    for (let column = block.left; column <= block.right; column += 1)
      if (!isEmpty(line, column)) return false
    return true
  }
  while (bottom + 1 < lines && isEmptyLine(bottom + 1)) bottom += 1
  return bottom === block.bottom
    ? null
    : { way: 'down', target: { ...block, top: block.bottom + 1, bottom } }
}

/** A block and what was filled beside it, as one. */
export function uniteBlocks(one: Block, other: Block): Block {
  return {
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
  }
}
