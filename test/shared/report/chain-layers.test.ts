import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainsOf } from '../../../shared/comparison/chains.ts'
import {
  layerChains,
  limitChains,
  type LayeredChains,
} from '../../../shared/report/chain-layers.ts'
import { SEED_PROJECT } from '../../support/compared-seed.ts'
import { projects } from '../../support/projects.ts'

function countsOf({ nodes }: LayeredChains, layer: number): readonly string[] {
  return nodes
    .filter((node) => node.layer === layer)
    .map(({ label, count }) => `${label}: ${count}`)
}

/** How many different claims the boxes of a layer hold. */
function claimsIn({ nodes }: LayeredChains, layer: number): number {
  const inLayer = nodes.filter((node) => node.layer === layer)
  return new Set(inLayer.flatMap(({ claimIds }) => claimIds)).size
}

describe('layerChains', () => {
  test('puts what had no source into a gap, so that every claim is in every layer', () => {
    const layered = layerChains(chainsOf(SEED_PROJECT))
    expect(layered.layers).toEqual(['Outlet', 'Source', 'Speaker', 'Claims'])
    expect(countsOf(layered, 1)).toEqual([
      'TASS: 5',
      'reporters at the White House: 1',
      'No source: the article itself: 6',
    ])
  })

  test('leads every link from one layer to the next and loses no claim, limited or not', () => {
    fc.assert(
      fc.property(projects(), fc.integer({ min: 1, max: 3 }), (project, most) => {
        const whole = layerChains(chainsOf(project))
        for (const layered of [whole, limitChains(whole, most)]) {
          const layers = new Map(layered.nodes.map(({ id, layer }) => [id, layer]))
          expect(layers.size).toBe(layered.nodes.length)
          for (const { from, to, count, claimIds } of layered.links) {
            expect(layers.get(from)).toBe((layers.get(to) ?? Number.NaN) + 1)
            expect(new Set(claimIds).size).toBe(count)
          }
          for (const layer of layered.layers.keys()) {
            expect(claimsIn(layered, layer)).toBe(layered.total)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('limitChains', () => {
  test('keeps those with most claims and says how many others there are', () => {
    const limited = limitChains(layerChains(chainsOf(SEED_PROJECT)), 3)
    expect(countsOf(limited, 2)).toEqual([
      'Ushakov: 3',
      'Trump: 3',
      'Dmitriev: 3',
      '3 other speakers: 3',
    ])
    expect(countsOf(limited, 3)).toEqual(['indirect: 7', 'mixed: 3', 'direct: 2'])
  })

  test('gathers none where only one would be gathered', () => {
    const layered = layerChains(chainsOf(SEED_PROJECT))
    expect(limitChains(layered, 5)).toBe(layered)
  })
})
