import { EditDraft } from './edit-draft.ts'
import type { Edit, Patch } from './edit.ts'
import { fail, succeed, type Outcome } from '../failure.ts'
import { RECORDS, type Project } from '../project.ts'

/** Drafts what a patch makes of its record, whatever that holds by now. Answers why that cannot be done, or null. */
function redraft(draft: EditDraft, { table, id, before, after }: Patch): string | null {
  const { word } = RECORDS[table]
  const current = draft.get(table, id)
  if (after === null) {
    if (current !== undefined) draft.remove(table, id)
    return null
  }
  if (before === null) {
    if (current !== undefined) return `The ${word} that this would add is already there.`
    draft.put(table, after as never)
    return null
  }
  if (current === undefined) return `The ${word} that this would change is no longer there.`
  draft.update(table, id, after)
  return null
}

/**
 * An edit as it would be made on what the project holds now: it writes over what was changed since, and undoing it
 * brings that back. Null where nothing is left to change; fails (`CONFLICT`) where what it would change is gone, or what
 * it would add is there.
 */
export function rebaseEdit(project: Project, edit: Edit, at: Date): Outcome<Edit | null> {
  const draft = new EditDraft(project)
  for (const patch of edit.patches) {
    const obstacle = redraft(draft, patch)
    if (obstacle !== null) return fail('CONFLICT', obstacle)
  }
  return succeed(draft.toEdit(edit.label, at, edit.origin))
}
