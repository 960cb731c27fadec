import { linkedIds } from '../../../shared/domain/claim-link.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { isNamedTable, type NamedTable } from '../../../shared/domain/naming/named-record.ts'
import { currentProject } from '../../state/project-state.ts'
import { useSelection } from '../../state/selection.ts'
import { gridOf } from '../grid-state.ts'

/** A speaker or a source. */
export interface NameAtHand {
  readonly table: NamedTable
  readonly id: Id
}

/** Who stands in the active row of the table in view. */
function nameOfRow(): NameAtHand | null {
  const { grid } = useSelection.getState()
  if (!isNamedTable(grid)) return null
  const { lines, selection } = gridOf(grid)
  const line = lines[selection.active.line]
  return line?.type === 'record' ? { table: grid, id: line.id } : null
}

/** The first speaker of the selected claim. */
export function speakerOfClaim(): NameAtHand | null {
  const { claimId } = useSelection.getState()
  const claim = currentProject().claims.get(claimId ?? '')
  const [id] = claim === undefined ? [] : linkedIds(claim, 'speakers')
  return id === undefined ? null : { table: 'speakers', id }
}

/** The speaker or source that a person is at: that of the active row, or the selected claim's first speaker. */
export function nameAtHand(): NameAtHand | null {
  return nameOfRow() ?? speakerOfClaim()
}
