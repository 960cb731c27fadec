import { Set as ImmutableSet } from 'immutable'
import { create } from 'zustand'
import type { Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { useProjectState } from '../state/project-state.ts'

/** The claims that wait for review and those that were rejected. The rest, most of them, is accepted. */
export interface ReviewIndex {
  readonly waiting: ImmutableSet<Id>
  readonly rejected: ImmutableSet<Id>
}

export const NO_REVIEWS: ReviewIndex = { waiting: ImmutableSet(), rejected: ImmutableSet() }

/** The index of claims one looks at for the first time. */
export function indexReviews(claims: Iterable<Claim>): ReviewIndex {
  const waiting: Id[] = []
  const rejected: Id[] = []
  for (const { id, review } of claims) {
    if (review === 'draft') waiting.push(id)
    else if (review === 'rejected') rejected.push(id)
  }
  return { waiting: ImmutableSet(waiting), rejected: ImmutableSet(rejected) }
}

/** The index after the claims named may have changed; a set in which nothing did keeps its identity. */
export function updateReviews(
  index: ReviewIndex,
  claims: Project['claims'],
  touched: Iterable<Id>,
): ReviewIndex {
  const ids = [...touched]
  const update = (set: ImmutableSet<Id>, review: Claim['review']) =>
    set.withMutations((next) => {
      for (const id of ids) {
        if (claims.get(id)?.review === review) next.add(id)
        else next.delete(id)
      }
    })
  const waiting = update(index.waiting, 'draft')
  const rejected = update(index.rejected, 'rejected')
  const isSame = waiting === index.waiting && rejected === index.rejected
  return isSame ? index : { waiting, rejected }
}

/** The index made anew; a set that holds the same as before keeps its identity. */
function reindex(index: ReviewIndex, claims: Project['claims']): ReviewIndex {
  const { waiting, rejected } = indexReviews(claims.values())
  return {
    waiting: waiting.equals(index.waiting) ? index.waiting : waiting,
    rejected: rejected.equals(index.rejected) ? index.rejected : rejected,
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
