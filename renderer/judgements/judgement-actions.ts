import type { Evidence } from '../../shared/domain/evidence.ts'
import { DONE, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import type { Id } from '../../shared/domain/id.ts'
import { tidyName } from '../../shared/domain/naming/naming.ts'
import { shortenForLabel } from '../../shared/domain/text/short-text.ts'
import { commit } from '../kit/editing/commit.ts'
import { tellUndoable } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'

export function setVerdict(claimId: Id, verdict: string): void {
  commit({
    draft: (draft) => {
      draft.update('claims', claimId, { verdict })
      return DONE
    },
    label: () =>
      `set the verdict of a claim: ${verdict === '' ? 'none' : shortenForLabel(verdict)}`,
  })
}

/** Says how a claim's speaker knows; whether that could be done. */
export function setBasis(claimId: Id, typed: string): boolean {
  const basis = tidyName(typed)
  return commit({
    draft: (draft) => {
      draft.update('claims', claimId, { basis })
      return DONE
    },
    label: () => `set the basis of a claim: ${basis === '' ? 'none' : shortenForLabel(basis)}`,
  }).ok
}

function changeEvidence(
  claimId: Id,
  label: string,
  change: (evidence: readonly Evidence[]) => readonly Evidence[],
): boolean {
  const draftIt = (draft: EditDraft): Outcome<null> => {
    const evidence = change(draft.get('claims', claimId)?.evidence ?? [])
    draft.update('claims', claimId, { evidence })
    return succeed(null)
  }
  return commit({ draft: draftIt, label: () => label }).ok
}

/** Adds evidence that was seen on a day, ISO 8601; whether that could be done. */
export function addEvidence(claimId: Id, typed: string, seen: string): boolean {
  const address = tidyName(typed)
  return changeEvidence(
    claimId,
    `add evidence to a claim: ${shortenForLabel(address)}`,
    (evidence) => [...evidence, { address, note: '', seen }],
  )
}

/** Changes a part of one piece of evidence; whether that could be done. */
export function changeEvidenceAt(claimId: Id, place: number, fields: Partial<Evidence>): boolean {
  const [part = ''] = Object.keys(fields)
  return changeEvidence(claimId, `change the ${part} of evidence of a claim`, (evidence) =>
    evidence.map((one, at) => (at === place ? Object.assign({}, one, fields) : one)),
  )
}

export function removeEvidence(claimId: Id, place: number): void {
  const address = currentProject().claims.get(claimId)?.evidence[place]?.address ?? ''
  const isDone = changeEvidence(
    claimId,
    `take evidence off a claim: ${shortenForLabel(address)}`,
    (evidence) => evidence.toSpliced(place, 1),
  )
  if (isDone) tellUndoable(`Taken off: ${shortenForLabel(address)}`)
}
