import { useCallback, type KeyboardEvent } from 'react'
import { OTHERS_KEY } from '../../../shared/comparison/folding.ts'
import { openHere } from '../chosen-claim.ts'
import { closeLineUp, currentGrid, currentPlace, goTo, useComparison } from '../comparison-state.ts'
import { toggleFolding } from '../showing.ts'
import { claimAt, step } from './places.ts'

/** What a key does in the grid; null for one that means nothing there. `page` is how many rows fit into the view. */
function actionOf({ key, ctrlKey, metaKey }: KeyboardEvent, page: number): (() => void) | null {
  const grid = currentGrid()
  const place = currentPlace(grid)
  const isFar = ctrlKey || metaKey
  const next = step(grid, place, { key, isFar }, page)
  if (next !== null) return () => goTo(next)
  if (isFar) return null
  if (key === 'Enter' && place.row === -1 && place.columnKey === OTHERS_KEY) return toggleFolding
  if (key === 'Enter' && claimAt(grid, place) !== null) return openHere
  return key === 'Escape' && useComparison.getState().marked.length > 0 ? closeLineUp : null
}

/** The keys of the grid that no command has: those that go about in it. */
export function useComparisonKeys(page: () => number): (event: KeyboardEvent) => void {
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const action = actionOf(event, page())
      if (action === null) return
      event.preventDefault()
      action()
    },
    [page],
  )
}
