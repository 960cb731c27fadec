import { cueOfClaim, quoteOfClaim, type Claim } from '../domain/claim.ts'
import type { Id } from '../domain/id.ts'
import { linkedNames } from '../domain/naming/linked-names.ts'
import type { Project } from '../domain/project.ts'
import type { SheetColumn } from './column.ts'
import { joinList } from './list-text.ts'
import { sortPairs, type RelatedPair } from './reading-order.ts'

/** The columns of relations.csv, read as a sentence: this claim contradicts that claim. */
export const RELATION_COLUMNS: readonly SheetColumn[] = [
  { id: 'id' },
  { id: 'claim_id' },
  { id: 'claim', type: 'prose' },
  { id: 'speaker' },
  { id: 'cue' },
  { id: 'type' },
  { id: 'other_claim_id' },
  { id: 'other_claim', type: 'prose' },
  { id: 'other_speaker' },
  { id: 'other_cue' },
  { id: 'note', type: 'prose' },
  { id: 'origin' },
]

/** The relations whose claims are both among those written (null for all), in the reading order of their claims. */
function chooseRelations(
  project: Project,
  claimIds: ReadonlySet<Id> | null,
): readonly RelatedPair[] {
  const rows = [...project.relations.values()].flatMap((relation): RelatedPair[] => {
    const from = project.claims.get(relation.fromId)
    const to = project.claims.get(relation.toId)
    if (from === undefined || to === undefined) return []
    const isWritten = claimIds === null || (claimIds.has(from.id) && claimIds.has(to.id))
    return isWritten ? [{ relation, from, to }] : []
  })
  return sortPairs(project, rows)
}

/** The rows of relations.csv for the claims written; null for all. */
export function relationRows(
  project: Project,
  claimIds: ReadonlySet<Id> | null,
): readonly (readonly string[])[] {
  const speakerOf = (claim: Claim) => joinList(linkedNames(project, claim, 'speakers'), ';')
  return chooseRelations(project, claimIds).map(({ relation, from, to }) => [
    relation.id,
    from.id,
    quoteOfClaim(from),
    speakerOf(from),
    cueOfClaim(from),
    relation.type,
    to.id,
    quoteOfClaim(to),
    speakerOf(to),
    cueOfClaim(to),
    relation.note,
    relation.origin,
  ])
}
