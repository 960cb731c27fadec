import type { ChainLink, ChainNode } from '../comparison/chains.ts'
import { countOf, formatNumber } from '../domain/counting.ts'
import type { LayerNode } from './chain-layers.ts'
import { listAll } from '../domain/text/listing.ts'

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

interface Chain {
  readonly nodes: readonly LayerNode[]
  readonly links: readonly ChainLink[]
}

function partyAt(chain: Chain, id: string, count: number): readonly Party[] {
  const node = chain.nodes.find((one) => one.id === id)
  return node === undefined ? [] : [{ label: node.label, count }]
}

/** How a party stands to others, and to whom, the one with most claims first: "said by" Dmitriev 3, Ushakov 2. */
export interface Standing {
  readonly words: string
  readonly parties: readonly Party[]
}

/** Toward the claims: whom a party has them from, or what a speaker's are. */
const FROM_WORDS: Readonly<Record<ChainNode['kind'], string>> = {
  outlet: 'from',
  source: 'from',
  speaker: '',
  claims: '',
}

/** Toward the outlets: who had the claims from a party. */
const TO_WORDS: Readonly<Record<ChainNode['kind'], string>> = {
  outlet: '',
  source: 'to',
  speaker: 'through',
  claims: 'said by',
}

/** Whom a party has its claims from, and who relied on it; what stands on one side only has one of the two. */
export function standingsOf(chain: Chain, node: LayerNode): readonly Standing[] {
  const links = chain.links.toSorted((a, b) => b.count - a.count)
  return [
    {
      words: FROM_WORDS[node.kind],
      parties: links.flatMap(({ from, to, count }) =>
        to === node.id ? partyAt(chain, from, count) : [],
      ),
    },
    {
      words: TO_WORDS[node.kind],
      parties: links.flatMap(({ from, to, count }) =>
        from === node.id ? partyAt(chain, to, count) : [],
      ),
    },
  ].filter(({ parties }) => parties.length > 0)
}

function describeStanding({ words, parties }: Standing): string {
  const shown = parties.slice(0, 5).map(({ label, count }) => `${label} ${formatNumber(count)}`)
  const rest = parties.length - shown.length
  const told = listAll(rest > 0 ? [...shown, `${rest} more`] : shown)
  return words === '' ? told : `${words} ${told}`
}

/** "TASS, source: 5 claims", "Dmitriev, speaker: said 3 claims". */
function describeParty({ label, kind, isGap, parties, count }: LayerNode): string {
  const what = kind === 'claims' || isGap || parties > 1 ? '' : `, ${PARTY_WORDS[kind]}`
  return `${label}${what}: ${kind === 'speaker' ? 'said ' : ''}${countOf(count, 'claim')}`
}

/** A party in words: "TASS, source: 5 claims, from Dmitriev 3 and Ushakov 2, to No outlet 5". */
export function describeNode(chain: Chain, node: LayerNode): string {
  return [describeParty(node), ...standingsOf(chain, node).map(describeStanding)].join(', ')
}

/** What a gap stands for, after "6 claims". */
function withoutSource({ step }: LayerNode): string {
  return step === 1 ? 'without a source' : 'without a further source'
}

/**
 * A link in words, as it came about: "Ushakov said 2 claims, indirect", "TASS carried 2 claims from Ushakov",
 * "The Herald took 2 claims from TASS".
 */
export function describeLink(chain: Chain, { from, to, count }: ChainLink): string {
  const nodeOf = (id: string): LayerNode | undefined => chain.nodes.find((node) => node.id === id)
  const origin = nodeOf(from)
  const taker = nodeOf(to)
  if (origin === undefined || taker === undefined) return countOf(count, 'claim')
  const claims = countOf(count, 'claim')
  if (origin.kind === 'claims') return `${taker.label} said ${claims}, ${origin.label}`
  if (taker.isGap)
    return `${origin.isGap ? '' : `${origin.label}: `}${claims} ${withoutSource(taker)}`
  if (taker.kind === 'source') return `${taker.label} carried ${claims} from ${origin.label}`
  return origin.isGap
    ? `${taker.label} has ${claims} ${withoutSource(origin)}`
    : `${taker.label} took ${claims} from ${origin.label}`
}
