import { contradictionsByRow } from '../../shared/comparison/contradictions.ts'
import type { RelationType } from '../../shared/domain/relation.ts'
import { tell } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import {
  currentClaim,
  currentGrid,
  currentPlace,
  currentView,
  lineUp,
  toggleMarked,
  useComparison,
} from './comparison-state.ts'
import { focusNote } from './grid/comparison-focus.ts'
import { claimsOf } from './grid/places.ts'
import { openInTag } from './opening.ts'
import { relateClaims } from './relations/relation-actions.ts'

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

/** Sets a relation between the two claims lined up. */
export function relateLinedUp(type: RelationType): void {
  const { linedUp } = useComparison.getState()
  if (linedUp === null) tell('Line two claims up first: mark them with Space, then press L.')
  else relateClaims(type, linedUp[0], linedUp[1])
}

/** Goes to the note of the relation of the two claims lined up. */
export function noteLinedUp(): void {
  if (focusNote()) return
  tell('A note goes with a relation: line two claims up and relate them first.')
}
