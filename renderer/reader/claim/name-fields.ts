import type { NamedTable } from '../../../shared/domain/naming/named-record.ts'
import { focusTarget } from '../../kit/focus/regions.ts'
import { currentProject } from '../../state/project-state.ts'
import { useSelection } from '../../state/selection.ts'

/** By what name the focus is taken to the fields for the speakers or the sources of a claim. */
export const pickerOf = (table: NamedTable) => `${table} picker`

/**
 * Goes to where a name is typed for the selected claim: to the field of the speaker who has none yet, else to the first,
 * whose name is then written over. Whether there is such a field.
 */
export function goToNameField(table: NamedTable): boolean {
  const { claimId } = useSelection.getState()
  const claim = claimId === null ? undefined : currentProject().claims.get(claimId)
  if (claim === undefined) return false
  const nameless = claim.speakers.findIndex(({ speakerId }) => speakerId === null)
  const field = focusTarget(pickerOf(table), table === 'speakers' ? Math.max(0, nameless) : 0)
  if (field instanceof HTMLInputElement) field.select()
  return field !== null
}
