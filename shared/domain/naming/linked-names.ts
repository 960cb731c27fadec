import { linkedIds } from '../claim-link.ts'
import type { NamedTable } from './named-record.ts'
import type { Claim } from '../claim.ts'
import type { Project } from '../project.ts'
import { listAll } from '../text/listing.ts'

/** The names of a claim's speakers, or of the sources of its chain, in its order. */
export function linkedNames(project: Project, claim: Claim, table: NamedTable): readonly string[] {
  return linkedIds(claim, table).map((id) => project[table].get(id)?.name ?? '')
}

/** A claim's speakers in words; '' where nobody is named. */
export function speakersInWords(project: Project, claim: Claim): string {
  return listAll(linkedNames(project, claim, 'speakers').filter((name) => name !== ''))
}
