import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { GridModel } from './grid-context.ts'
import type { GridPainter } from './grid-painter.ts'
import { useGrids, type GridState, type Sight } from './grid-state.ts'
import { scrollForLine, type LinePlaces } from './line-places.ts'
import { scrollForColumn } from './measures.ts'

function show(
  painter: GridPainter,
  place: Sight,
  { places, measures }: GridModel['columns'],
  lines: LinePlaces,
): void {
  const { view } = painter
  const rows = { top: view.top, height: view.height - measures.header }
  const top = place.line < 0 ? null : scrollForLine(lines, place.line, rows)
  const left = place.isHome === true ? 0 : scrollForColumn(places, place.column, view)
  if (top !== null || left !== null) painter.scrollTo(top ?? rows.top, left ?? view.left)
}

/**
 * Keeps in view what is gone to: with keys the cell they lead to, after a paste, a search or a sort the active cell,
 * beside the columns that stay. Scrolling by hand is left alone until then.
 */
export function useSight(
  painter: RefObject<GridPainter | null>,
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
    const drawing = painter.current
    const place: Sight | null = isFirst ? selection.active : sight
    // Only where it is gone to anew: a column that is being resized must not make the grid scroll.
    if (place === null || drawing === null || (!isFirst && shown.current === sight)) return
    shown.current = sight
    if (!isFirst || place.line > 0) show(drawing, place, columns, lines)
  }, [painter, selection.active, sight, columns, lines])
}
