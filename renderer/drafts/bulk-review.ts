import { EditDraft } from '../../shared/domain/edit-draft.ts'
import type { Edit } from '../../shared/domain/edit.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import {
  acceptDrafts,
  labelOfAcceptance,
  labelOfRejection,
  rejectDrafts,
} from '../../shared/domain/review.ts'
import { tell, tellUndoable } from '../shell/notices.ts'
import { currentProject, submit } from '../state/project-state.ts'
import { countOf } from '../project/counting.ts'

/** The claims whose drafts are to be accepted, and those to be rejected. */
export interface ReviewDecisions {
  readonly accept: readonly Id[]
  readonly reject: readonly Id[]
}

/** An edit that reviews several drafts at once, and what it did in words; null where none of them waits. */
export function editOfDecisions(
  project: Project,
  { accept, reject }: ReviewDecisions,
  at: Date,
): { readonly edit: Edit; readonly words: string } | null {
  const draft = new EditDraft(project)
  const acceptance = acceptDrafts(draft, accept)
  const rejection = rejectDrafts(draft, reject)
  const accepted = acceptance.accepted + acceptance.mended
  const { rejected } = rejection
  const labels = [
    ...(accepted === 0 ? [] : [labelOfAcceptance(project, accept, acceptance)]),
    ...(rejected === 0 ? [] : [labelOfRejection(project, reject, rejection)]),
  ]
  const words = [
    ...(accepted === 0 ? [] : [`${countOf(accepted, 'draft')} accepted`]),
    ...(rejected === 0 ? [] : [`${countOf(rejected, 'draft')} rejected`]),
  ]
  const edit = draft.toEdit(labels.join(', '), at)
  return edit === null ? null : { edit, words: `${words.join(', ')}.` }
}

/** Reviews drafts as one edit, and says so with the way back. */
export function reviewDrafts(decisions: ReviewDecisions): void {
  const made = editOfDecisions(currentProject(), decisions, new Date())
  if (made === null) tell('None of these claims is a draft that waits for review.')
  else if (submit(made.edit)) tellUndoable(made.words)
}
