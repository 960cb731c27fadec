import { linkedIds } from '../../shared/domain/claim-link.ts'
import type { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import {
  acceptDrafts,
  labelOfAcceptance,
  labelOfRejection,
  rejectDrafts,
} from '../../shared/domain/tagging/review.ts'
import { commit } from '../kit/editing/commit.ts'
import { tellUndoable } from '../kit/notices/notices.ts'
import { countOf } from '../../shared/domain/counting.ts'

/** The claims whose drafts are to be accepted, and those to be rejected. */
export interface ReviewDecisions {
  readonly accept: readonly Id[]
  readonly reject: readonly Id[]
}

/** What a review of several drafts did: the edit's name, and the same in words for the person. */
interface ReviewSummary {
  readonly label: string
  readonly words: string
}

/** How many of those accepted name nobody, to go on with after "4 drafts accepted". */
function describeNameless(nameless: number, accepted: number): string {
  if (nameless === 0) return ''
  return nameless === accepted ? ' without a speaker' : `, ${nameless} of them without a speaker`
}

/** Reviews several drafts at once in the draft of an edit. Refused where none of them waits. */
export function reviewClaims(
  draft: EditDraft,
  { accept, reject }: ReviewDecisions,
): Outcome<ReviewSummary> {
  const { project } = draft
  const acceptance = acceptDrafts(draft, accept)
  const rejection = rejectDrafts(draft, reject)
  const accepted = acceptance.accepted + acceptance.mended
  const { rejected } = rejection
  if (accepted + rejected === 0) {
    return refuse('None of these claims is a draft that waits for review.')
  }
  const labels = [
    ...(accepted === 0 ? [] : [labelOfAcceptance(project, accept, acceptance)]),
    ...(rejected === 0 ? [] : [labelOfRejection(project, reject, rejection)]),
  ]
  const nameless = accept.filter((id) => {
    const claim = project.claims.get(id)
    return claim?.review === 'draft' && linkedIds(claim, 'speakers').length === 0
  }).length
  const without = describeNameless(nameless, accepted)
  const words = [
    ...(accepted === 0 ? [] : [`${countOf(accepted, 'draft')} accepted${without}`]),
    ...(rejected === 0 ? [] : [`${countOf(rejected, 'draft')} rejected`]),
  ]
  return succeed({ label: labels.join(', '), words: `${words.join(', ')}.` })
}

/** Reviews drafts as one edit, and says so with the way back. */
export function reviewDrafts(decisions: ReviewDecisions): void {
  const reviewed = commit({
    draft: (draft) => reviewClaims(draft, decisions),
    label: ({ label }) => label,
  })
  if (reviewed.ok) tellUndoable(reviewed.value.words)
}
