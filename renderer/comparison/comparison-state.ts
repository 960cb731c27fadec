import { create } from 'zustand'
import { compare, type ComparisonGrid } from '../../shared/comparison/grid.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { ComparisonView } from '../../shared/domain/view.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { useViews } from '../state/views.ts'
import { claimAt, findClaim, placeAt, restorePlace, type Place } from './grid/places.ts'

/** What stands at the right of the grid. */
export type Aside = 'claim' | 'relations'

interface ComparisonState {
  /** Null before the person went anywhere: the first cell. */
  readonly place: Place | null
  /** The claims marked to be lined up: at most two, the older first. */
  readonly marked: readonly Id[]
  /** The two claims side by side under the grid; null while none are. */
  readonly linedUp: readonly [Id, Id] | null
  readonly aside: Aside
  /** The claims that the row picker is open for, and the row they are in. */
  readonly moving: { readonly claimIds: readonly Id[]; readonly fromKey: string } | null
}

const START: ComparisonState = {
  place: null,
  marked: [],
  linedUp: null,
  aside: 'claim',
  moving: null,
}

/** Where the person is in the Compare view: nothing that is kept. */
export const useComparison = create<ComparisonState>(() => START)

interface Compared {
  readonly project: Project
  readonly view: ComparisonView
  readonly grid: ComparisonGrid
}

let latest: Compared | null = null

/** The comparison of a project, worked out once while neither it nor the choice changes. */
function comparisonOf(project: Project, view: ComparisonView): ComparisonGrid {
  if (latest?.project !== project || latest.view !== view) {
    latest = { project, view, grid: compare(project, view) }
  }
  return latest.grid
}

/** The comparison as it is chosen now. */
export function currentGrid(): ComparisonGrid {
  return comparisonOf(currentProject(), useViews.getState().comparison)
}

/** The comparison, for components: a new one when the project or the choice changes. */
export function useComparisonGrid(): ComparisonGrid {
  const view = useViews((views) => views.comparison)
  return useProjectState((state) => comparisonOf(state.project, view))
}

/** A place that was kept, in the comparison as it is now. */
export function placeIn(grid: ComparisonGrid, kept: Place | null): Place {
  return kept === null ? placeAt(grid, 0, 0) : restorePlace(grid, kept)
}

/** The place as it is in the comparison now. */
export function currentPlace(grid: ComparisonGrid = currentGrid()): Place {
  return placeIn(grid, useComparison.getState().place)
}

export function goTo(place: Place): void {
  useComparison.setState({ place })
}

/** Goes to a claim where the comparison shows it; whether it does. */
export function goToClaim(claimId: Id): boolean {
  const grid = currentGrid()
  const place = findClaim(grid, claimId, useComparison.getState().place?.rowKey ?? null)
  if (place !== null) goTo(place)
  return place !== null
}

/** The claim that keys and commands mean; null for none or several. */
export function currentClaim(): Id | null {
  const grid = currentGrid()
  return claimAt(grid, currentPlace(grid))
}

/** Starts anew, for another project or another choice of rows and columns. */
export function leavePlace(): void {
  useComparison.setState({ place: null })
}

/** Marks a claim to be lined up, or unmarks it; a third takes the place of the oldest. */
export function toggleMarked(claimId: Id): void {
  useComparison.setState(({ marked }) => ({
    marked: marked.includes(claimId)
      ? marked.filter((id) => id !== claimId)
      : [...marked, claimId].slice(-2),
  }))
}

export function lineUp(first: Id, second: Id): void {
  useComparison.setState({ linedUp: [first, second], marked: [first, second] })
}

/** Puts the lined-up claims away, and their marks with them. */
export function closeLineUp(): void {
  useComparison.setState({ linedUp: null, marked: [] })
}

export function showAside(aside: Aside): void {
  useComparison.setState({ aside })
}

export function forgetComparison(): void {
  useComparison.setState(START)
}
