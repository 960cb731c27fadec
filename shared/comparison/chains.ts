import { z } from 'zod'
import type { Claim } from '../domain/claim.ts'
import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { ArticleChoice } from '../domain/view.ts'
import { keysOf, valuesOf, type Axis, type AxisValue } from './axes.ts'
import { claimsOfArticles, comparedClaims } from './grid.ts'

const Chosen = z.array(z.string()).readonly().nullable()

/** What the claims at the end of the chains are gathered by. */
export const Gathering = z.enum(['topic', 'kind', 'certainty'])
export type Gathering = z.infer<typeof Gathering>

/** Which claims' chains to show; null for all. Keys are those of the axes, '' for what has none. */
export const ChainFilter = z
  .object({
    sources: Chosen,
    speakers: Chosen,
    topics: Chosen,
    articles: ArticleChoice.nullable(),
    kinds: Chosen,
    claimsBy: Gathering,
  })
  .readonly()
export type ChainFilter = z.infer<typeof ChainFilter>

export const ALL_CHAINS: ChainFilter = {
  sources: null,
  speakers: null,
  topics: null,
  articles: null,
  kinds: null,
  claimsBy: 'kind',
}

/** One party to the chains: an outlet, a source at one step of a chain, a speaker, or a group of claims. */
export interface ChainNode {
  readonly id: string
  readonly kind: 'outlet' | 'source' | 'speaker' | 'claims'
  /** Key of its axis: a record's id, an outlet's name, '' for none. */
  readonly key: string
  readonly label: string
  /** For sources, the place in the chain, from 1 nearest the speaker: one source at two steps is two nodes, so that no chain runs in a circle. Else 0. */
  readonly step: number
  /** How many different claims. */
  readonly count: number
  readonly claimIds: readonly Id[]
}

/** What went from one party to the next: `from` is nearer the claims, `to` nearer the outlet that relied on it. */
export interface ChainLink {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly claimIds: readonly Id[]
}

export interface Chains {
  readonly nodes: readonly ChainNode[]
  readonly links: readonly ChainLink[]
  /** How many different claims there are in all. */
  readonly total: number
}

interface Stop extends AxisValue {
  readonly kind: ChainNode['kind']
  readonly step: number
}

function idOfStop({ kind, step, key }: Stop): string {
  return `${kind} ${step} ${key}`
}

function isAmong(
  project: Project,
  claim: Claim,
  axis: Axis,
  chosen: readonly string[] | null,
): boolean {
  return chosen === null || keysOf(project, claim, axis).some((key) => chosen.includes(key))
}

function isWanted(project: Project, claim: Claim, filter: ChainFilter): boolean {
  return (
    isAmong(project, claim, 'source', filter.sources) &&
    isAmong(project, claim, 'speaker', filter.speakers) &&
    isAmong(project, claim, 'topic', filter.topics) &&
    isAmong(project, claim, 'kind', filter.kinds)
  )
}

/** The claims that are not rejected and fit all that is chosen, in reading order. */
export function chosenClaims(project: Project, filter: ChainFilter): readonly Claim[] {
  return claimsOfArticles(project, filter.articles).filter((claim) =>
    isWanted(project, claim, filter),
  )
}

/** What the claims are gathered by where nobody has chosen: their topics, once half of them have one. */
export function usualGathering(project: Project): Gathering {
  const claims = comparedClaims(project)
  const withTopic = claims.filter(({ topics }) => topics.some((topic) => topic.trim() !== ''))
  return claims.length > 0 && withTopic.length * 2 >= claims.length ? 'topic' : 'kind'
}

function stopsOf(
  values: readonly AxisValue[],
  kind: Stop['kind'],
  stepAt: (index: number) => number = () => 0,
): readonly Stop[] {
  return values.map(({ key, label }, index) => ({ kind, key, label, step: stepAt(index) }))
}

/** The stages of a claim's way after the claim itself: its speakers together, its sources in order, its outlet. */
function wayOf(project: Project, claim: Claim): readonly (readonly Stop[])[] {
  const sources = valuesOf(project, claim, 'source').filter(({ key }) => key !== '')
  return [
    stopsOf(valuesOf(project, claim, 'speaker'), 'speaker'),
    ...stopsOf(sources, 'source', (index) => index + 1).map((stop) => [stop]),
    stopsOf(valuesOf(project, claim, 'outlet'), 'outlet'),
  ]
}

const KIND_ORDER: readonly ChainNode['kind'][] = ['outlet', 'source', 'speaker', 'claims']

/** From the outlets to the claims; of sources the later step first; then by how many claims, then as read. */
function compareNodes(a: ChainNode, b: ChainNode): number {
  return (
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || b.step - a.step || b.count - a.count
  )
}

/**
 * Who relied on whom: each claim's way from what was said through its speakers and its sources, in order, to the
 * outlet. A claim counts once in a node and once in a link; one with several topics leaves from each, and one with
 * several speakers goes through each.
 */
export function chainsOf(project: Project, filter: ChainFilter = ALL_CHAINS): Chains {
  const stops = new Map<string, { readonly stop: Stop; readonly claimIds: Set<Id> }>()
  const links = new Map<string, { from: string; to: string; claimIds: Set<Id> }>()
  const visit = (stop: Stop, claimId: Id): string => {
    const id = idOfStop(stop)
    const known = stops.get(id)
    if (known === undefined) stops.set(id, { stop, claimIds: new Set([claimId]) })
    else known.claimIds.add(claimId)
    return id
  }
  const join = (from: string, to: string, claimId: Id): void => {
    const id = JSON.stringify([from, to])
    const known = links.get(id)
    if (known === undefined) links.set(id, { from, to, claimIds: new Set([claimId]) })
    else known.claimIds.add(claimId)
  }
  const claims = chosenClaims(project, filter)
  for (const claim of claims) {
    const way = wayOf(project, claim).map((stage) => stage.map((stop) => visit(stop, claim.id)))
    const groups = stopsOf(valuesOf(project, claim, filter.claimsBy), 'claims')
    const stages = [groups.map((group) => visit(group, claim.id)), ...way]
    for (const [index, stage] of stages.entries())
      for (const to of stage) for (const from of stages[index - 1] ?? []) join(from, to, claim.id)
  }
  const nodes = [...stops].map(([id, { stop, claimIds }]): ChainNode => ({
    id,
    kind: stop.kind,
    key: stop.key,
    label: stop.label,
    step: stop.step,
    count: claimIds.size,
    claimIds: [...claimIds],
  }))
  return {
    nodes: nodes.sort(compareNodes),
    links: [...links.values()].map(({ from, to, claimIds }) => ({
      from,
      to,
      count: claimIds.size,
      claimIds: [...claimIds],
    })),
    total: claims.length,
  }
}
