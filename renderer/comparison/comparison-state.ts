import { create } from 'zustand'
import { foldColumns, type FoldedGrid } from '../../shared/comparison/folding.ts'
import { compare } from '../../shared/comparison/grid.ts'
import { withColumns } from '../../shared/comparison/telling-axis.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { ComparisonView } from '../../shared/domain/view.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { useViews } from '../state/views.ts'
import { claimAt, findClaim, placeAt, restorePlace, type Place } from './grid/places.ts'
import { onOtherProject } from '../state/other-project.ts'

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
  /** Whether that is shown; null for where there is room. */
  readonly isAsideOpen: boolean | null
  /** The claims that the row picker is open for, and the row they are in. */
  readonly moving: { readonly claimIds: readonly Id[]; readonly fromKey: string } | null
}

const START: ComparisonState = {
  place: null,
  marked: [],
  linedUp: null,
  aside: 'claim',
  isAsideOpen: null,
  moving: null,
}

/** Where the person is in the Compare view: nothing that is kept. */
export const useComparison = create<ComparisonState>(() => START)

interface Compared {
  readonly project: Project
  readonly chosen: ComparisonView
  /** What was chosen, with the columns that are shown. */
  readonly view: ComparisonView
  readonly grid: FoldedGrid
}

let latest: Compared | null = null

/** The comparison of a project, worked out once while neither it nor the choice changes. */
function comparisonOf(project: Project, chosen: ComparisonView): Compared {
  if (latest?.project !== project || latest.chosen !== chosen) {
    const view = withColumns(project, chosen)
    const grid = foldColumns(compare(project, view), view.isFolding)
    latest = { project, chosen, view, grid }
  }
  return latest
}

/** The comparison as it is chosen now. */
export function currentGrid(): FoldedGrid {
  return comparisonOf(currentProject(), useViews.getState().comparison).grid
}

/** What is compared with what now. */
export function currentView(): ComparisonView {
  return withColumns(currentProject(), useViews.getState().comparison)
}

/** The comparison and what is compared, for components: others when the project or the choice changes. */
export function useCompared(): Pick<Compared, 'grid' | 'view'> {
  const chosen = useViews((views) => views.comparison)
  return useProjectState((state) => comparisonOf(state.project, chosen))
}

/** A place that was kept, in the comparison as it is now. */
export function placeIn(grid: FoldedGrid, kept: Place | null): Place {
  return kept === null ? placeAt(grid, 0, 0) : restorePlace(grid, kept)
}

/** The place as it is in the comparison now. */
export function currentPlace(grid: FoldedGrid = currentGrid()): Place {
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
  useComparison.setState({ aside, isAsideOpen: true })
}

export function setAsideOpen(isAsideOpen: boolean): void {
  useComparison.setState({ isAsideOpen })
}

onOtherProject(() => useComparison.setState(START))
