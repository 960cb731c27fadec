import type { Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import type { NamedTable } from '../domain/named-record.ts'
import type { Project } from '../domain/project.ts'
import type { Source } from '../domain/source.ts'
import type { Speaker } from '../domain/speaker.ts'
import { editDistance } from './edit-distance.ts'
import { compareForms, fitnessOf, keysOfForms, readForms, type NameForms } from './name-forms.ts'

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
  }
}

/** What was merged before is of no use here, and may be large. */
function withoutAbsorbed<Row extends Speaker | Source>(record: Row): Row {
  return record.absorbed.length === 0 ? record : { ...record, absorbed: [] }
}

const LINKS_OF = { speakers: 'ofSpeaker', sources: 'ofSource' } as const

interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly reason: string
  readonly doubts: readonly string[]
  /** Whether one of the two is only described, and may be any that fits. */
  readonly isByDescription: boolean
}

/** More names than this that share a key share it by chance ("the Smiths"): they are compared by first letter only. */
const LARGE_BLOCK = 60

/** The names that share a key, by it; those that too many share by their beginnings as well. */
function blocksOf(all: readonly NameForms[]): readonly (readonly number[])[] {
  const blocks = new Map<string, number[]>()
  all.forEach((forms, place) => {
    for (const key of keysOfForms(forms)) {
      const block = blocks.get(`${forms.type} ${key}`)
      if (block === undefined) blocks.set(`${forms.type} ${key}`, [place])
      else block.push(place)
    }
  })
  return [...blocks.values()]
    .flatMap((block) =>
      block.length <= LARGE_BLOCK
        ? [block]
        : Object.values(Object.groupBy(block, (place) => startOf(all[place]))).map(
            (part) => part ?? [],
          ),
    )
    .filter((block) => block.length > 1 && block.length <= LARGE_BLOCK)
}

/** The pairs that share a key, each once, in order. */
function* pairsOf(all: readonly NameForms[]): Generator<readonly [number, number]> {
  // One number for each pair: half a million of them are sorted in the time that a map of them takes to grow.
  const pairs: number[] = []
  for (const block of blocksOf(all))
    for (const [index, a] of block.entries())
      for (const b of block.slice(index + 1)) pairs.push(a * all.length + b)
  let last = -1
  for (const pair of Float64Array.from(pairs).sort()) {
    if (pair !== last) yield [Math.floor(pair / all.length), pair % all.length]
    last = pair
  }
}

/** What a name begins with: three letters of the first name; the whole name of an organisation. */
function startOf(forms: NameForms | undefined): string {
  if (forms?.type === 'person') return forms.forms[0]?.name.given[0]?.slice(0, 3) ?? ''
  return forms?.forms[0]?.name.core.join(' ') ?? ''
}

function edgesOf(all: readonly NameForms[]): readonly Edge[] {
  const edges: Edge[] = []
  for (const [a, b] of pairsOf(all)) {
    const [formsA, formsB] = [all[a], all[b]]
    if (formsA === undefined || formsB === undefined) continue
    const similarity = compareForms(formsA, formsB)
    if (similarity.type === 'same') {
      const { score, reason, doubts, isByDescription } = similarity
      edges.push({ a, b, score, reason, doubts, isByDescription })
    }
  }
  return edges.sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)
}

function isApart(all: readonly NameForms[], a: number, b: number): boolean {
  const [formsA, formsB] = [all[a], all[b]]
  if (formsA === undefined || formsB === undefined) return true
  return compareForms(formsA, formsB).type === 'different'
}

function isAlike(all: readonly NameForms[], a: number, b: number): boolean {
  const [formsA, formsB] = [all[a], all[b]]
  if (formsA === undefined || formsB === undefined) return false
  return compareForms(formsA, formsB).type === 'same'
}

/** How much likelier one of two meanings must be to be taken for the meaning. */
const MARGIN = 0.15

/**
 * Without the links of a name that could be either of two who are surely different ("Trump", where Donald and
 * Melania are known), unless one of them is clearly likelier.
 */
