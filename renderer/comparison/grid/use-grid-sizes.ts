import { useMemo } from 'react'
import type { FoldedGrid } from '../../../shared/comparison/folding.ts'
import type { ComparisonView } from '../../../shared/domain/view.ts'
import { useProjectState } from '../../state/project-state.ts'
import { widthsOf, type GridWidths } from './measures.ts'
import { heightsOfRows, linesOfRows, mostOfRows } from './row-measures.ts'

interface GridSizes {
  readonly widths: GridWidths
  /** The columns beside that of the folded ones. */
  readonly count: number
  /** How high a row may get; Infinity for as high as its claims need. */
  readonly most: number
  /** About how high each row is, before it is drawn and measured. */
  readonly heights: readonly number[]
}

/** The sizes of a comparison in a view of this size: that of its rows without the heads. */
export function useGridSizes(
  grid: FoldedGrid,
  { columns: axis, isInFull }: ComparisonView,
  viewWidth: number,
  viewHeight: number,
): GridSizes {
  const project = useProjectState((state) => state.project)
  const isFolded = grid.folded.length > 0
  const count = grid.columns.length - (isFolded ? 1 : 0)
  const widths = useMemo(() => widthsOf(viewWidth, count, isFolded), [viewWidth, count, isFolded])
  const lines = useMemo(
    () => linesOfRows({ grid, project, axis, columnWidth: widths.column }),
    [grid, project, axis, widths],
  )
  const most = useMemo(
    () => (isInFull ? Infinity : mostOfRows(lines, widths.column, viewHeight)),
    [isInFull, lines, widths, viewHeight],
  )
  const heights = useMemo(() => heightsOfRows(lines, most), [lines, most])
  return { widths, count, most, heights }
}
