import { create } from 'zustand'
import type { Claim, Review } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { useProjectState } from '../state/project-state.ts'

/** The claims that wait for review and those that were rejected. The rest, most of them, is accepted. */
export interface ReviewIndex {
  readonly waiting: ReadonlySet<Id>
  readonly rejected: ReadonlySet<Id>
}

export const NO_REVIEWS: ReviewIndex = { waiting: new Set(), rejected: new Set() }

/** The index of claims that are looked at for the first time. */
export function indexReviews(claims: Iterable<Claim>): ReviewIndex {
  const waiting = new Set<Id>()
  const rejected = new Set<Id>()
  for (const { id, review } of claims) {
    if (review === 'draft') waiting.add(id)
    else if (review === 'rejected') rejected.add(id)
  }
  return { waiting, rejected }
}

/** A set after some claims may have come to a review or left it; the same one where none has. */
function updateSet(
  set: ReadonlySet<Id>,
  review: Review,
  claims: Project['claims'],
  touched: readonly Id[],
): ReadonlySet<Id> {
  const isIn = (id: Id) => claims.get(id)?.review === review
  const changed = touched.filter((id) => isIn(id) !== set.has(id))
  if (changed.length === 0) return set
  const next = new Set(set)
  for (const id of changed) if (!next.delete(id)) next.add(id)
  return next
}

/** The index after the claims named may have changed; a set in which nothing did keeps its identity. */
export function updateReviews(
  index: ReviewIndex,
  claims: Project['claims'],
  touched: Iterable<Id>,
): ReviewIndex {
  const ids = [...new Set(touched)]
  const waiting = updateSet(index.waiting, 'draft', claims, ids)
  const rejected = updateSet(index.rejected, 'rejected', claims, ids)
  const isSame = waiting === index.waiting && rejected === index.rejected
  return isSame ? index : { waiting, rejected }
}

function hasSame(a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}

/** The index made anew; a set that holds the same as before keeps its identity. */
function reindex(index: ReviewIndex, claims: Project['claims']): ReviewIndex {
  const { waiting, rejected } = indexReviews(claims.values())
  return {
    waiting: hasSame(waiting, index.waiting) ? index.waiting : waiting,
    rejected: hasSame(rejected, index.rejected) ? index.rejected : rejected,
  }
}

/** The reviews of the open project. Kept edit by edit: to count them, 100,000 claims need not be gone through. */
export const useReviews = create<ReviewIndex>(() => NO_REVIEWS)

useProjectState.subscribe((state, before) => {
  const { claims } = state.project
  if (state.status === before.status && claims === before.project.claims) return
  useReviews.setState((index) => {
    if (state.status !== 'ready') return NO_REVIEWS
    if (state.touched === null || before.status !== 'ready') return reindex(index, claims)
    return updateReviews(index, claims, state.touched)
  })
})