function withoutUnclear(all: readonly NameForms[], edges: readonly Edge[]): readonly Edge[] {
  const edgesAt = new Map<number, Edge[]>()
  for (const edge of edges)
    for (const place of [edge.a, edge.b]) {
      const known = edgesAt.get(place)
      if (known === undefined) edgesAt.set(place, [edge])
      else known.push(edge)
    }
  const dropped = new Set<Edge>()
  for (const [place, own] of edgesAt) {
    const [best] = own
    if (best === undefined || own.length === 1) continue
    const otherOf = (edge: Edge) => (edge.a === place ? edge.b : edge.a)
    const apart = own.filter((edge) =>
      edge.isByDescription && best.isByDescription
        ? edge !== best && !isAlike(all, otherOf(best), otherOf(edge))
        : isApart(all, otherOf(best), otherOf(edge)),
    )
    const isUnclear = apart.some(({ score }) => score > best.score - MARGIN)
    for (const edge of isUnclear ? own : apart) dropped.add(edge)
  }
  return edges.filter((edge) => !dropped.has(edge))
}

interface Cluster {
  readonly members: readonly number[]
  readonly edges: readonly Edge[]
}

/**
 * Whether two clusters may be one: no name of one is surely different from one of the other, and half of the
 * pairs are alike; so that a row of small misspellings does not lead from one name to quite another.
 */
function canJoin(
  all: readonly NameForms[],
  one: readonly number[],
  other: readonly number[],
): boolean {
  let alike = 0
  for (const a of one)
    for (const b of other) {
      const [formsA, formsB] = [all[a], all[b]]
      if (formsA === undefined || formsB === undefined) continue
      const { type } = compareForms(formsA, formsB)
      if (type === 'different') return false
      if (type === 'same') alike += 1
    }
  return alike * 2 >= one.length * other.length
}

/** Joins names along their links, the likeliest first. */
function clustersOf(all: readonly NameForms[], edges: readonly Edge[]): Iterable<Cluster> {
  const clusterAt = new Map<number, Cluster>()
  for (const edge of edges) {
    const [one, other] = [edge.a, edge.b].map(
      (place) => clusterAt.get(place) ?? { members: [place], edges: [] },
    )
    if (one === undefined || other === undefined) continue
    const isSame = one === other
    if (!isSame && !canJoin(all, one.members, other.members)) continue
    const joined: Cluster = {
      members: isSame ? one.members : [...one.members, ...other.members],
      edges: [...one.edges, ...(isSame ? [] : other.edges), edge],
    }
    for (const place of joined.members) clusterAt.set(place, joined)
  }
  return new Set(clusterAt.values())
}

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

/** The smallest score on the likeliest tree that holds a cluster together. */
function scoreOf({ members, edges }: Cluster): number {
  const reached = new Set<number>(members.slice(0, 1))
  let score = 1
  while (reached.size < members.length) {
    const next = edges
      .filter(({ a, b }) => reached.has(a) !== reached.has(b))
      .toSorted((one, other) => other.score - one.score)[0]
    if (next === undefined) return score
    score = Math.min(score, next.score)
    reached.add(next.a).add(next.b)
  }
  return score
}

function proposeIn(names: KnownNames, table: NamedTable): readonly MergeProposal[] {
  const all = names[table]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((record) => readForms(table, record) ?? [])
  const edges = withoutUnclear(all, edgesOf(all))
  return [...clustersOf(all, edges)].map((cluster) => ({
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
 * romanised otherwise, with a title or without, by initials or short forms. Two persons of one surname with
 * different first names are never in one proposal, nor a person with an organisation, nor those whom the texts only
 * describe; a name that could mean either of two is in none.
 */
export function proposeAmong(names: KnownNames): readonly MergeProposal[] {
  return [...proposeIn(names, 'speakers'), ...proposeIn(names, 'sources')].toSorted(
    (a, b) => b.score - a.score || ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1),
  )
}

/** `proposeAmong` all names of a project. */
export function proposeMerges(project: Project): readonly MergeProposal[] {
  return proposeAmong(knownNames(project))
}
