import { useCallback, type KeyboardEvent } from 'react'
import { OTHERS_KEY } from '../../../shared/comparison/folding.ts'
import { RelationType } from '../../../shared/domain/relation.ts'
import { tell } from '../../kit/notices/notices.ts'
import { contradictionsByRow } from '../../../shared/comparison/contradictions.ts'
import { focusNote } from './comparison-focus.ts'
import {
  currentClaim,
  currentGrid,
  currentPlace,
  currentView,
  goTo,
  lineUp,
  closeLineUp,
  toggleMarked,
  useComparison,
} from '../comparison-state.ts'
import { currentProject } from '../../state/project-state.ts'
import { toggleDetails } from '../aside-opening.ts'
import { toggleFolding, toggleInFull } from '../showing.ts'
import { openInTag } from '../opening.ts'
import { claimAt, claimsOf, step } from './places.ts'
import { relateClaims } from '../relations/relation-actions.ts'
import { askForRowHere } from '../rows/row-moves.ts'
import { digitOf } from '../../kit/keys/keyboard.ts'
import { readKey } from '../../kit/keys/use-keyboard.ts'

const NO_CLAIM = 'Choose a claim first: Enter goes into the claims of a cell.'

/** Marks the chosen claim to be lined up. */
export function markHere(): void {
  const claimId = currentClaim()
  if (claimId === null) tell(NO_CLAIM)
  else toggleMarked(claimId)
}

/** All different claims of a row, in the order of the columns. */
function claimsInRow(row: number): readonly string[] {
  const grid = currentGrid()
  return [...new Set(grid.columns.flatMap((_, column) => claimsOf(grid, { row, column })))]
}

/** Lines up the contradiction of a row that comes after the one lined up; whether it has any. */
function lineUpNextContradiction(rowKey: string | null): boolean {
  if (rowKey === null) return false
  const pairs = contradictionsByRow(currentProject(), currentView().rows).get(rowKey) ?? []
  const { linedUp } = useComparison.getState()
  const at = pairs.findIndex(({ from, to }) => from.id === linedUp?.[0] && to.id === linedUp[1])
  const next = pairs[(at + 1) % Math.max(1, pairs.length)]
  if (next === undefined) return false
  lineUp(next.from.id, next.to.id)
  return true
}

/**
 * Lines two claims up: of a row's head, its contradictions one after another; those marked; or the one marked and the chosen one; or the two of a row that has no others.
 */
export function lineUpHere(): void {
  const place = currentPlace()
  if (place.column === -1 && lineUpNextContradiction(place.rowKey)) return
  const { marked } = useComparison.getState()
  const [first, second] = marked
  if (first !== undefined && second !== undefined) {
    lineUp(first, second)
    return
  }
  const chosen = currentClaim()
  if (first !== undefined && chosen !== null && chosen !== first) {
    lineUp(first, chosen)
    return
  }
  const inRow = claimsInRow(place.row)
  const [one, other] = inRow
  if (inRow.length === 2 && one !== undefined && other !== undefined) lineUp(one, other)
  else tell('Mark two claims with Space, then press L.')
}

/** Opens the chosen claim where it was tagged. */
export function openHere(): void {
  const claimId = currentClaim()
  if (claimId === null) tell(NO_CLAIM)
  else openInTag(claimId)
}

/** Sets a relation between the two claims lined up. Whether there are two. */
export function relateLinedUp(type: RelationType): boolean {
  const { linedUp } = useComparison.getState()
  if (linedUp === null) return false
  relateClaims(type, linedUp[0], linedUp[1])
  return true
}

/** What letters and digits do in the grid; null for others. */
function actionOf(event: KeyboardEvent): (() => void) | null {
  const type = RelationType.options[(digitOf(event) ?? 0) - 1]
  if (type !== undefined) {
    return () => {
      if (!relateLinedUp(type))
        tell('Line two claims up first: mark them with Space, then press L.')
    }
  }
  switch (readKey(event)) {
    case ' ':
      return markHere
    case 'l':
      return lineUpHere
    case 'n':
      return () => {
        if (!focusNote())
          tell('A note goes with a relation: line two claims up and relate them first.')
      }
    case 'm':
      return askForRowHere
    case 'o':
      return openHere
    case 'd':
      return toggleDetails
    case 'f':
      return toggleFolding
    case 'h':
      return toggleInFull
    default:
      return null
  }
}

/** The keys of the grid. `page` is how many rows fit into the view. */
export function useComparisonKeys(page: () => number): (event: KeyboardEvent) => void {
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const grid = currentGrid()
      const place = currentPlace(grid)
      const isFar = event.ctrlKey || event.metaKey
      const next = step(grid, place, { key: event.key, isFar }, page())
      if (next !== null) {
        event.preventDefault()
        goTo(next)
        return
      }
      if (isFar) return
      if (event.key === 'Enter' && place.row === -1 && place.columnKey === OTHERS_KEY) {
        event.preventDefault()
        toggleFolding()
        return
      }
      if (event.key === 'Enter' && claimAt(grid, place) !== null) {
        event.preventDefault()
        openHere()
        return
      }
      if (event.key === 'Escape' && useComparison.getState().marked.length > 0) {
        event.preventDefault()
        closeLineUp()
        return
      }
      const action = actionOf(event)
      if (action === null) return
      event.preventDefault()
      action()
    },
    [page],
  )
}
