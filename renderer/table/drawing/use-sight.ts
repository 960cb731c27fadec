import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { GridModel } from '../grid-context.ts'
import { useGrids, type GridState, type Sight } from '../grid-state.ts'
import { scrollForLine, type LinePlaces } from '../layout/line-places.ts'
import { scrollForColumn } from '../layout/measures.ts'

function show(
  element: HTMLElement,
  place: Sight,
  { places, measures }: GridModel['columns'],
  lines: LinePlaces,
): void {
  const view = { left: element.scrollLeft, width: element.clientWidth }
  const rows = { top: element.scrollTop, height: element.clientHeight - measures.header }
  const top = place.line < 0 ? null : scrollForLine(lines, place.line, rows)
  const left = place.isHome === true ? 0 : scrollForColumn(places, place.column, view)
  if (top !== null || left !== null) {
    element.scrollTo({ top: top ?? rows.top, left: left ?? view.left })
  }
}

/**
 * Keeps in view what is gone to: with keys the cell they lead to, after a paste, a search or a sort the active cell,
 * beside the columns that stay. Scrolling by hand is left alone until then.
 */
export function useSight(
  scroller: RefObject<HTMLElement | null>,
  { table, columns }: GridModel,
  lines: LinePlaces,
): void {
  const selection = useGrids((grids) => grids[table].selection)
  const sight = useGrids((grids) => grids[table].sight)
  const shown = useRef<GridState['sight']>(null)
  const isFirstLook = useRef(true)
  useLayoutEffect(() => {
    const isFirst = isFirstLook.current
    isFirstLook.current = false
    const element = scroller.current
    const place: Sight | null = isFirst ? selection.active : sight
    // Only where it is gone to anew: a column that is being resized must not make the grid scroll.
    if (place === null || element === null || (!isFirst && shown.current === sight)) return
    shown.current = sight
    if (!isFirst || place.line > 0) show(element, place, columns, lines)
  }, [scroller, selection.active, sight, columns, lines])
}
