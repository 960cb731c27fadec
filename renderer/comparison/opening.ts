import type { Id } from '../../shared/domain/id.ts'
import { focusRegion } from '../kit/focus/regions.ts'
import { tell } from '../kit/notices/notices.ts'
import { showMainView } from '../state/main-view.ts'
import { selectClaim, useSelection } from '../state/selection.ts'

/** Leaves for the Tag view, at a claim. */
export function openInTag(claimId: Id): void {
  showMainView('tag')
  // Once the reader is drawn, so that it goes there and takes the focus.
  requestAnimationFrame(() => {
    selectClaim(claimId, 'elsewhere')
    focusRegion('reader')
  })
}

/** Leaves for the Tag view at the claim that is selected. */
export function openSelectedInTag(): void {
  const { claimId } = useSelection.getState()
  if (claimId === null) tell('Select a claim first.')
  else openInTag(claimId)
}
