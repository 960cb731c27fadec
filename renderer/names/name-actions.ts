import { EditDraft } from '../../shared/domain/edit-draft.ts'
import { labelOfMerge, mergeSources, mergeSpeakers } from '../../shared/domain/merging.ts'
import { labelOfSplit, splitSource, splitSpeaker } from '../../shared/domain/splitting.ts'
import { tellFailure, tellUndoable } from '../shell/notices.ts'
import { currentProject, submit } from '../state/project-state.ts'
import { tick, type MergedName, type ShownProposal } from './names-state.ts'

const NOT_NOW = { message: 'This could not be changed just now. Try again.' }

/** Merges the names of one or several proposals, as one edit. */
export function acceptProposals(shown: readonly ShownProposal[]): void {
  const project = currentProject()
  const draft = new EditDraft(project)
  for (const { proposal, keepId } of shown) {
    if (proposal.table === 'speakers') mergeSpeakers(draft, keepId, proposal.ids)
    else mergeSources(draft, keepId, proposal.ids)
  }
  const [only] = shown
  if (only === undefined) return
  const { table, ids } = only.proposal
  const count = shown.reduce((sum, { proposal }) => sum + proposal.ids.length, 0)
  const label =
    shown.length === 1
      ? labelOfMerge(project, table, only.keepId, ids)
      : `merge ${count} names into ${shown.length}`
  const edit = draft.toEdit(label, new Date())
  if (edit === null) return
  if (!submit(edit)) {
    tellFailure(NOT_NOW)
    return
  }
  tick(
    shown.map(({ key }) => key),
    false,
  )
  const name = project[table].get(only.keepId)?.name ?? ''
  tellUndoable(
    shown.length === 1
      ? `Merged ${count} names into “${name}”.`
      : `Merged ${count} names into ${shown.length}.`,
  )
}

/** Divides a merge again: the name gets its own record and claims back. */
export function splitAgain({ table, survivor, id, name }: MergedName): void {
  const project = currentProject()
  const draft = new EditDraft(project)
  if (table === 'speakers') splitSpeaker(draft, survivor.id, id)
  else splitSource(draft, survivor.id, id)
  const edit = draft.toEdit(labelOfSplit(project, table, survivor.id, id), new Date())
  if (edit !== null && submit(edit)) tellUndoable(`Split “${name}” from “${survivor.name}”.`)
  else tellFailure(NOT_NOW)
}
