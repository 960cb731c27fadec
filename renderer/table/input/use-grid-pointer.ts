import { useMemo, useRef, type PointerEvent, type MouseEvent, type RefObject } from 'react'
import { useGrid, type GridModel } from '../grid-context.ts'
import { openCellMenu, openColumnMenu } from '../menus/grid-menu-state.ts'
import { changeGrid, gridOf, toggleGroup } from '../grid-state.ts'
import { sizeOf } from '../selection/selected-cells.ts'
import {
  addBlock,
  extendTo,
  selectCell,
  selectRows,
  type GridSelection,
  type Place,
} from '../selection/selection.ts'
import { startEditing } from '../cell-editing.ts'
import { openCell } from '../commands/row-claims.ts'

/** What lies under the pointer: a cell, or the number of a row. */
interface Spot extends Place {
  readonly isNumber: boolean
}

/** The place that an element of the grid stands for; null where it is none. */
export function spotAt(element: Element | null): Spot | null {
  const row = element?.closest<HTMLElement>('[data-line]')
  const cell = element?.closest<HTMLElement>('[role=gridcell], [role=rowheader]')
  if (row == null || cell == null) return null
  const { column } = cell.dataset
  return {
    line: Number(row.dataset['line']),
    column: Number(column ?? 0),
    isNumber: column === undefined,
  }
}

/** The selection after a press: Shift extends, Ctrl adds, a row's number selects the whole row. */
function press(model: GridModel, spot: Spot, event: PointerEvent): GridSelection {
  const grid = gridOf(model.table)
  const { selection } = grid
  if (event.shiftKey) {
    if (!spot.isNumber) return extendTo(selection, spot)
    return { ...extendTo(selection, { ...spot, column: selection.head.column }), extent: 'rows' }
  }
  const column = Math.min(selection.active.column, model.columns.shown.length - 1)
  const next = spot.isNumber ? selectRows(spot.line, spot.line, column) : selectCell(spot)
  return event.ctrlKey || event.metaKey
    ? addBlock(selection, next, sizeOf(grid, model.columns.shown))
    : next
}

function drag(selection: GridSelection, spot: Spot): GridSelection {
  const head = selection.extent === 'rows' ? { ...spot, column: selection.head.column } : spot
  return extendTo(selection, head)
}

/** How far from an edge the pointer scrolls, and how fast, in CSS pixels. */
const EDGE = 24
const SPEED = 14

/** Scrolls a step where a drag has come to an edge. */
export function scrollAtEdge(scroller: HTMLElement, x: number, y: number): void {
  const box = scroller.getBoundingClientRect()
  const step = (at: number, low: number, high: number) =>
    at < low + EDGE ? -SPEED : at > high - EDGE ? SPEED : 0
  scroller.scrollBy(step(x, box.left + EDGE, box.right), step(y, box.top + EDGE, box.bottom))
}

/**
 * Leaves an open editor: taking the focus makes it save. Answers false when what it holds does not fit: the
 * editor then stays, with its sentence, and gets the focus back.
 */
function leaveEditor(model: GridModel, scroller: HTMLElement): boolean {
  if (gridOf(model.table).editing === null) return true
  scroller.focus({ preventScroll: true })
  if (gridOf(model.table).editing === null) return true
  scroller.querySelector<HTMLElement>('[data-editor]')?.focus()
  return false
}

/** Selecting with the pointer: press, drag, Shift, Ctrl; a double click edits, or opens. */
export function useGridPointer(scroller: RefObject<HTMLDivElement | null>) {
  const model = useGrid()
  const dragging = useRef<{ x: number; y: number; timer: number } | null>(null)
  return useMemo(() => {
    const stop = () => {
      if (dragging.current !== null) cancelAnimationFrame(dragging.current.timer)
      dragging.current = null
    }
    const follow = () => {
      const { current } = dragging
      if (current === null || scroller.current === null) return
      scrollAtEdge(scroller.current, current.x, current.y)
      const spot = spotAt(document.elementFromPoint(current.x, current.y))
      const { selection } = gridOf(model.table)
      const isNew =
        spot !== null &&
        (spot.line !== selection.head.line || spot.column !== selection.head.column)
      if (isNew) changeGrid(model.table, { selection: drag(selection, spot) })
      current.timer = requestAnimationFrame(follow)
    }
    return {
      onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
        if (!(event.target instanceof Element) || scroller.current === null) return
        if (event.target.closest('[data-editing-cell]') !== null) return
        const spot = spotAt(event.target)
        if (spot === null || !event.currentTarget.contains(event.target)) return
        if (!leaveEditor(model, scroller.current)) {
          event.preventDefault()
          return
        }
        const isInside = event.button === 2 && event.target.closest('[aria-selected=true]') !== null
        if (event.button !== 0 && isInside) return
        const row = gridOf(model.table).lines[spot.line]
        changeGrid(model.table, { selection: press(model, spot, event) })
        if (event.button !== 0) return
        if (row?.type === 'group') toggleGroup(model.table, row.key)
        else {
          dragging.current = { x: event.clientX, y: event.clientY, timer: 0 }
        }
      },
      onPointerMove: (event: PointerEvent) => {
        const { current } = dragging
        if (current === null) return
        if ((event.buttons & 1) === 0) {
          stop()
          return
        }
        current.x = event.clientX
        current.y = event.clientY
        if (current.timer === 0) {
          // From now on the pointer is the grid's, also outside of it.
          scroller.current?.setPointerCapture(event.pointerId)
          current.timer = requestAnimationFrame(follow)
        }
      },
      onPointerUp: stop,
      onPointerCancel: stop,
      onContextMenu: (event: MouseEvent) => {
        if (!(event.target instanceof Element)) return
        if (event.target.closest('[data-editing-cell]') !== null) return
        const header = event.target.closest('[data-header]')
        event.preventDefault()
        if (header instanceof HTMLElement) openColumnMenu(header.dataset['header'] ?? '')
        else if (spotAt(event.target) !== null) openCellMenu({ x: event.clientX, y: event.clientY })
      },
      onDoubleClick: (event: MouseEvent) => {
        // Not the event's target: after a drag of a pixel that is the grid, which has captured the pointer.
        const spot = spotAt(document.elementFromPoint(event.clientX, event.clientY))
        const isCell = spot !== null && !spot.isNumber
        if (!isCell || gridOf(model.table).editing !== null) return
        if (!openCell(model)) startEditing(model, 'kept')
      },
    }
  }, [model, scroller])
}
