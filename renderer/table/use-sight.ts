import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { GridState, Sight } from './grid-state.ts'
import { revealColumn } from './measures.ts'

interface LineScroller {
  scrollToIndex(index: number, options: { readonly align: 'auto' }): void
}

function show(
  element: HTMLElement,
  place: Sight,
  widths: readonly number[],
  lines: LineScroller,
): void {
  if (place.line === 0) element.scrollTop = 0
  else if (place.line > 0) lines.scrollToIndex(place.line, { align: 'auto' })
  if (place.isHome === true) element.scrollLeft = 0
  else revealColumn(element, widths, place.column)
}

/**
 * Keeps in view what is gone to: with keys the cell they lead to, after a paste, a search or a sort the active cell,
 * beside the columns that stay. Scrolling by hand is left alone until then.
 */
export function useSight(
  scroller: RefObject<HTMLElement | null>,
  { selection, sight }: Pick<GridState, 'selection' | 'sight'>,
  widths: readonly number[],
  lines: LineScroller,
): void {
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
    show(element, place, widths, lines)
  }, [scroller, selection.active, sight, widths, lines])
}
