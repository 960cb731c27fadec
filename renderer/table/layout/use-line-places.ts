import { useMemo, useState } from 'react'
import type { Project } from '../../../shared/domain/project.ts'
import { useProjectState } from '../../state/project-state.ts'
import { useViews } from '../../state/views.ts'
import { fitRows, type FittedRows, type Fonts } from './fitted-rows.ts'
import { advanceOf } from './glyph-widths.ts'
import type { GridModel } from '../grid-context.ts'
import { useGrids } from '../grid-state.ts'
import { evenPlaces, unevenPlaces, type LinePlaces } from './line-places.ts'
import { heightOfLines, LINES, type Measures } from './measures.ts'

function fontsOf({ text, small }: Measures): Fonts {
  const family = getComputedStyle(document.body).fontFamily
  return { text: advanceOf(`${text}px ${family}`), small: advanceOf(`${small}px ${family}`) }
}

/** The lines that each row needs, where rows are to fit their words; null where all have as many. */
function useFittedRows({ table, columns }: GridModel, isFitting: boolean): FittedRows | null {
  const lines = useGrids((grids) => grids[table].lines)
  const project = useProjectState((state): Project | null => (isFitting ? state.project : null))
  const [fitted, setFitted] = useState<FittedRows | null>(null)
  const isDue =
    project !== null &&
    (fitted?.lines !== lines || fitted.columns !== columns || fitted.project !== project)
  if (isDue) {
    // What is shown next must be as high as what it holds, so it is counted as it is drawn.
    setFitted(fitRows(table, { lines, columns, project }, fontsOf(columns.measures), fitted))
  }
  return isFitting ? fitted : null
}

/** Where the lines of a table lie; the lines of text that each row has, null where each has its own. */
export function useLinePlaces(model: GridModel): {
  readonly places: LinePlaces
  readonly rowLines: number | null
} {
  const { table, columns } = model
  const lines = useGrids((grids) => grids[table].lines)
  const rowHeight = useViews((views) => views[table].rowHeight)
  const isGrouped = useViews((views) => views[table].groupBy !== null)
  const { measures } = columns
  const rowLines = LINES[rowHeight]
  const fitted = useFittedRows(model, rowLines === null)
  const places = useMemo(() => {
    if (rowLines === null) {
      const counts = fitted?.counts
      return unevenPlaces(lines.length, (line) => heightOfLines(counts?.[line] ?? 1, measures))
    }
    const height = heightOfLines(rowLines, measures)
    if (!isGrouped) return evenPlaces(lines.length, height)
    const single = heightOfLines(1, measures)
    return unevenPlaces(lines.length, (line) => (lines[line]?.type === 'group' ? single : height))
  }, [lines, rowLines, fitted, isGrouped, measures])
  return { places, rowLines }
}
