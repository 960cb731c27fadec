/** A place in the grid. Lines count from 0, −1 is the header; columns count those shown, from 0. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A block of cells, all four edges included. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** How many lines and columns a grid has. */
export interface Size {
  readonly lines: number
  readonly columns: number
}

/** Whether a selection reaches over whole rows or whole columns. */
export type Extent = 'cells' | 'rows' | 'columns' | 'all'

/**
 * What is selected, as in a spreadsheet: the block between the active cell (where typing goes) and the head
 * (which Shift moves), and blocks added before with Ctrl.
 */
export interface GridSelection {
  readonly active: Place
  readonly head: Place
  /** The corner of the block where Enter or Tab took the active cell into it; null: it is the active cell itself. */
  readonly corner: Place | null
  readonly extent: Extent
  readonly others: readonly Block[]
  /** The column where Tab began to lead along the row, and to which Enter goes back; null when it did not. */
  readonly tabbedFrom: number | null
}

const ORIGIN: Place = { line: 0, column: 0 }

export const FIRST_CELL: GridSelection = {
  active: ORIGIN,
  head: ORIGIN,
  corner: null,
  extent: 'cells',
  others: [],
  tabbedFrom: null,
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

/** The nearest place inside a grid; the header stays the header. */
export function clampPlace(place: Place, size: Size): Place {
  return {
    line: place.line < 0 ? -1 : clamp(place.line, 0, Math.max(0, size.lines - 1)),
    column: clamp(place.column, 0, Math.max(0, size.columns - 1)),
  }
}

/** One cell, made the active one. */
export function selectCell(place: Place): GridSelection {
  return { active: place, head: place, corner: null, extent: 'cells', others: [], tabbedFrom: null }
}

/** One cell that Tab led to. */
export function tabTo(selection: GridSelection, place: Place): GridSelection {
  return { ...selectCell(place), tabbedFrom: selection.tabbedFrom ?? selection.active.column }
}

/** The block from the active cell to `head`. The header is no part of a block. */
export function extendTo(selection: GridSelection, head: Place): GridSelection {
  if (selection.active.line < 0) return selectCell(head)
  return { ...selection, corner: null, head: { ...head, line: Math.max(0, head.line) } }
}

/** Another block beside what is selected already. */
export function addBlock(selection: GridSelection, next: GridSelection, size: Size): GridSelection {
  return { ...next, others: [...selection.others, blockOf(selection, size)] }
}

/** Whole rows from `from` to `to`; the active cell stays in its column. */
export function selectRows(from: number, to: number, column: number): GridSelection {
  return { ...selectCell({ line: from, column }), head: { line: to, column }, extent: 'rows' }
}

/** Whole columns from `from` to `to`; the active cell stays in its line. */
export function selectColumns(from: number, to: number, line: number): GridSelection {
  return { ...selectCell({ line, column: from }), head: { line, column: to }, extent: 'columns' }
}

/** Grows a selection to whole rows or columns; both make it the whole grid. */
export function widen(selection: GridSelection, extent: 'rows' | 'columns'): GridSelection {
  const isWhole = selection.extent !== 'cells' && selection.extent !== extent
  return { ...selection, extent: isWhole ? 'all' : extent }
}

/** The block between its corner, most often the active cell, and the head. */
export function blockOf({ active, corner, head, extent }: GridSelection, size: Size): Block {
  const from = corner ?? active
  const isWide = extent === 'rows' || extent === 'all'
  const isTall = extent === 'columns' || extent === 'all'
  return {
    top: isTall ? 0 : Math.min(from.line, head.line),
    bottom: isTall ? size.lines - 1 : Math.max(from.line, head.line),
    left: isWide ? 0 : Math.min(from.column, head.column),
    right: isWide ? size.columns - 1 : Math.max(from.column, head.column),
  }
}

/** All blocks of a selection, the live one last. */
export function blocksOf(selection: GridSelection, size: Size): readonly Block[] {
  return [...selection.others, blockOf(selection, size)]
}

/** The lines that a selection touches, in order, each once. */
export function linesOf(selection: GridSelection, size: Size): readonly number[] {
  if (selection.others.length === 0) {
    const { top, bottom } = blockOf(selection, size)
    const first = Math.max(0, top)
    return Array.from({ length: Math.max(0, bottom - first + 1) }, (_, index) => first + index)
  }
  const lines = new Set<number>()
  for (const { top, bottom } of blocksOf(selection, size)) {
    for (let line = Math.max(0, top); line <= bottom; line += 1) lines.add(line)
  }
  return [...lines].sort((a, b) => a - b)
}

/** How many lines a selection touches, without listing them when it is one block. */
export function countLines(selection: GridSelection, size: Size): number {
  const { top, bottom } = blockOf(selection, size)
  if (selection.others.length === 0) return Math.max(0, bottom - Math.max(0, top) + 1)
  return linesOf(selection, size).length
}

/** The columns of a line that are selected, as one reach per block; most often one or none. */
export function reachesIn(
  blocks: readonly Block[],
  line: number,
): readonly (readonly [left: number, right: number])[] {
  return blocks
    .filter(({ top, bottom }) => top <= line && line <= bottom)
    .map(({ left, right }) => [left, right] as const)
}

/**
 * The selection after the lines have changed: the active cell and the head stay on their records where these
 * are still shown (`lineOf` answers −1 where not), else on the same place. Where rows came in between, only the active cell stays selected.
 */
export function followLines(
  selection: GridSelection,
  lineOf: (line: number) => number,
  size: Size,
): GridSelection {
  const follow = (place: Place): Place => {
    if (place.line < 0) return clampPlace(place, size)
    const line = lineOf(place.line)
    return clampPlace({ ...place, line: line < 0 ? place.line : line }, size)
  }
  const active = follow(selection.active)
  const from = selection.corner ?? selection.active
  const corner = selection.corner === null ? null : follow(selection.corner)
  const start = corner ?? active
  const isOneLine = from.line === selection.head.line
  const head = isOneLine
    ? clampPlace({ ...selection.head, line: start.line }, size)
    : follow(selection.head)
  const reach = Math.abs(selection.head.line - from.line)
  const isWider = Math.abs(head.line - start.line) > reach
  return isWider
    ? { ...selection, active, head: active, corner: null, others: [] }
    : { ...selection, active, head, corner, others: [] }
}

/** The selection after columns were hidden, shown or moved: the active cell stays in its column, else in its place. */
export function followColumns(
  selection: GridSelection,
  before: readonly string[],
  after: readonly string[],
): GridSelection {
  const columnOf = (place: Place) => {
    const column = after.indexOf(before[place.column] ?? '')
    return column < 0 ? Math.max(0, Math.min(place.column, after.length - 1)) : column
  }
  const active = { ...selection.active, column: columnOf(selection.active) }
  const head = { ...selection.head, column: columnOf(selection.head) }
  const isSame = active.column === selection.active.column && head.column === selection.head.column
  return isSame
    ? selection
    : { ...selection, active, head, corner: null, others: [], tabbedFrom: null }
}
