import { useDeferredValue, useEffect, useMemo } from 'react'
import type { CellQuery, FoundCell } from '../../../shared/tables/finding.ts'
import { useProjectState } from '../../state/project-state.ts'
import { useGrid } from '../grid-context.ts'
import { useGrids } from '../grid-state.ts'
import { findShown, goToFirstFound, searchedBlocks, useTableFind } from './find-state.ts'

/** The shown cells that hold what is looked for; worked out behind what is typed, where there are many. */
export function useFoundCells(): readonly FoundCell[] {
  const model = useGrid()
  const lines = useGrids((grids) => grids[model.table].lines)
  const project = useProjectState((state) => state.project)
  const { text, isExact, isWholeCell, isInSelection, selected } = useTableFind()
  const query = useMemo(
    (): CellQuery => ({ text, isExact, isWholeCell }),
    [text, isExact, isWholeCell],
  )
  const wanted = useDeferredValue(query)
  const found = useMemo(
    () => findShown(model, { lines, project }, wanted, searchedBlocks({ isInSelection, selected })),
    [model, project, lines, wanted, isInSelection, selected],
  )
  useEffect(() => useTableFind.setState({ found }), [found])
  useEffect(() => goToFirstFound(model), [model, wanted, isInSelection])
  return found
}
