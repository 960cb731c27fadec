import type { ChainLink, ChainNode } from '../comparison/chains.ts'
import { countOf, formatNumber } from '../domain/counting.ts'
import type { LayerNode } from './chain-layers.ts'

/** What a party is, in a word. */
export const PARTY_WORDS: Readonly<Record<ChainNode['kind'], string>> = {
  outlet: 'outlet',
  source: 'source',
  speaker: 'speaker',
  claims: 'claims',
}

interface Party {
  readonly label: string
  readonly count: number
}

const list = new Intl.ListFormat('en-GB')

function describeParties(parties: readonly Party[]): string {
  const shown = parties.slice(0, 5).map(({ label, count }) => `${label} ${formatNumber(count)}`)
  const rest = parties.length - shown.length
  return list.format(rest > 0 ? [...shown, `${rest} more`] : shown)
}

interface Chain {
  readonly nodes: readonly LayerNode[]
  readonly links: readonly ChainLink[]
}

function partyAt(chain: Chain, id: string, count: number): readonly Party[] {
  const node = chain.nodes.find((one) => one.id === id)
  return node === undefined ? [] : [{ label: node.label, count }]
}

/** Whom a party has its claims from, and who relied on it, the one with most claims first. */
export function neighboursOf(
  chain: Chain,
  id: string,
): { readonly from: readonly Party[]; readonly to: readonly Party[] } {
  const links = chain.links.toSorted((a, b) => b.count - a.count)
  return {
    from: links.flatMap((link) => (link.to === id ? partyAt(chain, link.from, link.count) : [])),
    to: links.flatMap((link) => (link.from === id ? partyAt(chain, link.to, link.count) : [])),
  }
}

/** A party in words: "TASS, source: 5 claims, from Dmitriev 3 and Ushakov 2, to No outlet 5". */
export function describeNode(chain: Chain, node: LayerNode): string {
  const { from, to } = neighboursOf(chain, node.id)
  const kind = node.kind === 'claims' || node.isGap ? '' : `, ${PARTY_WORDS[node.kind]}`
  const parts = [
    `${node.label}${node.parties > 1 ? '' : kind}: ${countOf(node.count, 'claim')}`,
    ...(from.length === 0 ? [] : [`from ${describeParties(from)}`]),
    ...(to.length === 0 ? [] : [`to ${describeParties(to)}`]),
  ]
  return parts.join(', ')
}

/** A link in words: "5 claims went from Ushakov to TASS". */
export function describeLink(chain: Chain, { from, to, count }: ChainLink): string {
  const labelOf = (id: string): string => chain.nodes.find((node) => node.id === id)?.label ?? ''
  return `${countOf(count, 'claim')} went from ${labelOf(from)} to ${labelOf(to)}`
}
