import type { SpeakerCandidate } from '../../shared/domain/naming/candidates.ts'
import { linkedIds } from '../../shared/domain/claim-link.ts'
import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'
import type { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import {
  mergeClaims,
  moveEnd,
  refuseMerge,
  replaceContent,
  splitClaim,
} from '../../shared/domain/tagging/claim-mending.ts'
import {
  acceptDrafts,
  labelOfAcceptance,
  labelOfRejection,
  rejectDrafts,
} from '../../shared/domain/tagging/review.ts'
import { retagSpeakers } from '../../shared/domain/tagging/attributing.ts'
import { isSameValue } from '../../shared/domain/edit/same-value.ts'
import type { TaggedText } from '../../shared/domain/tagging/tagging.ts'
import {
  addNamedSource,
  chooseSpeaker,
  removeSource,
  setOnlySpeaker,
} from '../reader/claim/card-actions.ts'
import { shortenForLabel } from '../../shared/domain/text/short-text.ts'
import { dropSelection, useReader } from '../reader/reader-state.ts'
import { currentArticle, edit, tagSpeakersAt } from '../reader/tag-actions.ts'
import { tell, tellUndoable } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { claimInReview, goToWaiting, useReview } from './review-state.ts'
import { numberCandidates, type NumberedCandidates } from './numbered-candidates.ts'
import { waitingAhead } from './review-queue.ts'

function wordsOf(claim: Claim): string {
  return shortenForLabel(quoteOfClaim(claim))
}

/** A draft reviewed before waits again first, so that its second review is counted as the first would have been. */
function reopen(draft: EditDraft, claim: Claim): void {
  if (claim.review !== 'draft') draft.update('claims', claim.id, { review: 'draft' })
}

/** Accepts the draft as it stands now, and goes to the next. */
export function acceptDraft(): void {
  const claim = claimInReview()
  if (claim === null) return
  if (claim.review !== 'accepted') {
    const done = edit(
      (draft) => {
        reopen(draft, claim)
        return succeed(acceptDrafts(draft, [claim.id]))
      },
      (counts) => labelOfAcceptance(currentProject(), [claim.id], counts),
    )
    if (!done.ok) return
    if (linkedIds(claim, 'speakers').length === 0) {
      tellUndoable(`Accepted without a speaker: ${wordsOf(claim)}`)
    }
  }
  goToWaiting(claim)
}

/** Rejects the draft, and goes to the next. */
export function rejectDraft(): void {
  const claim = claimInReview()
  if (claim === null) return
  if (claim.review !== 'rejected') {
    const done = edit(
      (draft) => {
        reopen(draft, claim)
        return succeed(rejectDrafts(draft, [claim.id]))
      },
      (counts) => labelOfRejection(currentProject(), [claim.id], counts),
    )
    if (!done.ok) return
    tellUndoable(`Rejected: ${wordsOf(claim)}`)
  }
  goToWaiting(claim)
}

/** Changes the draft under review; it still waits then. */
function mend(
  change: (draft: EditDraft, article: TaggedText, claim: Claim) => Outcome<null>,
  name: (claim: Claim) => string,
): boolean {
  const claim = claimInReview()
  if (claim === null) return false
  return edit(
    (draft, article) => change(draft, article, claim),
    () => name(claim),
  ).ok
}

/** Moves the start of the draft's words, or their end, by one word. */
export function moveDraftEnd(which: 'start' | 'end', by: 1 | -1): void {
  mend(
    (draft, article, claim) => moveEnd(draft, article, claim.id, which, by),
    (claim) => `move the ${which} of a draft: ${wordsOf(claim)}`,
  )
}

/** The words selected become the draft's words, in place of those it had. */
export function takeSelectedWords(): void {
  const { selected } = useReader.getState()
  if (selected === null) {
    tell('Select the right words in the article first, then press W.')
    return
  }
  const isDone = mend(
    (draft, article, claim) => replaceContent(draft, article, claim.id, selected),
    () => 'use other words for a draft',
  )
  if (isDone) dropSelection()
}

/** Whether a place lies inside one of the claim's spans, so that something of it is left on either side. */
function isInside(claim: Claim, offset: number): boolean {
  return claim.content.some(({ start, end }) => start < offset && offset < end)
}

/** Makes two drafts of one: at the caret or the words selected where they are inside it, else where it falls apart. */
export function splitDraft(): void {
  const { caret, selected } = useReader.getState()
  const isDone = mend(
    (draft, article, claim) => {
      const at = selected?.start ?? caret
      return splitClaim(draft, article, claim.id, isInside(claim, at) ? at : null, newId())
    },
    (claim) => `split a draft: ${wordsOf(claim)}`,
  )
  if (!isDone) return
  dropSelection()
  tellUndoable('Split in two. The second half is next.')
}

/** Makes one draft of this one and the next ahead that waits. */
export function mergeDraft(): void {
  const { queue } = useReview.getState()
  const claim = claimInReview()
  if (queue === null || claim === null) return
  const next = waitingAhead(currentProject(), queue, claim)
  if (next === null) {
    tell('No draft that waits comes after this one, to be merged with it.')
    return
  }
  const refusal = refuseMerge(claim, next)
  if (refusal !== null) {
    tell(refusal)
    return
  }
  const isDone = mend(
    (draft, article) => mergeClaims(draft, article, [claim.id, next.id]),
    (claim) => `merge two drafts: ${wordsOf(claim)}`,
  )
  if (isDone) tellUndoable('Merged with the next draft.')
}

/** What a number key stands for: one of those numbered for a draft's speaker, or for its chain of sources. */
function candidateAt<Found>(
  number: number,
  listed: (candidates: NumberedCandidates) => readonly Found[],
): Found | null {
  const claim = claimInReview()
  const article = currentArticle()
  if (claim === null || article === null) return null
  const candidate = listed(numberCandidates(currentProject(), article, claim))[number - 1]
  if (candidate === undefined) tell(`There is no number ${number} to choose.`)
  return candidate ?? null
}

/**
 * Makes a candidate the draft's only speaker, or whoever its marked words name; of several who speak together, the one
 * who is not named yet.
 */
export function takeSpeaker(candidate: SpeakerCandidate): void {
  const claim = claimInReview()
  if (claim === null) return
  const nameless = claim.speakers.findIndex(({ speakerId }) => speakerId === null)
  const isJoint = claim.speakers.length > 1
  if (candidate.id === null) {
    if ('words' in candidate) tagSpeakersAt(claim.id, candidate.words, retagSpeakers)
    else chooseSpeaker(claim.id, Math.max(0, nameless), { type: 'new', name: candidate.name })
  } else if (isJoint && nameless !== -1) {
    chooseSpeaker(claim.id, nameless, { type: 'known', id: candidate.id })
  } else if (!isSameValue(linkedIds(claim, 'speakers'), [candidate.id]))
    setOnlySpeaker(claim.id, candidate.id)
}

/** Makes the candidate of a number, from 1, the draft's speaker. */
export function chooseSpeakerAt(number: number): void {
  const candidate = candidateAt(number, ({ speakers }) => speakers)
  if (candidate !== null) takeSpeaker(candidate)
}

/** Puts a candidate at the end of the draft's chain, or takes it out where it is in it. */
export function toggleSourceById(id: Id): void {
  const claim = claimInReview()
  if (claim === null) return
  const position = claim.via.findIndex((link) => link.sourceId === id)
  if (position === -1) addNamedSource(claim.id, { type: 'known', id })
  else removeSource(claim.id, position)
}

/** Puts the candidate of a number, from 1, into the draft's chain or takes it out. */
export function toggleSourceAt(number: number): void {
  const candidate = candidateAt(number, ({ sources }) => sources)
  if (candidate !== null) toggleSourceById(candidate.id)
}
