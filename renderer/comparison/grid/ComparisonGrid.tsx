import { useCallback, useMemo, type CSSProperties } from 'react'
import { AXIS_LABELS } from '../../../shared/comparison/axes.ts'
import { contradictionsByRow } from '../../../shared/comparison/contradictions.ts'
import type { FoldedGrid } from '../../../shared/comparison/folding.ts'
import type { ComparisonView } from '../../../shared/domain/view.ts'
import { useFocusTargetAt } from '../../kit/focus/use-region.ts'
import { useSize } from '../../kit/panes/use-size.ts'
import { useProjectState } from '../../state/project-state.ts'
import { placeIn, useComparison } from '../comparison-state.ts'
import { elementOfPlace } from './cell-ids.ts'
import styles from './ComparisonGrid.module.css'
import { ComparisonHead } from './ComparisonHead.tsx'
import { ComparisonRow, type DrawnColumns } from './ComparisonRow.tsx'
import { HEAD_HEIGHT, type GridWidths } from './measures.ts'
import { useClaimDrag } from './use-claim-drag.tsx'
import { useComparisonKeys } from './use-comparison-keys.ts'
import { useComparisonPointer } from './use-comparison-pointer.ts'
import { useGridLines } from './use-grid-lines.ts'
import { useGridSizes } from './use-grid-sizes.ts'
import { useRevealing } from './use-revealing.ts'

/** The tracks of every row, as the style sheet calls them: its head, the columns, and that of the folded ones. */
function tracksOf({ rowHead, column, others, full }: GridWidths, count: number): CSSProperties {
  const columns = count > 0 ? [`repeat(${count}, ${column}px)`] : []
  const tracks = [`${rowHead}px`, ...columns, ...(others > 0 ? [`${others}px`] : [])]
  return { '--tracks': tracks.join(' '), '--full': `${full}px` } as CSSProperties
}

/** What all columns are, and which of them are drawn: the same object while neither changes. */
function useDrawnColumns(
  grid: FoldedGrid,
  axis: ComparisonView['columns'],
  places: readonly number[],
  width: number,
): DrawnColumns {
  const are = useMemo(() => grid.columns.map(({ key }) => ({ axis, key })), [grid, axis])
  const drawn = places.join(' ')
  return useMemo(
    () => ({ places: drawn === '' ? [] : drawn.split(' ').map(Number), are, width }),
    [drawn, are, width],
  )
}

interface ComparisonGridProps {
  readonly grid: FoldedGrid
  readonly view: ComparisonView
  /** How high it is while nothing stands under it, in CSS pixels: what does takes no claims out of its cells. */
  readonly room: number
}

/** The comparison itself: an ARIA grid with one tab stop, drawn only as far as it is in view, both ways. */
export function ComparisonGrid({ grid, view, room }: ComparisonGridProps) {
  const marked = useComparison((state) => state.marked)
  const project = useProjectState((state) => state.project)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const kept = useComparison((state) => state.place)
  const place = useMemo(() => placeIn(grid, kept), [grid, kept])
  const { ref: scroller, size } = useSize<HTMLDivElement>()
  useFocusTargetAt('compare', scroller)
  const viewHeight = room - HEAD_HEIGHT
  const { widths, count, most, heights } = useGridSizes(grid, view, size?.width ?? 0, viewHeight)
  const contradictions = useMemo(
    () => contradictionsByRow(project, view.rows),
    [project, view.rows],
  )
  const { rows, columns } = useGridLines(scroller, grid, place, heights, widths)
  useRevealing(scroller, { place, rows, columns })
  const page = useCallback(
    () => Math.max(1, Math.floor(viewHeight / Math.min(most, viewHeight))),
    [viewHeight, most],
  )
  const handleKeyDown = useComparisonKeys(page)
  const drag = useClaimDrag(scroller)
  const pointer = useComparisonPointer(scroller)
  const drawn = useDrawnColumns(
    grid,
    view.columns,
    columns.getVirtualItems().map(({ index }) => index),
    widths.column,
  )
  const areAllDrawn = drawn.places.length === grid.columns.length
  const title = `${AXIS_LABELS[view.rows]} by ${AXIS_LABELS[view.columns].toLowerCase()}`
  return (
    <div
      ref={scroller}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={title}
      aria-describedby="comparison-keys"
      aria-rowcount={grid.rows.length + 1}
      aria-colcount={grid.columns.length + 1}
      aria-readonly
      aria-activedescendant={elementOfPlace(place)}
      style={tracksOf(widths, count)}
      onKeyDown={handleKeyDown}
      {...pointer}
      {...drag.handlers}
    >
      <ComparisonHead grid={grid} title={title} columns={drawn} place={place} />
      <div role="rowgroup" className={styles['body']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
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
              least={areAllDrawn ? null : (heights[index] ?? null)}
              most={most}
              columns={drawn}
              activeColumn={isActive ? place.column : null}
              chosen={isActive ? place.claim : null}
              marked={marked}
              contradictions={contradictions.get(line.key)?.length ?? 0}
              isTarget={drag.over === line.key}
              isTopic={view.rows === 'topic'}
              isSorting={view.rows === 'topic' && !isReadOnly}
              measure={rows.measureElement}
            />
          )
        })}
      </div>
      {drag.ghost}
    </div>
  )
}
