import { Set as ImmutableSet } from 'immutable'
import { linkedIds } from '../claim-link.ts'
import { DONE, fail, succeed, type Outcome } from '../failure.ts'
import type { Id } from '../id.ts'
import { linkedRecords, usesOf } from '../links.ts'
import { isNamedTable } from '../naming/named-record.ts'
import { RECORDS, type Project, type TableName } from '../project.ts'
import { EditDraft } from './edit-draft.ts'
import { applyEdit, patchRecord, type Edit, type Patch, type PatchOf } from './edit.ts'

/** Drafts what a patch makes of its record, whatever its fields hold by now. */
function redraft<T extends TableName>(draft: EditDraft, patch: PatchOf<T>): Outcome<null> {
  const { table, id } = patch
  const current = draft.get(table, id)
  // What others removed before is removed.
  if (patch.after === null && current === undefined) return DONE
  // No field need be as it was.
  const redone = patchRecord(current, { ...patch, before: patch.before === null ? null : {} })
  if (!redone.ok) return redone
  if (redone.value === null) draft.remove(table, id)
  else draft.put(table, redone.value)
  return DONE
}

/** What still refers to a record. */
function referrersOf({ links }: Project, { table, id }: Patch): ImmutableSet<Id> {
  if (table === 'articles') return linkedRecords(links.ofArticle, id)
  if (table === 'claims') return linkedRecords(links.relationsOf, id)
  if (isNamedTable(table)) return linkedRecords(usesOf(links, table), id)
  return ImmutableSet()
}

/** Whether all that a claim or a relation refers to is there. */
function isWhole(project: Project, { table, id }: Patch): boolean {
  const hasAll = (name: TableName, ids: readonly Id[]) => ids.every((one) => project[name].has(one))
  const relation = table === 'relations' ? project.relations.get(id) : undefined
  const claim = table === 'claims' ? project.claims.get(id) : undefined
  if (relation !== undefined) return hasAll('claims', [relation.fromId, relation.toId])
  if (claim === undefined) return true
  return (
    hasAll('articles', [claim.articleId]) &&
    hasAll('speakers', linkedIds(claim, 'speakers')) &&
    hasAll('sources', linkedIds(claim, 'sources'))
  )
}

/** Why a project with an edit laid on it cannot be kept: a record refers to another that is not there; null if none does. */
function findBroken(project: Project, patches: readonly Patch[]): string | null {
  for (const patch of patches) {
    const { word } = RECORDS[patch.table]
    if (patch.after === null && !referrersOf(project, patch).isEmpty()) {
      return `The ${word} that this would remove is in use elsewhere now.`
    }
    if (!isWhole(project, patch)) {
      return `The ${word} that this would change refers to something that is no longer there.`
    }
  }
  return null
}

/**
 * An edit as it would be made on what the project holds now: it writes over what was changed since, and undoing it
 * brings that back. Null where nothing is left to change; fails (`CONFLICT`) where what it would change is gone, what
 * it would add is there, or a record would refer to one that is not there.
 */
export function rebaseEdit(project: Project, edit: Edit, at: Date): Outcome<Edit | null> {
  const draft = new EditDraft(project)
  for (const patch of edit.patches) {
    const drafted = redraft(draft, patch as PatchOf<TableName>)
    if (!drafted.ok) return drafted
  }
  const rebased = draft.toEdit(edit.label, at, edit.origin)
  if (rebased === null) return succeed(null)
  const next = applyEdit(project, rebased)
  if (!next.ok) return next
  const broken = findBroken(next.value, rebased.patches)
  return broken === null ? succeed(rebased) : fail('CONFLICT', broken)
}
