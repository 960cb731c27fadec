import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_CHAINS, chainsOf, usualGathering } from '../../../shared/comparison/chains.ts'
import { drawChains, SAVED_SIZE } from '../../../shared/report/chain-picture.ts'
import { trailOf } from '../../../shared/report/chain-trail.ts'
import { SEED_PROJECT } from '../../support/compared-seed.ts'
import { DATED_PROJECT } from '../../support/dated-seed.ts'
import { projects } from '../../support/projects.ts'

const picture = drawChains(chainsOf(SEED_PROJECT), SAVED_SIZE)

function idOfBox(label: string): string {
  const node = picture.nodes.find((one) => one.label === label)
  if (node === undefined) throw new Error(`No box is called ${label}.`)
  return node.id
}

function litBoxes(label: string): readonly string[] {
  const trail = trailOf(picture, idOfBox(label))
  return picture.nodes.flatMap(({ id, label, count }) => {
    const lit = trail.get(id)
    return lit === undefined ? [] : [`${label} ${lit}/${count}`]
  })
}

describe('trailOf', () => {
  test('goes through all layers, from the outlet to the speakers and what they said', () => {
    expect(litBoxes('TASS').toSorted()).toEqual([
      'Dmitriev 3/3',
      'No outlet 5/12',
      'TASS 5/5',
      'Ushakov 2/3',
      'direct 1/2',
      'indirect 2/7',
      'mixed 2/3',
    ])
    expect(litBoxes('No outlet')).toHaveLength(picture.nodes.length)
    expect(trailOf(picture, 'nowhere').size).toBe(0)
    expect(trailOf(picture, null).size).toBe(0)
  })

  test('of one outlet among three leaves out what only the others have', () => {
    const filter = { ...ALL_CHAINS, claimsBy: usualGathering(DATED_PROJECT) }
    const picture = drawChains(chainsOf(DATED_PROJECT, filter), SAVED_SIZE)
    const outlet = picture.nodes.find(({ label }) => label === 'Northern Courier')
    const trail = trailOf(picture, outlet?.id ?? null)
    const dark = picture.nodes.flatMap(({ id, label }) => (trail.has(id) ? [] : [label]))
    expect(dark.toSorted()).toEqual([
      'Daily Lantern',
      'Inquiry',
      'Karim Osei',
      'Pumps',
      'Rosa Pell',
      'The Harbour Post',
    ])
  })

  test('lights in each part no more than it holds, and in each layer every claim that is chosen', () => {
    fc.assert(
      fc.property(projects(), fc.nat(), (project, at) => {
        const picture = drawChains(chainsOf(project), SAVED_SIZE)
        const parts = [...picture.nodes, ...picture.links]
        const chosen = parts[at % Math.max(1, parts.length)]
        if (chosen === undefined) return
        const trail = trailOf(picture, chosen.id)
        expect(trail.get(chosen.id)).toBe(chosen.count)
        for (const { id, count } of parts) expect(trail.get(id) ?? 0).toBeLessThanOrEqual(count)
        for (const layer of picture.layers.keys()) {
          const held = new Set(
            picture.nodes.flatMap((node) =>
              node.layer === layer && trail.has(node.id) ? node.claimIds : [],
            ),
          )
          for (const claimId of chosen.claimIds) expect(held).toContain(claimId)
        }
      }),
      { numRuns: 50 },
    )
  })
})
