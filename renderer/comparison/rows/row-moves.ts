import { countOf } from '../../../shared/domain/counting.ts'
import { moveToRow } from '../../../shared/comparison/row-moves.ts'
import { DONE } from '../../../shared/domain/failure.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { commit } from '../../kit/editing/commit.ts'
import { tell, tellUndoable } from '../../kit/notices/notices.ts'
import { useProjectState } from '../../state/project-state.ts'
import { changeComparison, useViews } from '../../state/views.ts'
import { currentGrid, currentPlace, useComparison } from '../comparison-state.ts'
import { claimsOf } from '../grid/places.ts'

function canEdit(): boolean {
  if (useProjectState.getState().info?.isReadOnly === false) return true
  tell('The project is open for reading only. Save a copy to make changes.')
  return false
}

/** Whether a claim can be moved to another row: not where rows are what its text is. */
export function areRowsOpen(): boolean {
  const { rows } = useViews.getState().comparison
  return rows !== 'article' && rows !== 'date' && rows !== 'status'
}

/** A row that is new must not stay hidden behind a choice of rows. */
function showRow(key: string): void {
  const { rowValues } = useViews.getState().comparison
  if (rowValues !== null && !rowValues.includes(key)) {
    changeComparison({ rowValues: [...rowValues, key] })
  }
}

/** Moves claims from one row to another, as one edit. `label` is what the row is called. */
export function moveClaims(
  claimIds: readonly Id[],
  fromKey: string,
  toKey: string,
  label: string,
): void {
  const { rows } = useViews.getState().comparison
  const moved = commit({
    draft: (draft) => {
      for (const claimId of claimIds) {
        const outcome = moveToRow(draft, claimId, rows, fromKey, toKey)
        if (!outcome.ok) return outcome
      }
      return DONE
    },
    label: () => `set ${rows} of ${countOf(claimIds.length, 'claim')}`,
    unchanged: `It is in “${label}” already.`,
  })
  if (!moved.ok) return
  showRow(toKey)
  tellUndoable(`Moved ${countOf(claimIds.length, 'claim')} to “${label}”.`)
}

/** Opens the picker of rows for claims. */
export function askForRow(claimIds: readonly Id[], fromKey: string): void {
  if (!areRowsOpen()) {
    tell(
      'Claims cannot be moved between these rows. Compare by topic, kind or certainty to move them.',
    )
  } else if (canEdit() && claimIds.length > 0) {
    useComparison.setState({ moving: { claimIds, fromKey } })
  }
}

/** Opens the picker of rows for the chosen claim, or all claims of the chosen cell. */
export function askForRowHere(): void {
  const grid = currentGrid()
  const place = currentPlace(grid)
  const claims = claimsOf(grid, place)
  const chosen = place.claim === null ? claims : claims.slice(place.claim, place.claim + 1)
  if (chosen.length === 0) tell('Choose a claim first: go to a cell that holds one.')
  else askForRow(chosen, place.rowKey ?? '')
}
