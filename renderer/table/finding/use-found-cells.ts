import { useDeferredValue, useEffect, useMemo } from 'react'
import { findCells, type CellQuery, type FoundCell } from '../../../shared/tables/finding.ts'
import { useProjectState } from '../../state/project-state.ts'
import { useGrid } from '../grid-context.ts'
import { useGrids } from '../grid-state.ts'
import { goToFirstFound, useTableFind } from './find-state.ts'

/** The shown cells that hold what is looked for; worked out behind what is typed, where there are many. */
export function useFoundCells(): readonly FoundCell[] {
  const model = useGrid()
  const { table, columns } = model
  const lines = useGrids((grids) => grids[table].lines)
  const project = useProjectState((state) => state.project)
  const { text, isExact, isWholeCell, isInSelection, selected } = useTableFind()
  const query = useMemo(
    (): CellQuery => ({ text, isExact, isWholeCell }),
    [text, isExact, isWholeCell],
  )
  const wanted = useDeferredValue(query)
  const found = useMemo(() => {
    const shown = new Set(lines.flatMap((row) => (row.type === 'record' ? [row.id] : [])))
    const blocks =
      isInSelection && selected !== null
        ? selected.map((block) => ({ ...block, rows: block.rows.filter((id) => shown.has(id)) }))
        : [{ rows: [...shown], columns: columns.shown.map(({ id }) => id) }]
    return findCells(project, table, blocks, wanted)
  }, [project, table, lines, columns.shown, wanted, isInSelection, selected])
  useEffect(() => useTableFind.setState({ found }), [found])
  useEffect(() => goToFirstFound(model), [model, wanted, isInSelection])
  return found
}
