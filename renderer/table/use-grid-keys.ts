import { useCallback, useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { tell } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { useViews } from '../state/views.ts'
import { clearSelected, deleteSelected, fillSelectedDown, insertRow } from './actions.ts'
import { useGrid, type GridModel } from './grid-context.ts'
import { changeGrid, gridOf, toggleGroup, type EditStart, type GridState } from './grid-state.ts'
import { idOfLine } from './lines.ts'
import {
  actionOf,
  moveBy,
  tabFrom,
  type GridBounds,
  type GridAction,
  type KeyPress,
} from './navigation.ts'
import { sizeOf } from './selected-cells.ts'
import {
  clampPlace,
  extendTo,
  selectCell,
  tabTo,
  widen,
  type GridSelection,
  type Place,
} from './selection.ts'
import { pressHeader } from './sorting.ts'
import { currentKeyboard, readKey } from '../kit/keys/use-keyboard.ts'

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

/** Shift moves the head of the selection, other keys the active cell. Shift leaves whole rows whole. */
function move(selection: GridSelection, press: KeyPress, bounds: GridBounds): GridSelection | null {
  const isExtending = press.isShift && selection.active.line >= 0
  const from = isExtending ? selection.head : selection.active
  const to = moveBy(press, from, bounds)
  if (to === null) return null
  const place = clampPlace(to, bounds)
  return isExtending ? extendTo(selection, place) : selectCell(place)
}

/** Starts editing the active cell, if it can be. */
export function startEditing(model: GridModel, start: EditStart): boolean {
  const grid = gridOf(model.table)
  const { line, column } = grid.selection.active
  const id = idOfLine(grid.lines, line)
  const definition = model.columns.shown[column]
  if (id === null || definition === undefined) return false
  if (model.isReadOnly) {
    tell('The project is open for reading only.')
    return false
  }
  if (definition.write === undefined) {
    tell(`${definition.header} cannot be edited here.`)
    return false
  }
  // At once, so that the key being pressed is typed into the editor by the browser itself, in any
  // keyboard layout and with any input method.
  flushSync(() => changeGrid(model.table, { editing: { id, column: definition.id, start } }))
  return true
}

/** Everything but moving and typing. Answers whether the key was used. */
function act(model: GridModel, action: Exclude<GridAction, 'type'>): boolean {
  const { table } = model
  const { selection } = gridOf(table)
  const select = (next: GridSelection) => changeGrid(table, { selection: next })
  switch (action) {
    case 'edit':
      return startEditing(model, 'kept') || true
    case 'open':
      return startEditing(model, 'opened') || true
    case 'clear':
      clearSelected(model)
      return true
    case 'fillDown':
      fillSelectedDown(model)
      return true
    case 'selectAll':
      select({ ...selection, extent: 'all', others: [] })
      return true
    case 'selectRow':
      select(widen(selection, 'rows'))
      return true
    case 'selectColumn':
      select(widen(selection, 'columns'))
      return true
    case 'insertRow':
      insertRow(model)
      return true
    case 'deleteRows':
      // Otherwise Ctrl and minus make the window's text smaller, as everywhere.
      if (selection.extent !== 'rows' && selection.extent !== 'all') return false
      deleteSelected(model)
      return true
  }
}

/** Keys on the header of a group: it opens and closes. */
function pressGroup(model: GridModel, place: Place, press: KeyPress): boolean {
  const grid = gridOf(model.table)
  const row = grid.lines[place.line]
  if (row?.type !== 'group' || press.isMod || press.isShift) return false
  const isCollapsed = useViews.getState()[model.table].collapsed.includes(row.key)
  const isToggle = press.key === 'Enter' || press.key === ' '
  const isOpening = press.key === 'ArrowRight' && isCollapsed
  const isClosing = press.key === 'ArrowLeft' && !isCollapsed
  if (!isToggle && !isOpening && !isClosing) return false
  toggleGroup(model.table, row.key)
  return true
}

/** The grid's keys, those of a spreadsheet. `page` is how many lines fit on the screen. */
export function useGridKeys(page: () => number, openMenu: (column: string) => void) {
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
      if (press.key === 'Tab') {
        if (isLeft || press.isMod || press.isAlt || active.line < 0) return
        const isRecord = (line: number) => idOfLine(grid.lines, line) !== null
        const place = tabFrom(active, press.isShift, sizeOf(grid, model.columns.shown), isRecord)
        if (place === null) return
        changeGrid(model.table, { selection: tabTo(grid.selection, place) })
        event.preventDefault()
        return
      }
      const column = model.columns.shown[active.column]
      if (
        (active.line < 0 && column !== undefined && pressHeader(model, column, press, openMenu)) ||
        pressGroup(model, active, press)
      ) {
        event.preventDefault()
        return
      }
      const selection = move(grid.selection, press, groundOf(model, grid, page()))
      if (selection !== null) {
        changeGrid(model.table, { selection })
        event.preventDefault()
        return
      }
      const action = active.line < 0 ? null : actionOf(press)
      if (action === null) return
      // A typed character goes on to the editor that has just opened.
      if (action === 'type') startEditing(model, 'typed')
      else if (act(model, action)) event.preventDefault()
    },
    [model, page, openMenu],
  )
}
