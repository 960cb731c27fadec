import { useEffect } from 'react'
import type { Table } from '../../../shared/tables/tables.ts'
import { tell } from '../../kit/notices/notices.ts'
import { useSelection } from '../../state/selection.ts'
import { goToCell, gridOf } from '../grid-state.ts'
import { lineOfId } from '../lines/lines.ts'

function showRow(table: Table): void {
  const { grid, row } = useSelection.getState()
  if (row === null || grid !== table) return
  const { lines, selection } = gridOf(table)
  const line = lineOfId(lines, row.id)
  if (line < 0) tell('The filters or groups of this table leave that row out.')
  else goToCell(table, { line, column: selection.active.column })
}

/** Makes the row that a search or a check leads to the active one. */
export function useShownRow(table: Table): void {
  useEffect(() => {
    showRow(table)
    return useSelection.subscribe((state, before) => {
      if (state.row !== before.row) showRow(table)
    })
  }, [table])
}
