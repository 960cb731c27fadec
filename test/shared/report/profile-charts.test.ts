import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_CHAINS, chainsOf, chosenClaims } from '../../../shared/comparison/chains.ts'
import { profileOf } from '../../../shared/comparison/profile.ts'
import { layerChains } from '../../../shared/report/chain-layers.ts'
import { chartsOf, chartsOfPart, type ProfileChart } from '../../../shared/report/profile-charts.ts'
import { projects } from '../../support/projects.ts'

const barsOf = ({ lines }: ProfileChart): number =>
  lines.reduce((total, { count }) => total + count, 0)

/** Measures of which a claim has exactly one. */
const SINGLE = new Set(['kind', 'certainty', 'date', 'credibility'])

function expectEqual(charts: readonly ProfileChart[], claims: number): void {
  for (const chart of charts) {
    if (chart.measure === 'contradicted by') continue
    expect(chart.claims).toBe(claims)
    const most = SINGLE.has(chart.measure) ? claims : Number.POSITIVE_INFINITY
    expect(barsOf(chart)).toBeGreaterThanOrEqual(claims)
    expect(barsOf(chart)).toBeLessThanOrEqual(most)
    for (const { count } of chart.lines) expect(count).toBeLessThanOrEqual(claims)
  }
}

describe('the figures of a profile', () => {
  test('are those of its charts, whichever claims are chosen', () => {
    fc.assert(
      fc.property(projects(), fc.constantFrom(null, ['direct'], ['indirect']), (project, kinds) => {
        const among = chosenClaims(project, { ...ALL_CHAINS, kinds })
        for (const table of ['speakers', 'sources'] as const) {
          for (const id of project[table].keys()) {
            const profile = profileOf(project, table, id, among)
            const charts = chartsOf(profile, table)
            expectEqual(charts, profile.claimIds.length)
            const disputed = charts.find(({ measure }) => measure === 'contradicted by')
            const figure = profile.contradicted.claimIds.length
            expect(disputed?.claims).toBe(figure)
            expect(disputed === undefined ? 0 : barsOf(disputed)).toBeGreaterThanOrEqual(figure)
            for (const { count } of disputed?.lines ?? []) expect(count).toBeLessThanOrEqual(figure)
          }
        }
      }),
    )
  })

  test('are those of the box and of the band that it is the profile of', () => {
    fc.assert(
      fc.property(projects(), fc.constantFrom(null, ['mixed']), (project, kinds) => {
        const filter = { ...ALL_CHAINS, kinds }
        const { nodes, links } = layerChains(chainsOf(project, filter))
        const chosen = chosenClaims(project, filter)
        for (const part of [...nodes, ...links]) {
          const claims = chosen.filter(({ id }) => part.claimIds.includes(id))
          expect(claims).toHaveLength(part.count)
          expectEqual(chartsOfPart(project, claims), part.count)
        }
        for (const node of nodes) {
          if (node.kind !== 'speaker' || node.key === '') continue
          const profile = profileOf(project, 'speakers', node.key, chosen)
          expect(profile.claimIds).toHaveLength(node.count)
        }
      }),
    )
  })
})
