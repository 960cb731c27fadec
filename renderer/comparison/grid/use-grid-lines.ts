import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, type RefObject } from 'react'
import { OTHERS_KEY, type FoldedGrid } from '../../../shared/comparison/folding.ts'
import { drawnWith } from '../../kit/list/drawn-lines.ts'
import { HEAD_HEIGHT, type GridWidths } from './measures.ts'
import type { Place } from './places.ts'

type Lines = Virtualizer<HTMLDivElement, HTMLElement>

interface GridLines {
  readonly rows: Lines
  readonly columns: Lines
}

/** The rows and columns that are drawn: rows are measured, and guessed to be as high as `heights` until then. */
export function useGridLines(
  scroller: RefObject<HTMLDivElement | null>,
  grid: FoldedGrid,
  place: Place,
  heights: readonly number[],
  widths: GridWidths,
): GridLines {
  // Another function for other guesses: what was measured is kept by the row's key.
  const keyOfRow = useMemo(() => {
    const guessed = heights.length
    return (index: number) => grid.rows[index]?.key ?? `${index} of ${guessed}`
  }, [grid, heights])
  const rows = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: grid.rows.length,
    getItemKey: keyOfRow,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 0,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: 4,
    overscan: 1,
    rangeExtractor: drawnWith(place.row, grid.rows.length),
  })
  const widthOf = useCallback(
    (index: number) => (grid.columns[index]?.key === OTHERS_KEY ? widths.others : widths.column),
    [grid, widths],
  )
  const columns = useVirtualizer<HTMLDivElement, HTMLElement>({
    horizontal: true,
    count: grid.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: widthOf,
    scrollMargin: widths.rowHead,
    scrollPaddingStart: widths.rowHead,
    overscan: 1,
    rangeExtractor: drawnWith(place.column, grid.columns.length),
  })
  useLayoutEffect(() => {
    columns.measure()
  }, [columns, widthOf])
  return { rows, columns }
}
