import { linkedIds } from '../claim-link.ts'
import type { NamedTable } from './named-record.ts'
import type { Claim } from '../claim.ts'
import type { Project } from '../project.ts'

/** The names of a claim's speakers, or of the sources of its chain, in its order. */
export function linkedNames(project: Project, claim: Claim, table: NamedTable): readonly string[] {
  return linkedIds(claim, table).map((id) => project[table].get(id)?.name ?? '')
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Names as a sentence lists them: "Halloran, Bexley and the port". */
export function listNames(names: readonly string[]): string {
  return AND.format(names)
}

/** A claim's speakers in words; '' where nobody is named. */
export function speakersInWords(project: Project, claim: Claim): string {
  return listNames(linkedNames(project, claim, 'speakers').filter((name) => name !== ''))
}
