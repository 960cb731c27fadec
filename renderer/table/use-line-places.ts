import { useMemo } from 'react'
import { useViews } from '../state/views.ts'
import type { GridModel } from './grid-context.ts'
import { useGrids } from './grid-state.ts'
import { evenPlaces, unevenPlaces, type LinePlaces } from './line-places.ts'
import { heightOfLines, LINES } from './measures.ts'

/** Where the lines of a table lie; the lines of text that each row has, null where each has its own. */
export function useLinePlaces({ table, columns }: GridModel): {
  readonly places: LinePlaces
  readonly rowLines: number | null
} {
  const lines = useGrids((grids) => grids[table].lines)
  const rowHeight = useViews((views) => views[table].rowHeight)
  const isGrouped = useViews((views) => views[table].groupBy !== null)
  const { measures } = columns
  const rowLines = LINES[rowHeight]
  const places = useMemo(() => {
    const height = heightOfLines(rowLines ?? 1, measures)
    if (!isGrouped) return evenPlaces(lines.length, height)
    const single = heightOfLines(1, measures)
    return unevenPlaces(lines.length, (line) => (lines[line]?.type === 'group' ? single : height))
  }, [lines, rowLines, isGrouped, measures])
  return { places, rowLines }
}
