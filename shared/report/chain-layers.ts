import type { ChainLink, ChainNode, Chains } from '../comparison/chains.ts'
import type { Id } from '../domain/id.ts'

/** A party to the chains in its layer, or several small ones as one. */
export interface LayerNode extends ChainNode {
  /** From the outlets, 0, to the claims. */
  readonly layer: number
  /** Whether nobody is meant: what went past this step of the chain without a source. */
  readonly isGap: boolean
  /** How many parties this one stands for; 1 but for "17 others". */
  readonly parties: number
}

/** The chains in layers from the outlets to the claims, every link from one layer to the next. */
export interface LayeredChains {
  readonly nodes: readonly LayerNode[]
  readonly links: readonly ChainLink[]
  /** What each layer holds, from the outlets: "Outlet", "Source", "Speaker", "Claims". */
  readonly layers: readonly string[]
  readonly total: number
}

function layerNames(steps: number): readonly string[] {
  const sources = Array.from({ length: steps }, (_, index) => {
    const step = steps - index
    if (steps === 1) return 'Source'
    return step === 1 ? 'Source, nearest the speaker' : `Source, step ${step}`
  })
  return ['Outlet', ...sources, 'Speaker', 'Claims']
}

function layerOf({ kind, step }: ChainNode, steps: number): number {
  switch (kind) {
    case 'outlet':
      return 0
    case 'source':
      return steps - step + 1
    case 'speaker':
      return steps + 1
    case 'claims':
      return steps + 2
  }
}

function union(lists: readonly (readonly Id[])[]): readonly Id[] {
  return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())]
}

/** Joins links of the same two ends: a claim counts once in each. */
function joinLinks(links: readonly ChainLink[]): readonly ChainLink[] {
  const byEnds = Map.groupBy(links, ({ from, to }) => JSON.stringify([from, to]))
  return [...byEnds.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const claimIds = union(same.map((link) => link.claimIds))
    return [{ from: first.from, to: first.to, count: claimIds.length, claimIds }]
  })
}

const GAP_LABELS = {
  none: 'No source: the article itself',
  further: 'No further source',
} as const

function gapNode(steps: number, step: number, claimIds: readonly Id[]): LayerNode {
  return {
    id: `gap ${step}`,
    kind: 'source',
    key: '',
    label: step === 1 ? GAP_LABELS.none : GAP_LABELS.further,
    step,
    count: claimIds.length,
    claimIds,
    layer: steps - step + 1,
    isGap: true,
    parties: 1,
  }
}

/**
 * Lays chains of any length into layers. A claim that reached its outlet through fewer sources than others goes
 * through a gap at each step it skips, so that what had no source is a part of the picture like any other.
 */
export function layerChains(chains: Chains): LayeredChains {
  const steps = chains.nodes.reduce((most, { step }) => Math.max(most, step), 0)
  const placed = chains.nodes.map((node): LayerNode => ({
    ...node,
    layer: layerOf(node, steps),
    isGap: false,
    parties: 1,
  }))
  const layers = new Map(placed.map(({ id, layer }) => [id, layer]))
  const links: ChainLink[] = []
  const gaps = new Map<number, (readonly Id[])[]>()
  for (const link of chains.links) {
    const from = layers.get(link.from) ?? 0
    const to = layers.get(link.to) ?? 0
    let last = link.from
    for (let layer = from - 1; layer > to; layer -= 1) {
      const step = steps - layer + 1
      links.push({ ...link, from: last, to: `gap ${step}` })
      gaps.set(step, [...(gaps.get(step) ?? []), link.claimIds])
      last = `gap ${step}`
    }
    links.push({ ...link, from: last })
  }
  const gapNodes = [...gaps].map(([step, claimIds]) => gapNode(steps, step, union(claimIds)))
  return {
    nodes: [...placed, ...gapNodes],
    links: joinLinks(links),
    layers: placed.length === 0 ? [] : layerNames(steps),
    total: chains.total,
  }
}

const PLURALS: Readonly<Record<ChainNode['kind'], string>> = {
  outlet: 'outlets',
  source: 'sources',
  speaker: 'speakers',
  claims: 'groups',
}

/** One node in the place of several of a layer. */
function gather(nodes: readonly LayerNode[], layer: number): LayerNode {
  const claimIds = union(nodes.map((node) => node.claimIds))
  const [first] = nodes
  const kind = first?.kind ?? 'source'
  return {
    id: `others ${layer}`,
    kind,
    key: '',
    label: `${nodes.length} other ${PLURALS[kind]}`,
    step: first?.step ?? 0,
    count: claimIds.length,
    claimIds,
    layer,
    isGap: false,
    parties: nodes.length,
  }
}

/**
 * Keeps the `most` parties with most claims in each layer, and the gaps; the rest of a layer becomes one, "17
 * other sources". One alone is never gathered: it takes no more room than its stand-in.
 */
export function limitChains(chains: LayeredChains, most: number): LayeredChains {
  const standIns = new Map<string, LayerNode>()
  for (const [layer, nodes] of Map.groupBy(chains.nodes, (node) => node.layer)) {
    const parties = nodes.filter(({ isGap }) => !isGap)
    if (parties.length <= most + 1) continue
    const rest = parties.toSorted((a, b) => b.count - a.count).slice(most)
    const standIn = gather(rest, layer)
    for (const { id } of rest) standIns.set(id, standIn)
  }
  if (standIns.size === 0) return chains
  const rename = (id: string): string => standIns.get(id)?.id ?? id
  const links = chains.links.map((link) => ({
    ...link,
    from: rename(link.from),
    to: rename(link.to),
  }))
  return {
    ...chains,
    nodes: [...new Set(chains.nodes.map((node) => standIns.get(node.id) ?? node))],
    links: joinLinks(links),
  }
}
