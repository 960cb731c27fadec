import type { ChainLink } from '../comparison/chains.ts'
import type { Id } from '../domain/id.ts'
import type { LayerNode } from './chain-layers.ts'

interface Chain {
  readonly nodes: readonly Pick<LayerNode, 'id' | 'claimIds'>[]
  readonly links: readonly (Pick<ChainLink, 'claimIds'> & { readonly id: string })[]
}

/**
 * The whole way of a part's claims, through every layer to both ends: how many of them each part of the picture
 * holds, by its id. Parts that hold none are not there; nothing is for a part that is not in the picture.
 */
export function trailOf(chain: Chain, id: string | null): ReadonlyMap<string, number> {
  const parts = [...chain.nodes, ...chain.links]
  const chosen = new Set<Id>(parts.find((part) => part.id === id)?.claimIds)
  const trail = new Map<string, number>()
  if (chosen.size === 0) return trail
  for (const part of parts) {
    const held = part.claimIds.reduce((sum, claimId) => sum + Number(chosen.has(claimId)), 0)
    if (held > 0) trail.set(part.id, held)
  }
  return trail
}
