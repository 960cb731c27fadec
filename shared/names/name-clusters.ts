import { keyOfPair, type RejectedPairs } from '../domain/naming/rejected-pairs.ts'
import {
  compareForms,
  isKeyOfDescription,
  isOnlyDescribed,
  keysOfForms,
  type NameForms,
} from './name-forms.ts'
import { DIFFERENT, type Similarity } from './similarity.ts'

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

function isDescribed(forms: NameForms | undefined): boolean {
  return forms !== undefined && isOnlyDescribed(forms)
}

/** The names that share a key, by it; those that too many share by their beginnings as well. */
function blocksOf(all: readonly NameForms[]): readonly (readonly number[])[] {
  // Most keys are one name's alone: only those of several get a list, which is most of the time that this takes.
  const first = { person: new Map<string, number>(), organisation: new Map<string, number>() }
  const blocks = new Map<string, number[]>()
  all.forEach((forms, place) => {
    for (const key of keysOfForms(forms)) {
      const other = first[forms.type].get(key)
      if (other === undefined) first[forms.type].set(key, place)
      else {
        const block = blocks.get(`${forms.type} ${key}`)
        if (block === undefined) blocks.set(`${forms.type} ${key}`, [other, place])
        else block.push(place)
      }
    }
  })
  return [...blocks]
    .filter(
      ([key, block]) => !isKeyOfDescription(key) || block.some((place) => isDescribed(all[place])),
    )
    .flatMap(([, block]) =>
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

/** Names to be compared, and those of which a person said that they are not one. */
export interface ComparedNames {
  readonly all: readonly NameForms[]
  readonly rejected: RejectedPairs
}

function compareAt({ all, rejected }: ComparedNames, a: number, b: number): Similarity {
  const [formsA, formsB] = [all[a], all[b]]
  if (formsA === undefined || formsB === undefined) return DIFFERENT
  return rejected.has(keyOfPair([formsA.record.id, formsB.record.id]))
    ? DIFFERENT
    : compareForms(formsA, formsB)
}

function edgesOf(names: ComparedNames): readonly Edge[] {
  const edges: Edge[] = []
  for (const [a, b] of pairsOf(names.all)) {
    const similarity = compareAt(names, a, b)
    if (similarity.type === 'same') {
      const { score, reason, doubts, isByDescription } = similarity
      edges.push({ a, b, score, reason, doubts, isByDescription })
    }
  }
  return edges.sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)
}

/** How much likelier one of two meanings must be to be taken for the meaning. */
const MARGIN = 0.15

/**
 * Without the links of a name that could be either of two who are surely different ("Trump", where Donald and
 * Melania are known), unless one of them is clearly likelier.
 */
function withoutUnclear(names: ComparedNames, edges: readonly Edge[]): readonly Edge[] {
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
        ? edge !== best && compareAt(names, otherOf(best), otherOf(edge)).type !== 'same'
        : compareAt(names, otherOf(best), otherOf(edge)).type === 'different',
    )
    const isUnclear = apart.some(({ score }) => score > best.score - MARGIN)
    for (const edge of isUnclear ? own : apart) dropped.add(edge)
  }
  return edges.filter((edge) => !dropped.has(edge))
}

/** Names that may be one, by their places, with the links that hold them together. */
export interface Cluster {
  readonly members: readonly number[]
  readonly edges: readonly Edge[]
}

/**
 * Whether two clusters may be one: no name of one is surely different from one of the other, and half of the
 * pairs are alike; so that a row of small misspellings does not lead from one name to quite another.
 */
function canJoin(names: ComparedNames, one: readonly number[], other: readonly number[]): boolean {
  let alike = 0
  for (const a of one)
    for (const b of other) {
      const { type } = compareAt(names, a, b)
      if (type === 'different') return false
      if (type === 'same') alike += 1
    }
  return alike * 2 >= one.length * other.length
}

/** Names that may be one, gathered along their links, the likeliest first. */
export function findClusters(names: ComparedNames): Iterable<Cluster> {
  const edges = withoutUnclear(names, edgesOf(names))
  const clusterAt = new Map<number, Cluster>()
  for (const edge of edges) {
    const [one, other] = [edge.a, edge.b].map(
      (place) => clusterAt.get(place) ?? { members: [place], edges: [] },
    )
    if (one === undefined || other === undefined) continue
    const isSame = one === other
    if (!isSame && !canJoin(names, one.members, other.members)) continue
    const joined: Cluster = {
      members: isSame ? one.members : [...one.members, ...other.members],
      edges: [...one.edges, ...(isSame ? [] : other.edges), edge],
    }
    for (const place of joined.members) clusterAt.set(place, joined)
  }
  return new Set(clusterAt.values())
}

/** The smallest score on the likeliest tree that holds a cluster together. */
export function scoreOf({ members, edges }: Cluster): number {
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
