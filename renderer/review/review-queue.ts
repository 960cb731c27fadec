import { comparePlaces, type Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { isWaiting, waitingDrafts } from '../../shared/domain/tagging/review.ts'
import { isSpeakerUnsure } from '../../shared/domain/tagging/speaker-status.ts'

/** What a review goes through: all drafts, or those alone of which somebody is to be named. */
export type ReviewScope = 'all' | 'unsure'

/** The drafts of one article that a review goes through, in reading order, those already reviewed in it included. */
export interface ReviewQueue {
  readonly articleId: Id
  readonly scope: ReviewScope
  readonly ids: readonly Id[]
}

/** Whether a review of some scope goes through a claim. */
export function isToReview(claim: Claim, scope: ReviewScope): boolean {
  return scope === 'all' ? isWaiting(claim) : isSpeakerUnsure(claim)
}

/** The drafts of an article that a review goes through when it starts, in reading order. */
export function draftsToReview(
  project: Project,
  articleId: Id,
  scope: ReviewScope,
): readonly Claim[] {
  return waitingDrafts(project, articleId).filter((claim) => isToReview(claim, scope))
}

/** The claims of a queue that are still there, in its order. */
export function claimsInQueue(project: Project, queue: ReviewQueue): readonly Claim[] {
  return queue.ids.flatMap((id) => project.claims.get(id) ?? [])
}

/**
 * The queue after the project changed: claims that have gone leave it, and those of `changed` that wait in its
 * article join it where they are read. The same value when it goes through the same claims.
 */
export function updateQueue(
  project: Project,
  queue: ReviewQueue,
  changed: Iterable<Claim>,
): ReviewQueue {
  const known = new Set(queue.ids)
  const joining = [...changed].filter(
    (claim) =>
      !known.has(claim.id) && isToReview(claim, queue.scope) && claim.articleId === queue.articleId,
  )
  const left = claimsInQueue(project, queue)
  if (joining.length === 0 && left.length === queue.ids.length) return queue
  return { ...queue, ids: [...left, ...joining].sort(comparePlaces).map((claim) => claim.id) }
}

/** How many claims of the queue are read before `claim` or are it; so the queue goes on there. */
function placeAfter(claims: readonly Claim[], claim: Claim): number {
  const index = claims.findIndex(({ id }) => id === claim.id)
  if (index !== -1) return index + 1
  const next = claims.findIndex((other) => comparePlaces(other, claim) > 0)
  return next === -1 ? claims.length : next
}

/**
 * The next draft of the queue that waits, with `scope` one of those alone, from a claim on and round the end; not that
 * claim. Null when none does.
 */
export function nextWaiting(
  project: Project,
  queue: ReviewQueue,
  from: Claim | null,
  scope: ReviewScope = 'all',
): Claim | null {
  const claims = claimsInQueue(project, queue)
  const place = from === null ? 0 : placeAfter(claims, from)
  const ahead = [...claims.slice(place), ...claims.slice(0, place)]
  return ahead.find((claim) => isToReview(claim, scope) && claim.id !== from?.id) ?? null
}

/** The first draft of the queue that waits and is read after a claim. Null when none does: not round the end. */
export function waitingAhead(project: Project, queue: ReviewQueue, from: Claim): Claim | null {
  const claims = claimsInQueue(project, queue)
  return claims.slice(placeAfter(claims, from)).find(isWaiting) ?? null
}

/** The claim of the queue beside another, reviewed or not. Null past its ends. */
export function besideInQueue(
  project: Project,
  queue: ReviewQueue,
  from: Claim | null,
  by: 1 | -1,
): Claim | null {
  const claims = claimsInQueue(project, queue)
  if (from === null) return claims.at(by === 1 ? 0 : -1) ?? null
  const after = placeAfter(claims, from)
  const isInQueue = claims[after - 1]?.id === from.id
  const place = by === 1 ? after : after - (isInQueue ? 2 : 1)
  return claims[place] ?? null
}

/**
 * The draft that a change gave back or changed behind the person's back, most often an undo: it waits now, and
 * is not as it was. Null when there is none, or when it is the one shown (`shownId`).
 */
export function restoredDraft(
  before: Project,
  after: Project,
  queue: ReviewQueue,
  shownId: Id | null,
): Claim | null {
  const changed = claimsInQueue(after, queue).filter(
    (claim) => isWaiting(claim) && before.claims.get(claim.id) !== claim,
  )
  return changed.some((claim) => claim.id === shownId) ? null : (changed[0] ?? null)
}
