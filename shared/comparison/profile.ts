import { CREDIBILITY_GRADES } from '../domain/rating.ts'
import type { Claim, Credibility } from '../domain/claim.ts'
import { linkedIds } from '../domain/claim-link.ts'
import type { Id } from '../domain/id.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import type { Project } from '../domain/project.ts'
import type { Reliability } from '../domain/source.ts'
import { fixedKeys, keysOf, labelOf, type Axis } from './axes.ts'
import { singleSourced } from './findings.ts'
import { comparedClaims, type GridLine } from './grid.ts'
import { liveRelationsOf } from './live-relations.ts'
import type { Relation } from '../domain/relation.ts'

/** Somebody who speaks against a speaker's or a source's claims, and where. */
export interface Disputer {
  /** A speaker; null for claims without one. */
  readonly speakerId: Id | null
  readonly name: string
  readonly relations: readonly Id[]
  /** The claims that they speak against, each once. */
  readonly claimIds: readonly Id[]
}

/** What a project knows of one speaker or one source, by their claims that are not rejected. */
export interface Profile {
  /** In reading order. */
  readonly claimIds: readonly Id[]
  readonly byKind: readonly GridLine[]
  readonly byCertainty: readonly GridLine[]
  /** The topic with most claims first. */
  readonly byTopic: readonly GridLine[]
  /** By the articles' dates, the earliest first; those without a date last, with the key ''. */
  readonly byDate: readonly GridLine[]
  /** Through which sources a speaker's claims came, or whose claims a source carried. */
  readonly byOther: readonly GridLine[]
  /** The claims that one source alone carries; `share` of all, between 0 and 1. */
  readonly singleSourced: { readonly claimIds: readonly Id[]; readonly share: number }
  /** How often each grade of credibility was given, 1 to 6; and how often none. */
  readonly byCredibility: readonly { readonly grade: Credibility | null; readonly count: number }[]
  /** The source's own grade; null for a speaker, and where none was given. */
  readonly reliability: Reliability | null
  /** The claims that others contradict, and by whom, the one who does most first. */
  readonly contradicted: { readonly claimIds: readonly Id[]; readonly by: readonly Disputer[] }
}

/** How many of some claims have each value of an axis; a claim with several topics counts in each. */
export function countBy(
  project: Project,
  claims: readonly Claim[],
  axis: Axis,
): readonly GridLine[] {
  const counts = new Map(fixedKeys(axis).map((key) => [key, 0]))
  for (const claim of claims) {
    for (const key of keysOf(project, claim, axis)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Array.from(counts, ([key, count]) => ({ key, label: labelOf(project, axis, key), count }))
}

/** The most first; what has no value last. */
export function sortByCount(lines: readonly GridLine[]): readonly GridLine[] {
  const isLast = ({ key }: GridLine): number => (key === '' ? 1 : 0)
  return lines.toSorted((a, b) => isLast(a) - isLast(b) || b.count - a.count)
}

function sortByDate(lines: readonly GridLine[]): readonly GridLine[] {
  // '~' is after every digit: no date comes last.
  const rank = ({ key }: GridLine): string => (key === '' ? '~' : key)
  return lines.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

/** The contradictions in which a claim stands, with the claim on the other side, if that is not rejected. */
function disputesOf(
  project: Project,
  claim: Claim,
): readonly { readonly relation: Relation; readonly other: Claim }[] {
  return liveRelationsOf(project, claim.id).filter(
    ({ relation }) => relation.type === 'contradicts',
  )
}

function findDisputes(project: Project, claims: readonly Claim[]): Profile['contradicted'] {
  const disputes = claims.map((claim) => ({ claim, found: disputesOf(project, claim) }))
  const bySpeaker = new Map<Id | null, { relations: Set<Id>; claimIds: Set<Id> }>()
  for (const { claim, found } of disputes) {
    for (const { relation, other } of found) {
      const ids = linkedIds(other, 'speakers')
      for (const speakerId of ids.length === 0 ? [null] : ids) {
        const known = bySpeaker.get(speakerId) ?? { relations: new Set(), claimIds: new Set() }
        known.relations.add(relation.id)
        known.claimIds.add(claim.id)
        bySpeaker.set(speakerId, known)
      }
    }
  }
  const by = [...bySpeaker].map(([speakerId, { relations, claimIds }]): Disputer => {
    const name = speakerId === null ? undefined : project.speakers.get(speakerId)?.name
    return {
      speakerId,
      name: name ?? 'No speaker',
      relations: [...relations].sort(),
      claimIds: [...claimIds],
    }
  })
  return {
    claimIds: disputes.flatMap(({ claim, found }) => (found.length === 0 ? [] : [claim.id])),
    by: by.sort((a, b) => b.claimIds.length - a.claimIds.length || (a.name < b.name ? -1 : 1)),
  }
}

const singles = new WeakMap<readonly Claim[], { relations: unknown; ids: ReadonlySet<Id> }>()

/** The claims that one source alone carries; worked out once for each state of claims and relations. */
function singleIds(project: Project): ReadonlySet<Id> {
  const claims = comparedClaims(project)
  const known = singles.get(claims)
  if (known?.relations === project.relations) return known.ids
  const ids = new Set(singleSourced(project).map(({ claimId }) => claimId))
  singles.set(claims, { relations: project.relations, ids })
  return ids
}

/**
 * The profile of one speaker or source, by some claims, in reading order; all that are not rejected unless told
 * otherwise. For an id that is not there, one with nothing in it.
 */
export function profileOf(
  project: Project,
  table: NamedTable,
  id: Id,
  among: readonly Claim[] = comparedClaims(project),
): Profile {
  const claims = among.filter((claim) => linkedIds(claim, table).includes(id))
  const alone = singleIds(project)
  const single = claims.filter((claim) => alone.has(claim.id)).map((claim) => claim.id)
  const grades = [...CREDIBILITY_GRADES.map(({ value }) => value), null]
  return {
    claimIds: claims.map((claim) => claim.id),
    byKind: countBy(project, claims, 'kind'),
    byCertainty: countBy(project, claims, 'certainty'),
    byTopic: sortByCount(countBy(project, claims, 'topic')),
    byDate: sortByDate(countBy(project, claims, 'date')),
    byOther: sortByCount(countBy(project, claims, table === 'speakers' ? 'source' : 'speaker')),
    singleSourced: {
      claimIds: single,
      share: claims.length === 0 ? 0 : single.length / claims.length,
    },
    byCredibility: grades.map((grade) => ({
      grade,
      count: claims.filter(({ credibility }) => credibility === grade).length,
    })),
    reliability: table === 'sources' ? (project.sources.get(id)?.reliability ?? null) : null,
    contradicted: findDisputes(project, claims),
  }
}
