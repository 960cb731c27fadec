import { DONE } from '../../shared/domain/failure.ts'
import { labelOfMerge, mergeRecords } from '../../shared/domain/record-merging.ts'
import { labelOfSplit, splitRecord } from '../../shared/domain/record-splitting.ts'
import { commit } from '../kit/editing/commit.ts'
import { tellUndoable } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { tick, type MergedName, type ShownProposal } from './names-state.ts'

/** Merges the names of one or several proposals, as one edit. */
export function acceptProposals(shown: readonly ShownProposal[]): void {
  const project = currentProject()
  const [only] = shown
  if (only === undefined) return
  const { table, ids } = only.proposal
  const count = shown.reduce((sum, { proposal }) => sum + proposal.ids.length, 0)
  const merged = commit({
    draft: (draft) => {
      for (const { proposal, keepId } of shown) {
        mergeRecords(draft, proposal.table, keepId, proposal.ids)
      }
      return DONE
    },
    label: () =>
      shown.length === 1
        ? labelOfMerge(project, table, only.keepId, ids)
        : `merge ${count} names into ${shown.length}`,
  })
  if (!merged.ok) return
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
  const split = commit({
    draft: (draft) => {
      splitRecord(draft, table, survivor.id, id)
      return DONE
    },
    label: () => labelOfSplit(project, table, survivor.id, id),
    unchanged: `“${name}” was split from “${survivor.name}” already.`,
  })
  if (split.ok) tellUndoable(`Split “${name}” from “${survivor.name}”.`)
}
