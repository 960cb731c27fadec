import { useEffect, type RefObject } from 'react'
import { fillCells } from '../../../shared/tables/filling.ts'
import { tell } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { finishOrReport } from '../commands/actions.ts'
import { fillAreaBelow, fillAreaTo, uniteBlocks, type FillArea } from './fill-area.ts'
import { FillPreview } from '../drawing/fill-preview.ts'
import type { GridModel } from '../grid-context.ts'
import { changeGrid, gridOf } from '../grid-state.ts'
import { idOfLine } from '../lines/lines.ts'
import { cellsIn, sizeOf } from '../selection/selected-cells.ts'
import { blockOf, extendTo, selectCell, type Block } from '../selection/selection.ts'
import { scrollAtEdge, spotAt } from './use-grid-pointer.ts'
import { WRITING_TOOLS } from '../commands/writing-tools.ts'

/** How near the corner of the selection a press must be to take it, in CSS pixels. */
const REACH = 7

/** The block whose corner can be dragged: the selection, where it is one block of a table that can be edited. */
function fillableBlock({ table, columns, isReadOnly }: GridModel): Block | null {
  const grid = gridOf(table)
  const { selection } = grid
  const isOne = selection.others.length === 0 && selection.active.line >= 0
  return isReadOnly || grid.editing !== null || !isOne
    ? null
    : blockOf(selection, sizeOf(grid, columns.shown))
}

/** Whether the pointer is at the corner of the selection. */
function isAtHandle(grid: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const corner = grid.querySelector('[data-edges~=bottom][data-edges~=right]')
  if (corner === null) return false
  const { right, bottom } = corner.getBoundingClientRect()
  const isNear = (at: number, edge: number) => at > edge - REACH && at < edge + REACH / 2
  // Not where a column that stays lies over it.
  const isSeen = corner.contains(document.elementFromPoint(right - 3, bottom - 3))
  return isSeen && isNear(clientX, right) && isNear(clientY, bottom)
}

/** Fills beside the selection, and selects both. */
function fill(model: GridModel, block: Block, { way, target }: FillArea): void {
  const { table, columns } = model
  const cells = (part: Block) => cellsIn(gridOf(table), columns.shown, part)
  const filling = { way, source: cells(block), target: cells(target) }
  const isWritable = columns.shown
    .slice(target.left, target.right + 1)
    .some((column) => column.write !== undefined)
  if (!isWritable) {
    tell('These cells cannot be edited here.')
    return
  }
  const writing = fillCells(currentProject(), table, filling, WRITING_TOOLS)
  if (finishOrReport(table, 'Nothing was filled', writing) === null) return
  const { top, bottom, left, right } = uniteBlocks(block, target)
  const selection = extendTo(selectCell({ line: top, column: left }), {
    line: bottom,
    column: right,
  })
  changeGrid(table, { selection })
}

/** What a double press on the corner fills. */
function fillBelow(model: GridModel, block: Block): void {
  const { table, columns } = model
  const { lines } = gridOf(table)
  const project = currentProject()
  const isEmpty = (line: number, column: number) => {
    const id = idOfLine(lines, line)
    const row = id === null ? undefined : project[table].get(id)
    const shown = columns.shown[column]
    return row !== undefined && (shown?.write === undefined || shown.text(row, project) === '')
  }
  const area = fillAreaBelow(block, lines.length, isEmpty)
  if (area === null) tell('The cell below is not empty: drag the corner to write over it.')
  else fill(model, block, area)
}

/**
 * The fill handle: dragging the corner of the selection copies it into the cells that it is drawn over, as one edit, and a
 * double press into the empty cells below.
 */
export function useFillHandle(scroller: RefObject<HTMLElement | null>, model: GridModel): void {
  useEffect(() => {
    const grid = scroller.current
    if (grid === null) return undefined
    const preview = new FillPreview()
    let drag: { readonly block: Block; area: FillArea | null; x: number; y: number } | null = null
    let timer = 0
    const follow = () => {
      if (drag === null) return
      scrollAtEdge(grid, drag.x, drag.y)
      const place = spotAt(document.elementFromPoint(drag.x, drag.y))
      if (place?.isNumber === false) drag.area = fillAreaTo(drag.block, place)
      preview.show(grid, model, drag.area?.target ?? null)
      timer = requestAnimationFrame(follow)
    }
    const end = () => {
      cancelAnimationFrame(timer)
      timer = 0
      preview.remove()
      drag = null
    }
    const handleDown = (event: PointerEvent) => {
      const block = fillableBlock(model)
      if (event.button !== 0 || block === null || !isAtHandle(grid, event)) return
      event.stopPropagation()
      event.preventDefault()
      grid.focus({ preventScroll: true })
      grid.setPointerCapture(event.pointerId)
      drag = { block, area: null, x: event.clientX, y: event.clientY }
    }
    const handleMove = (event: PointerEvent) => {
      if (drag === null) {
        const isAt = event.buttons === 0 && fillableBlock(model) !== null && isAtHandle(grid, event)
        grid.toggleAttribute('data-filling', isAt)
        return
      }
      event.stopPropagation()
      drag.x = event.clientX
      drag.y = event.clientY
      if (timer === 0) follow()
    }
    const handleUp = (event: PointerEvent) => {
      if (drag === null) return
      event.stopPropagation()
      const { block, area } = drag
      end()
      if (area !== null) fill(model, block, area)
    }
    const handleDouble = (event: MouseEvent) => {
      const block = fillableBlock(model)
      if (block === null || !isAtHandle(grid, event)) return
      event.stopPropagation()
      fillBelow(model, block)
    }
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || drag === null) return
      event.stopPropagation()
      event.preventDefault()
      end()
    }
    const listeners = new AbortController()
    const options = { capture: true, signal: listeners.signal }
    grid.addEventListener('pointerdown', handleDown, options)
    grid.addEventListener('pointermove', handleMove, options)
    grid.addEventListener('pointerup', handleUp, options)
    grid.addEventListener('pointercancel', end, options)
    grid.addEventListener('dblclick', handleDouble, options)
    grid.addEventListener('keydown', handleKey, options)
    return () => {
      listeners.abort()
      end()
    }
  }, [scroller, model])
}
