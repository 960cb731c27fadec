import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileOf } from '../../../shared/comparison/profile.ts'
import { addRecords } from '../../../shared/domain/project.ts'
import { SEED_PROJECT, seedClaim } from '../../support/compared-seed.ts'
import { idOf, projects } from '../../support/projects.ts'

const sum = (lines: readonly { readonly count: number }[]) =>
  lines.reduce((total, { count }) => total + count, 0)
const linesOf = (lines: readonly { readonly label: string; readonly count: number }[]) =>
  lines.map(({ label, count }) => `${label} ${count}`)

describe('profileOf', () => {
  test('counts every claim of a speaker or a source that is not rejected, once in each chart', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const table of ['speakers', 'sources'] as const) {
          for (const id of project[table].keys()) {
            const claims = [...project.claims.values()].filter(
              ({ speakers, via, review }) =>
                review !== 'rejected' &&
                (table === 'speakers'
                  ? speakers.some(({ speakerId }) => speakerId === id)
                  : via.some(({ sourceId }) => sourceId === id)),
            )
            const profile = profileOf(project, table, id)
            expect(new Set(profile.claimIds)).toEqual(new Set(claims.map(({ id }) => id)))
            for (const chart of [
              profile.byKind,
              profile.byCertainty,
              profile.byDate,
              profile.byCredibility,
            ]) {
              expect(sum(chart)).toBe(claims.length)
            }
            expect(sum(profile.byTopic)).toBeGreaterThanOrEqual(claims.length)
            for (const id of profile.singleSourced.claimIds) expect(profile.claimIds).toContain(id)
            for (const id of profile.contradicted.claimIds) expect(profile.claimIds).toContain(id)
            expect(profile.singleSourced.share).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  const ushakov = SEED_PROJECT.speakers.find(({ name }) => name === 'Ushakov')
  const tass = SEED_PROJECT.sources.find(({ name }) => name === 'TASS')

  test('of Ushakov in the seed article: three claims, two of them through TASS alone', () => {
    const profile = profileOf(SEED_PROJECT, 'speakers', ushakov?.id ?? '')
    expect(linesOf(profile.byKind)).toEqual(['direct 0', 'mixed 2', 'indirect 1'])
    expect(linesOf(profile.byTopic)).toEqual(['Outcome of the meeting 2', 'Trump–Putin meeting 1'])
    expect(linesOf(profile.byOther)).toEqual(['TASS 2', 'No source: the article itself 1'])
    expect(linesOf(profile.byDate)).toEqual(['2025-02-18 3'])
    expect(profile.singleSourced.share).toBeCloseTo(2 / 3)
    expect(profile.byCredibility.at(-1)).toEqual({ grade: null, count: 3 })
    expect(profile.reliability).toBeNull()
  })

  test('of TASS: whose words it carried, how it is rated, who speaks against them', () => {
    if (tass === undefined || ushakov === undefined) throw new Error('no TASS')
    const relation = {
      id: idOf(900),
      type: 'contradicts' as const,
      fromId: seedClaim('no date has been set').id,
      toId: seedClaim('no major diplomatic').id,
      note: '',
      origin: 'analyst' as const,
    }
    const project = addRecords(
      addRecords(SEED_PROJECT, 'sources', [{ ...tass, reliability: 'C' }]),
      'relations',
      [relation],
    )
    const profile = profileOf(project, 'sources', tass.id)
    expect(linesOf(profile.byOther)).toEqual(['Dmitriev 3', 'Ushakov 2'])
    expect(profile.reliability).toBe('C')
    expect(profile.contradicted).toEqual({
      claimIds: [seedClaim('no major diplomatic').id],
      by: [
        {
          speakerId: ushakov.id,
          name: 'Ushakov',
          relations: [relation.id],
          claimIds: [seedClaim('no major diplomatic').id],
        },
      ],
    })
  })

  test('of nobody: nothing', () => {
    const profile = profileOf(SEED_PROJECT, 'speakers', idOf(999))
    expect(profile).toMatchObject({ claimIds: [], singleSourced: { claimIds: [], share: 0 } })
  })
})
