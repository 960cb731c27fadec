import { create } from 'zustand'
import { comparePlaces, type Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import { waitingDrafts } from '../../shared/domain/tagging/review.ts'
import { useReader } from '../reader/reader-state.ts'
import { focusText } from '../reader/text/text-focus.ts'
import { tell } from '../kit/notices/notices.ts'
import { showMainView } from '../state/main-view.ts'
import { currentProject, useProjectState, type ProjectState } from '../state/project-state.ts'
import { selectClaim, useSelection } from '../state/selection.ts'
import {
  besideInQueue,
  draftsToReview,
  restoredDraft,
  nextWaiting,
  updateQueue,
  type ReviewQueue,
  type ReviewScope,
} from './review-queue.ts'

interface Review {
  /** What is reviewed; null while nothing is. */
  readonly queue: ReviewQueue | null
  /** Whether the last draft has been reviewed, and what came of the review is shown. */
  readonly isDone: boolean
  /** When it was started, in milliseconds as events count them. */
  readonly startedAt: number
}

/** The key that starts a review in the reader. */
export const REVIEW_KEY = 'R'

/** The key that goes to the next draft whose speaker is unsure. */
export const UNSURE_KEY = 'U'

const NO_REVIEW: Review = { queue: null, isDone: false, startedAt: 0 }

/** The review of drafts under way. The draft it is at is the selected claim: nothing keeps a second place. */
export const useReview = create<Review>(() => NO_REVIEW)

/** The claim that the card shows, if it is one of those under review. */
export function claimInReview(): Claim | null {
  const { queue, isDone } = useReview.getState()
  const { claimId } = useSelection.getState()
  if (queue === null || isDone || claimId === null || !queue.ids.includes(claimId)) return null
  return currentProject().claims.get(claimId) ?? null
}

function goTo(claim: Claim): void {
  useReview.setState({ isDone: false })
  selectClaim(claim.id, 'elsewhere')
}

/**
 * Starts with the drafts that wait in the open article, with a scope those of it alone: at the one given or selected, else
 * at the first; of those whose speaker is unsure, at the next from there. Whether any waits.
 */
export function startReview(
  at: Id | null = useSelection.getState().claimId,
  scope: ReviewScope = 'all',
): boolean {
  const { open } = useReader.getState()
  if (open === null) return false
  const project = currentProject()
  const drafts = draftsToReview(project, open.article.id, scope)
  const selected = at === null ? undefined : project.claims.get(at)
  const isAhead = (claim: Claim) =>
    scope === 'unsure' && selected !== undefined && comparePlaces(claim, selected) > 0
  const first = drafts.find((claim) => claim.id === at) ?? drafts.find(isAhead) ?? drafts[0]
  if (first === undefined) {
    if (scope === 'all') tell('No drafts wait in this article.')
    return false
  }
  const { queue } = useReview.getState()
  const ids = drafts.map((claim) => claim.id)
  // A queue under way goes on with what it has counted so far.
  if (queue?.scope !== scope) {
    const startedAt = performance.now()
    useReview.setState({ queue: { articleId: open.article.id, scope, ids }, startedAt })
  }
  showMainView('tag')
  focusText()
  goTo(first)
  return true
}

export function leaveReview(): void {
  useReview.setState(NO_REVIEW)
  focusText()
}

/** Goes to the next draft that waits; after the last, shows what came of the review. */
export function goToWaiting(from: Claim | null): void {
  const { queue } = useReview.getState()
  if (queue === null) return
  const next = nextWaiting(currentProject(), queue, from)
  if (next === null) useReview.setState({ isDone: true })
  else goTo(next)
}

/** Goes to the next draft that waits, leaving this one as it is. */
export function goNext(): void {
  const { queue } = useReview.getState()
  const { claimId } = useSelection.getState()
  const from = claimId === null ? undefined : currentProject().claims.get(claimId)
  if (queue === null) return
  const next = nextWaiting(currentProject(), queue, from ?? null)
  if (next !== null) goTo(next)
  else if (from?.review === 'draft') tell('This is the only draft that waits.')
  else useReview.setState({ isDone: true })
}

/** Goes to the next draft under review whose speaker is unsure, leaving this one as it is. Whether there is one. */
export function goToNextUnsure(): boolean {
  const { queue } = useReview.getState()
  const claim = claimInReview()
  const next = queue === null ? null : nextWaiting(currentProject(), queue, claim, 'unsure')
  if (next !== null) goTo(next)
  return next !== null
}

/** Goes to the draft before, reviewed or not, so that a decision can be looked at again. */
export function goBack(): void {
  const { queue, isDone } = useReview.getState()
  const { claimId } = useSelection.getState()
  if (queue === null) return
  const from = isDone || claimId === null ? null : currentProject().claims.get(claimId)
  const before = besideInQueue(currentProject(), queue, from ?? null, -1)
  if (before === null) tell('This is the first draft.')
  else goTo(before)
}

/** Keeps the queue with the project: new drafts join it, and what an undo gave back is gone to. */
function followProject(state: ProjectState, before: ProjectState): void {
  const { queue } = useReview.getState()
  if (queue === null || state.project.claims === before.project.claims) return
  const { project, touched } = state
  const changed =
    touched === null
      ? waitingDrafts(project, queue.articleId)
      : [...touched].flatMap((id) => project.claims.get(id) ?? [])
  const updated = updateQueue(project, queue, changed)
  if (updated.ids.length === 0) {
    // The drafting itself was undone.
    useReview.setState(NO_REVIEW)
    return
  }
  if (updated !== queue) useReview.setState({ queue: updated })
  const { isDone } = useReview.getState()
  const shownId = isDone ? null : useSelection.getState().claimId
  const back = restoredDraft(before.project, project, updated, shownId)
  // After the marks and the tables have taken in the same change.
  if (back !== null) queueMicrotask(() => goTo(back))
}

/** Leaves the review when another article or project is opened, and the summary when a claim is looked at. */
function followSelection(): () => void {
  return useSelection.subscribe((state, before) => {
    const { queue, isDone } = useReview.getState()
    if (queue === null) return
    if (state.articleId !== queue.articleId) useReview.setState(NO_REVIEW)
    // A row may be chosen while the summary stays; what is looked at in the text is gone to.
    else if (isDone && state.turn !== before.turn && state.chosenIn === 'reader') {
      useReview.setState({ isDone: false })
    }
  })
}

/** Keeps the review with what happens around it. Returns the way to stop. */
export function followReview(): () => void {
  const stopProject = useProjectState.subscribe(followProject)
  const stopSelection = followSelection()
  return () => {
    stopProject()
    stopSelection()
  }
}
