import { linkedIds } from '../claim-link.ts'
import type { Edit, Patch } from '../edit/edit.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { isSameValue } from '../edit/same-value.ts'
import { linkedRecords, usesOf } from '../links.ts'
import { isNamedTable, type NamedTable } from '../naming/named-record.ts'

type NamePatch = Patch & { readonly table: NamedTable }

function isNewName(patch: Patch): patch is NamePatch {
  return isNamedTable(patch.table) && patch.before === null
}

function isLinked(draft: EditDraft, { table, id }: NamePatch): boolean {
  const before = [...linkedRecords(usesOf(draft.project.links, table), id)]
  const claims = [...draft.drafted('claims')].map((claim) => claim.id)
  return [...before, ...claims].some((claimId) => {
    const claim = draft.get('claims', claimId)
    return claim !== undefined && linkedIds(claim, table).includes(id)
  })
}

/**
 * Takes away the speakers and sources that the earlier stages of a drafting made, and that no claim links now that the
 * whole text is known. One that was changed since stays.
 */
export function withdrawNames(draft: EditDraft, stages: readonly Edit[]): void {
  for (const patch of stages.flatMap(({ patches }) => patches)) {
    if (!isNewName(patch) || isLinked(draft, patch)) continue
    const { table, id, after } = patch
    if (isSameValue(draft.get(table, id), after)) draft.remove(table, id)
  }
}
