import { DONE } from '../../../shared/domain/failure.ts'
import type { NamedTable } from '../../../shared/domain/naming/named-record.ts'
import { labelOfRemoval, removeRecords } from '../../../shared/domain/tagging/removal.ts'
import { unusedNames } from '../../../shared/domain/naming/unused-names.ts'
import { commit } from '../../kit/editing/commit.ts'
import { tell, tellUndoable } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'

/** So many of those removed are named to the person. */
const MOST_NAMED = 3

/** Removes the speakers or sources that no claim has, as one edit, and says which with the way back. */
export function removeUnusedNames(table: NamedTable): void {
  const project = currentProject()
  const ids = unusedNames(project, table)
  const one = table.slice(0, -1)
  if (ids.length === 0) {
    tell(`Every ${one} has a claim.`)
    return
  }
  const names = ids.map((id) => project[table].get(id)?.name ?? '')
  const done = commit({
    draft: (draft) => {
      removeRecords(draft, table, ids)
      return DONE
    },
    label: () => `${labelOfRemoval(project, table, ids)} with no claims`,
  })
  if (!done.ok) return
  const rest = names.length - MOST_NAMED
  const named = [...names.slice(0, MOST_NAMED), ...(rest > 0 ? [`${rest} more`] : [])]
  tellUndoable(`Removed ${table} with no claims: ${listAll(named)}.`)
}
