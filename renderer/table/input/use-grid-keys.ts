import { useCallback, useRef, type KeyboardEvent } from 'react'
import { currentProject } from '../../state/project-state.ts'
import { useViews } from '../../state/views.ts'
import { clearSelected } from '../commands/actions.ts'
import { openCell } from '../commands/row-claims.ts'
import { startEditing } from '../cell-editing.ts'
import { selectionAfter } from './going-on.ts'
import { useGrid, type GridModel } from '../grid-context.ts'
import { openColumnMenu } from '../menus/grid-menu-state.ts'
import { changeGrid, gridOf, toggleGroup, type GridState, type Sight } from '../grid-state.ts'
import { idOfLine } from '../lines/lines.ts'
import {
  actionOf,
  moveBy,
  tabFrom,
  type GridBounds,
  type GridAction,
  type KeyPress,
} from './navigation.ts'
import { sizeOf } from '../selection/selected-cells.ts'
import {
  blockOf,
  clampPlace,
  extendTo,
  selectCell,
  tabTo,
  type GridSelection,
} from '../selection/selection.ts'
import { pressHeader } from '../lines/sorting.ts'
import { currentKeyboard, readKey } from '../../kit/keys/use-keyboard.ts'

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: readKey(event),
    isMod: currentKeyboard().isApple ? event.metaKey : event.ctrlKey,
    isShift: event.shiftKey,
    isAlt: event.altKey,
  }
}

function groundOf(model: GridModel, grid: GridState, page: number): GridBounds {
  const { table, columns } = model
  return {
    ...sizeOf(grid, columns.shown),
    page,
    isFilled: ({ line, column }) => {
      const id = idOfLine(grid.lines, line)
      const project = currentProject()
      const row = id === null ? undefined : project[table].get(id)
      return row !== undefined && columns.shown[column]?.text(row, project) !== ''
    },
  }
}

interface Move {
  readonly selection: GridSelection
  readonly sight: Sight
}

/** Shift moves the head of the selection, other keys the active cell. Shift leaves whole rows whole. */
function move(selection: GridSelection, press: KeyPress, bounds: GridBounds): Move | null {
  const isExtending = press.isShift && selection.active.line >= 0
  const from = isExtending ? selection.head : selection.active
  const to = moveBy(press, from, bounds)
  if (to === null) return null
  const place = clampPlace(to, bounds)
  return {
    selection: isExtending ? extendTo(selection, place) : selectCell(place),
    sight: { ...place, isHome: press.key === 'Home' },
  }
}

/** Everything but moving and typing. */
function act(model: GridModel, action: Exclude<GridAction, 'type'>): void {
  switch (action) {
    case 'edit':
      startEditing(model, 'kept')
      return
    case 'open':
      startEditing(model, 'opened')
      return
    case 'clear':
      clearSelected(model)
  }
}

/** Keys on the header of a group: it opens and closes. */
function pressGroup(model: GridModel, line: number, press: KeyPress): boolean {
  const grid = gridOf(model.table)
  const row = grid.lines[line]
  if (row?.type !== 'group' || press.isMod || press.isShift) return false
  const isCollapsed = useViews.getState()[model.table].collapsed.includes(row.key)
  const isToggle = press.key === 'Enter' || press.key === ' '
  const isOpening = press.key === 'ArrowRight' && isCollapsed
  const isClosing = press.key === 'ArrowLeft' && !isCollapsed
  if (!isToggle && !isOpening && !isClosing) return false
  toggleGroup(model.table, row.key)
  return true
}

/** Enter and Tab in the cells: where they lead; null where Tab leaves the grid. */
function goOnBy(model: GridModel, press: KeyPress): Pick<GridState, 'selection' | 'sight'> | null {
  const grid = gridOf(model.table)
  const { shown } = model.columns
  const size = sizeOf(grid, shown)
  if (press.key === 'Enter') return selectionAfter(grid, press.isShift ? 'up' : 'down', shown)
  const { top, bottom, left, right } = blockOf(grid.selection, size)
  if (top !== bottom || left !== right)
    return selectionAfter(grid, press.isShift ? 'previous' : 'next', shown)
  const isRecord = (line: number) => idOfLine(grid.lines, line) !== null
  const place = tabFrom(grid.selection.active, press.isShift, size, isRecord)
  return place === null ? null : { selection: tabTo(grid.selection, place), sight: place }
}

/** Whether Enter or Tab goes on from a cell. */
function isGoingOn({ key, isMod, isAlt }: KeyPress): boolean {
  return (key === 'Enter' || key === 'Tab') && !isMod && !isAlt
}

function isOpening({ key, isMod, isAlt, isShift }: KeyPress): boolean {
  return key === 'Enter' && !isMod && !isAlt && !isShift
}

/** Whether one cell is selected, so that Enter goes round in no block. */
function isOneCell({ table, columns }: GridModel): boolean {
  const grid = gridOf(table)
  const { top, bottom, left, right } = blockOf(grid.selection, sizeOf(grid, columns.shown))
  return top === bottom && left === right
}

/** The keys of a spreadsheet that move, edit and type; the other ones are commands. `page` is how many lines fit on the screen. */
export function useGridKeys(page: () => number) {
  const model = useGrid()
  /** Escape was the last key: Tab then leaves the grid. */
  const isLeaving = useRef(false)
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || event.defaultPrevented) return
      const press = pressOf(event)
      const grid = gridOf(model.table)
      const { active } = grid.selection
      const isLeft = isLeaving.current
      isLeaving.current = press.key === 'Escape' || (isLeft && press.key === 'Shift')
      if (press.key === 'Tab' && (isLeft || press.isMod || press.isAlt || active.line < 0)) return
      const column = model.columns.shown[active.column]
      if (
        (active.line < 0 &&
          column !== undefined &&
          pressHeader(model, column, press, openColumnMenu)) ||
        pressGroup(model, active.line, press)
      ) {
        event.preventDefault()
        return
      }
      if (isOpening(press) && isOneCell(model) && openCell(model)) {
        event.preventDefault()
        return
      }
      const moved = isGoingOn(press)
        ? goOnBy(model, press)
        : move(grid.selection, press, groundOf(model, grid, page()))
      if (moved !== null) {
        changeGrid(model.table, moved)
        event.preventDefault()
        return
      }
      const action = active.line < 0 ? null : actionOf(press)
      if (action === null) return
      // A typed character goes on to the editor that has just opened.
      if (action === 'type') startEditing(model, 'typed')
      else {
        act(model, action)
        event.preventDefault()
      }
    },
    [model, page],
  )
}
