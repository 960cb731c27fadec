import {
  blockOf,
  clampPlace,
  type GridSelection,
  type Place,
  type Size,
} from '../selection/selection.ts'

/** A key press, reduced to what the grid asks about. `isMod` is Ctrl, or Command on a Mac. */
export interface KeyPress {
  readonly key: string
  readonly isMod: boolean
  readonly isShift: boolean
  readonly isAlt: boolean
}

/** What moving needs to know of the grid. */
export interface GridBounds extends Size {
  /** Lines that fit on the screen. */
  readonly page: number
  /** Whether a cell holds anything: Ctrl and an arrow go to the edge of what is filled. */
  isFilled(place: Place): boolean
}

type Step = readonly [lines: number, columns: number]

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function isInBounds(place: Place, bounds: GridBounds): boolean {
  return (
    place.line >= 0 &&
    place.line < bounds.lines &&
    place.column >= 0 &&
    place.column < bounds.columns
  )
}

function shift(place: Place, [lines, columns]: Step): Place {
  return { line: place.line + lines, column: place.column + columns }
}

/**
 * Where Ctrl and an arrow lead, as in spreadsheets: to the last filled cell before an empty one, or over the
 * empty ones to the next filled cell, or to the edge.
 */
function jump(from: Place, step: Step, bounds: GridBounds): Place {
  let place = from
  let next = shift(place, step)
  if (!isInBounds(next, bounds)) return from
  const isInBlock = bounds.isFilled(from) && bounds.isFilled(next)
  while (isInBounds(next, bounds)) {
    if (isInBlock && !bounds.isFilled(next)) return place
    place = next
    if (!isInBlock && bounds.isFilled(place)) return place
    next = shift(place, step)
  }
  return place
}

function arrow(press: KeyPress, step: Step, from: Place, bounds: GridBounds): Place {
  if (from.line < 0) {
    const [lines, columns] = step
    return { line: lines > 0 ? 0 : -1, column: from.column + columns }
  }
  if (press.isMod) return jump(from, step, bounds)
  return shift(from, step)
}

/**
 * The place that a key leads to from `from`, not yet clamped to the grid; null when the key does not move.
 * Up from the first line leads to the header (line −1).
 */
export function moveBy(press: KeyPress, from: Place, bounds: GridBounds): Place | null {
  if (press.isAlt) return null
  const step = ARROWS[press.key]
  if (step !== undefined) return arrow(press, step, from, bounds)
  switch (press.key) {
    case 'Home':
      return { line: press.isMod ? 0 : from.line, column: 0 }
    case 'End':
      return { line: press.isMod ? bounds.lines - 1 : from.line, column: bounds.columns - 1 }
    case 'PageDown':
      return press.isMod ? null : { ...from, line: Math.max(0, from.line) + bounds.page }
    case 'PageUp':
      return press.isMod ? null : { ...from, line: Math.max(0, from.line - bounds.page) }
    default:
      return null
  }
}

/** The nearest line with a record before or after one; null when there is none. */
function recordBeside(
  from: number,
  step: 1 | -1,
  lines: number,
  isRecord: (line: number) => boolean,
): number | null {
  let line = from + step
  while (line >= 0 && line < lines && !isRecord(line)) line += step
  return line >= 0 && line < lines ? line : null
}

/**
 * Where Tab leads: along the row, at its end to the next row that holds a record. Null where the grid ends, so that
 * Tab leaves it.
 */
export function tabFrom(
  from: Place,
  isBack: boolean,
  { lines, columns }: Size,
  isRecord: (line: number) => boolean,
): Place | null {
  const step = isBack ? -1 : 1
  const column = from.column + step
  if (column >= 0 && column < columns && isRecord(from.line)) return { ...from, column }
  const line = recordBeside(from.line, step, lines, isRecord)
  return line === null ? null : { line, column: isBack ? columns - 1 : 0 }
}

/** How a cell is left once its editing ends: `next` and `previous` are Tab's, round the end of the row. */
export type MoveDirection = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous'

/** Where the active cell goes when its editing ends. What is typed next must go into a record, never on a group's header. */
export function goOn(
  from: Place,
  way: MoveDirection,
  size: Size,
  isRecord: (line: number) => boolean,
): Place {
  switch (way) {
    case 'up':
      return { ...from, line: recordBeside(from.line, -1, size.lines, isRecord) ?? from.line }
    case 'down':
      return { ...from, line: recordBeside(from.line, 1, size.lines, isRecord) ?? from.line }
    case 'left':
      return clampPlace({ ...from, column: from.column - 1 }, size)
    case 'right':
      return clampPlace({ ...from, column: from.column + 1 }, size)
    case 'next':
    case 'previous':
      return tabFrom(from, way === 'previous', size, isRecord) ?? from
  }
}

/**
 * The selection after Enter or Tab where several cells are selected: the active cell goes round inside the block, Enter
 * down its columns and Tab along its rows, past the headers of groups. Null where one cell is selected.
 */
export function goRound(
  selection: GridSelection,
  way: 'up' | 'down' | 'next' | 'previous',
  size: Size,
  isRecord: (line: number) => boolean,
): GridSelection | null {
  const block = blockOf(selection, size)
  const height = block.bottom - block.top + 1
  const width = block.right - block.left + 1
  const count = height * width
  if (count < 2) return null
  const isDown = way === 'down' || way === 'up'
  const step = way === 'down' || way === 'next' ? 1 : count - 1
  const line = selection.active.line - block.top
  const column = selection.active.column - block.left
  let at = isDown ? column * height + line : line * width + column
  for (let tried = 1; tried < count; tried += 1) {
    at = (at + step) % count
    const active = {
      line: block.top + (isDown ? at % height : Math.floor(at / width)),
      column: block.left + (isDown ? Math.floor(at / height) : at % width),
    }
    if (isRecord(active.line))
      return { ...selection, active, corner: selection.corner ?? selection.active }
  }
  return null
}

/** What else a key does in the grid; the commands have keys of their own. */
export type GridAction = 'edit' | 'open' | 'type' | 'clear'

/** What a key that does not move does; null when the grid leaves it to others. */
export function actionOf(press: KeyPress): GridAction | null {
  if (press.isAlt) return press.key === 'ArrowDown' && !press.isShift ? 'open' : null
  if (press.isMod) return null
  switch (press.key) {
    case 'F2':
      return 'edit'
    case 'Delete':
    case 'Backspace':
      return 'clear'
    case ' ':
      return press.isShift ? null : 'type'
    default:
      // A printable key has its character as its name; dead keys and input methods start a text too.
      return press.key.length === 1 || press.key === 'Dead' || press.key === 'Process'
        ? 'type'
        : null
  }
}
