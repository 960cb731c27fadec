import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_CHAINS, chainsOf } from '../../../shared/comparison/chains.ts'
import { drawChains, SAVED_SIZE } from '../../../shared/report/chain-picture.ts'
import { describeLink, describeNode } from '../../../shared/report/chain-words.ts'
import { SEED_PROJECT } from '../../support/compared-seed.ts'
import { projects } from '../../support/projects.ts'

const picture = drawChains(chainsOf(SEED_PROJECT), SAVED_SIZE)
const links = picture.links.map((link) => describeLink(picture, link))
const nodeCalled = (label: string) => {
  const node = picture.nodes.find((one) => one.label === label)
  return node === undefined ? '' : describeNode(picture, node)
}

describe('a band in words', () => {
  test('names who did it first, then how many claims and what they are', () => {
    expect(links).toContain('Ushakov said 2 claims, mixed')
    expect(links).toContain('TASS carried 3 claims from Dmitriev')
    expect(links).toContain('No outlet took 5 claims from TASS')
    expect(links).toContain('Ushakov: 1 claim without a source')
  })

  test('never lets claims go from what they are to who said them', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.constantFrom('kind', 'topic', 'certainty'),
        (project, claimsBy) => {
          const picture = drawChains(chainsOf(project, { ...ALL_CHAINS, claimsBy }), SAVED_SIZE)
          for (const link of picture.links) {
            const from = picture.nodes.find(({ id }) => id === link.from)
            const to = picture.nodes.find(({ id }) => id === link.to)
            if (from?.kind !== 'claims' || to === undefined) continue
            const count = `${link.count} claim${link.count === 1 ? '' : 's'}`
            expect(describeLink(picture, link)).toBe(`${to.label} said ${count}, ${from.label}`)
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a box in words', () => {
  test('says who said, who carried and who took, each in its order', () => {
    expect(nodeCalled('Dmitriev')).toBe(
      'Dmitriev, speaker: said 3 claims, indirect 2 and direct 1, through TASS 3',
    )
    expect(nodeCalled('TASS')).toBe(
      'TASS, source: 5 claims, from Dmitriev 3 and Ushakov 2, to No outlet 5',
    )
    expect(nodeCalled('mixed')).toMatch(/^mixed: 3 claims, said by Ushakov 2 and .* 1$/)
  })
})
