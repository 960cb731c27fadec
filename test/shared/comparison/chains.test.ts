import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_CHAINS, chainsOf, type Chains } from '../../../shared/comparison/chains.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { SEED_PROJECT } from '../../support/compared-seed.ts'
import { idOf, projects } from '../../support/projects.ts'
import {
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
  saidBy,
} from '../../support/records.ts'

/** The links by the labels of what they join. */
function linksOf(chains: Chains): readonly string[] {
  const labels = new Map(chains.nodes.map(({ id, label }) => [id, label]))
  return chains.links.map(
    ({ from, to, count }) => `${labels.get(from)} → ${labels.get(to)}: ${count}`,
  )
}

describe('chainsOf', () => {
  test('runs from what was said through speaker and sources, in order, to the outlet', () => {
    const article = buildArticle('', { outlet: 'Daily Reader' })
    const speaker = buildSpeaker({ name: 'Dmitriev' })
    const [tass, reuters] = [buildSource({ name: 'TASS' }), buildSource({ name: 'Reuters' })]
    const via = (...ids: readonly string[]) => ids.map((sourceId) => ({ sourceId, mentions: [] }))
    const claims = [
      buildClaim(article.id, { ...saidBy(speaker.id), via: via(tass.id, reuters.id) }),
      buildClaim(article.id, { ...saidBy(speaker.id), via: via(tass.id) }),
      buildClaim(article.id, { ...saidBy(speaker.id), review: 'rejected' }),
    ]
    const named = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'speakers', [
      speaker,
    ])
    const project = addRecords(addRecords(named, 'sources', [tass, reuters]), 'claims', claims)
    const chains = chainsOf(project)
    expect(linksOf(chains).toSorted()).toEqual([
      'Dmitriev → TASS: 2',
      'Reuters → Daily Reader: 1',
      'TASS → Daily Reader: 1',
      'TASS → Reuters: 1',
      'indirect → Dmitriev: 2',
    ])
    expect(chains.nodes.map(({ kind, label, count }) => `${kind} ${label} ${count}`)).toEqual([
      'outlet Daily Reader 2',
      'source Reuters 1',
      'source TASS 2',
      'speaker Dmitriev 2',
      'claims indirect 2',
    ])
  })

  test('never runs in a circle, counts each claim once, and loses none', () => {
    const RANK = { claims: 0, speaker: 1, source: 2, outlet: 1_000 } as const
    fc.assert(
      fc.property(
        projects(),
        fc.constantFrom('kind' as const, 'certainty' as const, 'topic' as const),
        (project, claimsBy) => {
          const { nodes, links, total } = chainsOf(project, { ...ALL_CHAINS, claimsBy })
          const byId = new Map(nodes.map((node) => [node.id, node]))
          expect(byId.size).toBe(nodes.length)
          for (const { from, to, count, claimIds } of links) {
            const [a, b] = [byId.get(from), byId.get(to)]
            if (a === undefined || b === undefined) throw new Error('a link to nowhere')
            expect(RANK[a.kind] + a.step).toBeLessThan(RANK[b.kind] + b.step)
            expect(new Set(claimIds).size).toBe(count)
            for (const id of claimIds) expect(a.claimIds).toContain(id)
          }
          const taking = [...project.claims.values()].filter(({ review }) => review !== 'rejected')
          expect(total).toBe(taking.length)
          for (const kind of ['outlet', 'speaker', 'claims'] as const) {
            const ids = nodes.flatMap((node) => (node.kind === kind ? node.claimIds : []))
            expect(new Set(ids)).toEqual(new Set(taking.map(({ id }) => id)))
          }
        },
      ),
    )
  })

  test('keeps one source at two steps apart: two agencies may quote each other', () => {
    const article = buildArticle('')
    const [a, b] = [buildSource({ name: 'A' }), buildSource({ name: 'B' })]
    const via = (...ids: readonly string[]) => ids.map((sourceId) => ({ sourceId, mentions: [] }))
    const claims = [
      buildClaim(article.id, { via: via(a.id, b.id) }),
      buildClaim(article.id, { via: via(b.id, a.id) }),
    ]
    const project = addRecords(
      addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'sources', [a, b]),
      'claims',
      claims,
    )
    const sources = chainsOf(project).nodes.filter(({ kind }) => kind === 'source')
    expect(sources.map(({ label, step }) => `${label} ${step}`).toSorted()).toEqual([
      'A 1',
      'A 2',
      'B 1',
      'B 2',
    ])
  })

  test('takes only what is asked for', () => {
    const tass = SEED_PROJECT.sources.find(({ name }) => name === 'TASS')
    const through = chainsOf(SEED_PROJECT, { ...ALL_CHAINS, sources: [tass?.id ?? ''] })
    expect(through.total).toBe(5)
    const speakers = through.nodes.filter(({ kind }) => kind === 'speaker')
    expect(speakers.map(({ label }) => label)).toEqual(['Dmitriev', 'Ushakov'])
    expect(chainsOf(SEED_PROJECT, { ...ALL_CHAINS, sources: [''] }).total).toBe(6)
    expect(chainsOf(SEED_PROJECT, { ...ALL_CHAINS, topics: ['Military spending'] }).total).toBe(2)
    expect(
      chainsOf(SEED_PROJECT, { ...ALL_CHAINS, articles: { axis: 'article', key: idOf(2) } }),
    ).toEqual({
      nodes: [],
      links: [],
      total: 0,
    })
  })
})
