import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { AXIS_LABELS } from '../../../shared/comparison/axes.ts'
import type { ComparisonGrid as Compared } from '../../../shared/comparison/grid.ts'
import { useFocusTargetAt } from '../../kit/focus/use-region.ts'
import { useSize } from '../../kit/panes/use-size.ts'
import { currentProject, useProjectState } from '../../state/project-state.ts'
import { useViews } from '../../state/views.ts'
import { idOfCell, idOfTile } from './cell-ids.ts'
import { placeIn, useComparison } from '../comparison-state.ts'
import styles from './ComparisonGrid.module.css'
import { ComparisonHead } from './ComparisonHead.tsx'
import { ComparisonRow } from './ComparisonRow.tsx'
import {
  HEAD_HEIGHT,
  ROW_HEAD_WIDTH,
  TOTAL_HEIGHT,
  TOTAL_WIDTH,
  widthOfColumn,
} from './measures.ts'
import { claimsOf, type Place } from './places.ts'
import { heightsOfRows } from './row-measures.ts'
import { TotalsRow } from './TotalsRow.tsx'
import { useClaimDrag } from './use-claim-drag.tsx'
import { useComparisonKeys } from './use-comparison-keys.ts'
import { useComparisonPointer } from './use-comparison-pointer.ts'

/** The lines that are drawn: those in view, one more on each side, and the one that holds the active place. */
function drawnWith(active: number, count: number): (range: Range) => number[] {
  return (range) => {
    const indexes = defaultRangeExtractor(range)
    const isDrawn = active < 0 || active >= count || indexes.includes(active)
    return isDrawn ? indexes : [...indexes, active].sort((a, b) => a - b)
  }
}

function elementAt(grid: Compared, place: Place): string {
  return place.claim === null || claimsOf(grid, place).length === 0
    ? idOfCell(place.row, place.column)
    : idOfTile(place.row, place.column, place.claim)
}

/** The comparison itself: an ARIA grid with one tab stop, drawn only as far as it is in view, both ways. */
export function ComparisonGrid({ grid }: { readonly grid: Compared }) {
  const view = useViews((views) => views.comparison)
  const marked = useComparison((state) => state.marked)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const isSorting = view.rows === 'topic' && !isReadOnly
  const kept = useComparison((state) => state.place)
  const place = useMemo(() => placeIn(grid, kept), [grid, kept])
  const { ref: scroller, size } = useSize<HTMLDivElement>()
  useFocusTargetAt('compare', scroller)
  const width = widthOfColumn(size?.width ?? 0, grid.columns.length)
  const heights = useMemo(
    () => heightsOfRows(grid, currentProject(), width, isSorting),
    [grid, width, isSorting],
  )

  const rows = useVirtualizer({
    count: heights.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 0,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: 4,
    overscan: 1,
    rangeExtractor: drawnWith(place.row, heights.length),
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: grid.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => width,
    scrollMargin: ROW_HEAD_WIDTH,
    scrollPaddingStart: ROW_HEAD_WIDTH,
    overscan: 1,
    rangeExtractor: drawnWith(place.column, grid.columns.length),
  })
  useLayoutEffect(() => {
    rows.measure()
  }, [rows, heights])
  useLayoutEffect(() => {
    columns.measure()
  }, [columns, width])

  // What the arrow keys reach is always in view. Only a step of the person scrolls: not rows that change their
  // height, nor a pane that is resized.
  const revealed = useRef<Place | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    const before = revealed.current
    revealed.current = place
    if (element === null) return
    if (before?.row !== place.row) {
      if (place.row < 0) element.scrollTop = 0
      else if (place.row >= heights.length) element.scrollTop = element.scrollHeight
      else {
        // Of a row that is higher than the view, the start.
        const isHigh = (heights[place.row] ?? 0) > element.clientHeight - HEAD_HEIGHT
        rows.scrollToIndex(place.row, { align: isHigh ? 'start' : 'auto' })
      }
    }
    if (before?.column !== place.column) {
      if (place.column < 0) element.scrollLeft = 0
      else if (place.column >= grid.columns.length) element.scrollLeft = element.scrollWidth
      else columns.scrollToIndex(place.column, { align: 'auto' })
    }
    // In a row that is higher than the view.
    if (before?.claim !== place.claim && place.claim !== null) {
      const tile = document.getElementById(elementAt(grid, place))
      tile?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }, [place, grid, heights, rows, columns, scroller])

  const page = useCallback(() => {
    const height = scroller.current?.clientHeight ?? 0
    return Math.max(1, Math.floor(height / 160))
  }, [scroller])
  const handleKeyDown = useComparisonKeys(page)
  const drag = useClaimDrag(scroller)
  const pointer = useComparisonPointer(scroller)

  const places = columns.getVirtualItems().map(({ index }) => index)
  const drawnKey = places.join(' ')
  const drawn = useMemo(
    () => ({ places: drawnKey === '' ? [] : drawnKey.split(' ').map(Number), width }),
    [drawnKey, width],
  )
  const bodyHeight = heights.reduce((sum, height) => sum + height, 0)
  const fullWidth = ROW_HEAD_WIDTH + grid.columns.length * width + TOTAL_WIDTH

  return (
    <div
      ref={scroller}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={`${AXIS_LABELS[view.rows]} by ${AXIS_LABELS[view.columns].toLowerCase()}`}
      aria-describedby="comparison-keys"
      aria-rowcount={grid.rows.length + 2}
      aria-colcount={grid.columns.length + 2}
      aria-readonly
      aria-activedescendant={elementAt(grid, place)}
      onKeyDown={handleKeyDown}
      {...pointer}
      {...drag.handlers}
    >
      <ComparisonHead grid={grid} view={view} columns={drawn} fullWidth={fullWidth} place={place} />
      <div
        role="rowgroup"
        className={styles['body']}
        style={{ width: fullWidth, height: bodyHeight + TOTAL_HEIGHT }}
      >
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const line = grid.rows[index]
          if (line === undefined) return null
          const isActive = place.row === index
          return (
            <ComparisonRow
              key={line.key}
              grid={grid}
              line={line}
              row={index}
              top={start - HEAD_HEIGHT}
              height={size}
              columns={drawn}
              activeColumn={isActive ? place.column : null}
              chosen={isActive ? place.claim : null}
              marked={marked}
              isTarget={drag.over === line.key}
              isSorting={isSorting}
            />
          )
        })}
        <TotalsRow grid={grid} columns={drawn} top={bodyHeight} place={place} />
      </div>
      {drag.ghost}
    </div>
  )
}
