import type { Claim } from '../domain/claim.ts'
import type { Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import type { Project } from '../domain/project.ts'
import type { Relation } from '../domain/relation.ts'
import { sortPairs, type RelatedPair } from '../tables/reading-order.ts'

function liveClaim(project: Project, id: Id): Claim | null {
  const claim = project.claims.get(id)
  return claim === undefined || claim.review === 'rejected' ? null : claim
}

/** The relations between claims that are not rejected, in reading order: those of others are kept, and say nothing. */
export function liveRelations(project: Project): readonly RelatedPair[] {
  const pairs: RelatedPair[] = []
  for (const relation of project.relations.values()) {
    const from = liveClaim(project, relation.fromId)
    const to = liveClaim(project, relation.toId)
    if (from !== null && to !== null) pairs.push({ relation, from, to })
  }
  return sortPairs(project, pairs)
}

/** The relations that a claim stands in, each with the claim at its other end, where that is not rejected. */
export function liveRelationsOf(
  project: Project,
  claimId: Id,
): readonly { readonly relation: Relation; readonly other: Claim }[] {
  return [...linkedRecords(project.links.relationsOf, claimId)].flatMap((id) => {
    const relation = project.relations.get(id)
    if (relation === undefined) return []
    const other = liveClaim(project, relation.fromId === claimId ? relation.toId : relation.fromId)
    return other === null ? [] : [{ relation, other }]
  })
}
