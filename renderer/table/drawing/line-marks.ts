import {
  blockOf,
  reachesIn,
  type Block,
  type GridSelection,
  type Size,
} from '../selection/selection.ts'

/** What the selection does to one line. */
export interface LineMarks {
  /** The active cell's column; −1 when it is in another line. */
  readonly active: number
  /** The columns selected, block by block. */
  readonly reaches: readonly (readonly [left: number, right: number])[]
  /** The live block's share of the line, which is drawn with a border. */
  readonly live: { readonly left: number; readonly right: number } | null
  readonly isTop: boolean
  readonly isBottom: boolean
}

const UNMARKED: LineMarks = { active: -1, reaches: [], live: null, isTop: false, isBottom: false }

/** A selection's blocks, the live one apart, worked out once for all lines. */
export interface SelectedBlocks {
  readonly blocks: readonly Block[]
  readonly live: Block
}

export function selectedBlocks(selection: GridSelection, size: Size): SelectedBlocks {
  const live = blockOf(selection, size)
  return { blocks: [...selection.others, live], live }
}

/** The marks of one line. A line without any always gets the same value. */
export function marksOf(
  { active }: GridSelection,
  { blocks, live }: SelectedBlocks,
  line: number,
): LineMarks {
  const reaches = reachesIn(blocks, line)
  if (reaches.length === 0 && active.line !== line) return UNMARKED
  const isLive = live.top <= line && line <= live.bottom
  return {
    active: active.line === line ? active.column : -1,
    reaches,
    live: isLive ? { left: live.left, right: live.right } : null,
    isTop: isLive && line === live.top,
    isBottom: isLive && line === live.bottom,
  }
}

export function isReached(marks: LineMarks, column: number): boolean {
  return marks.reaches.some(([left, right]) => left <= column && column <= right)
}

/** On which sides of a cell the live block ends; empty when the cell is not in it. */
export function edgesOf(marks: LineMarks, column: number): string {
  const { live } = marks
  if (live === null || column < live.left || column > live.right) return ''
  return [
    marks.isTop ? 'top' : '',
    marks.isBottom ? 'bottom' : '',
    column === live.left ? 'left' : '',
    column === live.right ? 'right' : '',
  ]
    .filter((edge) => edge !== '')
    .join(' ')
}
