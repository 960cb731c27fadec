import type { Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import type { Project } from '../domain/project.ts'
import {
  keyOfPair,
  rejectedPairs,
  type NamePair,
  type RejectedPairs,
} from '../domain/naming/rejected-pairs.ts'
import type { Source } from '../domain/source.ts'
import type { Speaker } from '../domain/speaker.ts'
import { editDistance } from './edit-distance.ts'
import { findClusters, scoreOf } from './name-clusters.ts'
import { fitnessOf, readForms, type NameForms } from './name-forms.ts'

/** Names that may be one, to be looked at: nothing is merged by it. */
export interface MergeProposal {
  readonly table: NamedTable
  /** Two or more; the one whose name is best kept comes first. */
  readonly ids: readonly Id[]
  /** Between 0 and 1: that of the weakest link. Higher is likelier; it is no probability. */
  readonly score: number
  /** Why, in words, one for each kind of similarity. */
  readonly reasons: readonly string[]
  /** What speaks against it, in words. */
  readonly doubts: readonly string[]
}

/** All that proposals are made from: plain data, so that a worker can be given it. */
export interface KnownNames {
  readonly speakers: readonly Speaker[]
  readonly sources: readonly Source[]
  /** How many claims each has that were not rejected; not there for none. */
  readonly counts: ReadonlyMap<Id, number>
  /** Those of which a person said that they are not one, by the ids that they have now. */
  readonly rejected: readonly NamePair[]
}

/** The names of a project, but for those whose claims were all rejected: they take part in nothing. */
export function knownNames(project: Project): KnownNames {
  const counts = new Map<Id, number>()
  const countClaims = (table: NamedTable, id: Id) => {
    const claims = [...linkedRecords(project.links[LINKS_OF[table]], id)]
    const live = claims.filter((claim) => project.claims.get(claim)?.review !== 'rejected')
    if (live.length > 0) counts.set(id, live.length)
    return claims.length === 0 || live.length > 0
  }
  const speakers = [...project.speakers.values()].filter(({ id }) => countClaims('speakers', id))
  const sources = [...project.sources.values()].filter(({ id }) => countClaims('sources', id))
  return {
    speakers: speakers.map((speaker) => withoutAbsorbed(speaker)),
    sources: sources.map((source) => withoutAbsorbed(source)),
    counts,
    rejected: [...rejectedPairs(project, 'speakers'), ...rejectedPairs(project, 'sources')],
  }
}

/** What was merged before is of no use here, and may be large. */
function withoutAbsorbed<Row extends Speaker | Source>(record: Row): Row {
  return record.absorbed.length === 0 ? record : { ...record, absorbed: [] }
}

const LINKS_OF = { speakers: 'ofSpeaker', sources: 'ofSource' } as const

function surnameOf(forms: NameForms): string {
  return forms.type === 'person' ? (forms.forms[0]?.name.surname ?? '') : ''
}

/** Spellings that differ by more letters than this are all alike far from it. */
const FAR = 6

/**
 * The members with the best name first: whole, then with the most claims, then spelt most like the one with the most
 * claims of all, then by name.
 */
function rank({ counts }: KnownNames, members: readonly NameForms[]): readonly NameForms[] {
  const countOf = ({ record }: NameForms) => counts.get(record.id) ?? 0
  const [usual] = members.toSorted((a, b) => countOf(b) - countOf(a))
  const spelling = usual === undefined ? '' : surnameOf(usual)
  const distanceOf = (forms: NameForms) => editDistance(surnameOf(forms), spelling, FAR)
  return members.toSorted(
    (a, b) =>
      fitnessOf(b) - fitnessOf(a) ||
      countOf(b) - countOf(a) ||
      distanceOf(a) - distanceOf(b) ||
      (a.record.name < b.record.name ? -1 : 1),
  )
}

function proposeIn(
  names: KnownNames,
  table: NamedTable,
  rejected: RejectedPairs,
): readonly MergeProposal[] {
  const all = names[table]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((record) => readForms(table, record) ?? [])
  return [...findClusters({ all, rejected })].map((cluster) => ({
    table,
    ids: rank(
      names,
      cluster.members.flatMap((place) => all[place] ?? []),
    ).map(({ record }) => record.id),
    score: scoreOf(cluster),
    reasons: [...new Set(cluster.edges.map(({ reason }) => reason))],
    doubts: [...new Set(cluster.edges.flatMap(({ doubts }) => doubts))],
  }))
}

/**
 * The speakers, and the sources, that may be the same under several names, the likeliest first: spelt or
 * romanised otherwise, with a title or without, by initials, short forms, a description or a post. Two persons of one
 * surname with different first names are never in one proposal, nor a person with an organisation, nor those whom the
 * texts only describe as one of many, nor those of whom a person said that they are two; a name that could mean either
 * of two is in none.
 */
export function proposeAmong(names: KnownNames): readonly MergeProposal[] {
  const rejected = new Set(names.rejected.map(keyOfPair))
  const found = (['speakers', 'sources'] as const).flatMap((table) =>
    proposeIn(names, table, rejected),
  )
  return found.toSorted(
    (a, b) => b.score - a.score || ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1),
  )
}

/** `proposeAmong` all names of a project, but for pairs that a person rejected. */
export function proposeMerges(project: Project): readonly MergeProposal[] {
  return proposeAmong(knownNames(project))
}
