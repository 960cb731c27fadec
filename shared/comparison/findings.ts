import { countOf } from '../domain/counting.ts'
import type { Claim } from '../domain/claim.ts'
import type { Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import type { Project } from '../domain/project.ts'
import { comparedClaims } from './grid.ts'
import type { RelatedPair } from '../tables/reading-order.ts'
import { liveRelations } from './live-relations.ts'

/** The contradictions that were set between claims that are not rejected, in reading order. */
export function contradictionsOf(project: Project): readonly RelatedPair[] {
  return liveRelations(project).filter(({ relation }) => relation.type === 'contradicts')
}

/** A claim that reached its article through one source only, as far as the project knows. */
export interface SingleSourced {
  readonly claimId: Id
  /** The one source that all rests on; of several in one chain, the one nearest the speaker. */
  readonly sourceId: Id
  /** The other claims that say or support the same, all through that source. */
  readonly others: readonly Id[]
}

/** The other claims that back this one: all that repeat it, over any number of steps, and what supports any of these. */
function backersOf(project: Project, claim: Claim): readonly Claim[] {
  const seen = new Set<Id>([claim.id])
  const queue: Id[] = [claim.id]
  const supporting: Id[] = []
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const relationId of linkedRecords(project.links.relationsOf, id)) {
      const relation = project.relations.get(relationId)
      if (relation === undefined) continue
      const other = relation.fromId === id ? relation.toId : relation.fromId
      if (project.claims.get(other)?.review === 'rejected') continue
      if (relation.type === 'repeats' && !seen.has(other)) {
        seen.add(other)
        queue.push(other)
      }
      if (relation.type === 'supports' && relation.toId === id) supporting.push(other)
    }
  }
  return [...new Set([...seen, ...supporting])].flatMap((id) => {
    const other = project.claims.get(id)
    return id === claim.id || other === undefined ? [] : [other]
  })
}

/** Which claims the list of those that only one source carries leaves out, and why, in sentences; none if none. */
export function leftOutOfSingleSourced(project: Project, listed: number): readonly string[] {
  const claims = comparedClaims(project)
  const withoutSource = claims.filter(({ via }) => via.length === 0).length
  const backed = claims.length - withoutSource - listed
  return [
    ...(withoutSource === 0
      ? []
      : [
          `Left out: ${countOf(withoutSource, 'claim')} with no source. They rest on their article alone.`,
        ]),
    ...(backed === 0
      ? []
      : [
          `Left out: ${countOf(backed, 'claim')} with a source that others repeat or support without it.`,
        ]),
  ]
}

/**
 * The claims that only one source carries: their chain names a source through which every claim went that repeats
 * or supports them (relations that were set), themselves included. A claim without a chain rests on its article,
 * not on a source, and is none of these; nor is one that another claim repeats without that source. Sharing a topic
 * is no corroboration. In reading order.
 */
export function singleSourced(project: Project): readonly SingleSourced[] {
  return comparedClaims(project).flatMap((claim) => {
    if (claim.via.length === 0) return []
    const others = backersOf(project, claim)
    const common = claim.via.find(({ sourceId }) =>
      others.every(({ via }) => via.some((link) => link.sourceId === sourceId)),
    )
    if (common === undefined) return []
    return [{ claimId: claim.id, sourceId: common.sourceId, others: others.map(({ id }) => id) }]
  })
}
