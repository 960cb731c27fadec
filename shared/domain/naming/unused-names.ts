import type { Id } from '../id.ts'
import { linkedRecords, usesOf } from '../links.ts'
import type { NamedTable } from './named-record.ts'
import type { Project } from '../project.ts'

/** The speakers or sources with no claims, in the order in which they were made: a claim that was rejected is none. */
export function unusedNames(project: Project, table: NamedTable): readonly Id[] {
  const uses = usesOf(project.links, table)
  const isCounted = (claimId: Id) => {
    const claim = project.claims.get(claimId)
    return claim !== undefined && claim.review !== 'rejected'
  }
  return [...project[table].keys()].filter((id) => !linkedRecords(uses, id).some(isCounted)).sort()
}
