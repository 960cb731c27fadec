import { describe, expect, test } from 'vitest'
import {
  contradictionsOf,
  leftOutOfSingleSourced,
  singleSourced,
} from '../../../shared/comparison/findings.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import type { RelationType } from '../../../shared/domain/relation.ts'
import { idOf } from '../../support/projects.ts'
import { buildArticle, buildClaim, buildSource } from '../../support/records.ts'
import { SEED_PROJECT, seedClaim } from '../../support/compared-seed.ts'

const article = buildArticle('')
const [tass, reuters] = [
  buildSource({ id: idOf(1), name: 'TASS' }),
  buildSource({ id: idOf(2), name: 'Reuters' }),
]
const through = (...ids: readonly string[]) => ids.map((sourceId) => ({ sourceId, mentions: [] }))

/** Claims by their chains, numbered from 10, related as said. */
function build(
  chains: readonly (readonly string[])[],
  relations: readonly (readonly [number, RelationType, number])[],
  fields: Partial<Claim> = {},
): Project {
  const claims = chains.map((chain, index) =>
    buildClaim(article.id, { id: idOf(10 + index), via: through(...chain), ...fields }),
  )
  const named = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'sources', [
    tass,
    reuters,
  ])
  return addRecords(
    addRecords(named, 'claims', claims),
    'relations',
    relations.map(([from, type, to], index) => ({
      id: idOf(100 + index),
      type,
      fromId: idOf(10 + from),
      toId: idOf(10 + to),
      note: '',
      origin: 'analyst',
    })),
  )
}

const single = (project: Project) => singleSourced(project).map(({ claimId }) => claimId)

describe('singleSourced', () => {
  test('names what came through TASS in the seed article, and nothing that has no chain', () => {
    const found = singleSourced(SEED_PROJECT)
    expect(found).toHaveLength(6)
    expect(found.map(({ claimId }) => claimId)).toContain(seedClaim('no major diplomatic').id)
    expect(found.map(({ claimId }) => claimId)).not.toContain(seedClaim('no date has been set').id)
  })

  test('is over when the same is repeated through another source, or by the article itself', () => {
    const [t, r] = [tass.id, reuters.id]
    expect(single(build([[t], [t]], [[0, 'repeats', 1]]))).toEqual([idOf(10), idOf(11)])
    expect(single(build([[t], [r]], [[0, 'repeats', 1]]))).toEqual([])
    expect(single(build([[t], []], [[1, 'repeats', 0]]))).toEqual([])
    expect(single(build([[t], [r]], [[0, 'contradicts', 1]]))).toEqual([idOf(10), idOf(11)])
  })

  test('is not over by way of a claim that was rejected', () => {
    const [t] = [tass.id]
    const bridged = build(
      [[t], [t], []],
      [
        [0, 'repeats', 1],
        [1, 'repeats', 2],
      ],
    )
    const bridge = bridged.claims.get(idOf(11))
    const rejected = addRecords(bridged, 'claims', [{ ...(bridge as Claim), review: 'rejected' }])
    expect(single(bridged)).toEqual([])
    expect(single(rejected)).toEqual([idOf(10)])
  })

  test('follows repeats over several steps, and a chain that shares one source', () => {
    const [t, r] = [tass.id, reuters.id]
    const steps = build(
      [[t], [t], [r]],
      [
        [0, 'repeats', 1],
        [2, 'repeats', 1],
      ],
    )
    expect(single(steps)).toEqual([])
    const shared = singleSourced(build([[t], [t, r]], [[0, 'repeats', 1]]))
    expect(shared).toEqual([
      { claimId: idOf(10), sourceId: t, others: [idOf(11)] },
      { claimId: idOf(11), sourceId: t, others: [idOf(10)] },
    ])
  })

  test('is ended for what is supported, not for what supports', () => {
    const project = build([[tass.id], [reuters.id]], [[1, 'supports', 0]])
    expect(single(project)).toEqual([idOf(11)])
  })

  test('takes no account of rejected claims', () => {
    const project = build([[tass.id], [reuters.id]], [[0, 'repeats', 1]])
    const other = project.claims.get(idOf(11))
    if (other === undefined) throw new Error('no claim')
    const rejected = addRecords(project, 'claims', [{ ...other, review: 'rejected' }])
    expect(single(rejected)).toEqual([idOf(10)])
  })
})

describe('what the list of one source leaves out', () => {
  const leftOut = (project: Project) =>
    leftOutOfSingleSourced(project, singleSourced(project).length)

  test('is said with how many, and why', () => {
    const project = build([[tass.id], [reuters.id], [tass.id], [], []], [[0, 'repeats', 1]])
    expect(leftOut(project)).toEqual([
      'Left out: 2 claims with no source. They rest on their article alone.',
      'Left out: 2 claims with a source that others repeat or support without it.',
    ])
  })

  test('is not spoken of where it is nothing', () => {
    expect(leftOut(build([[tass.id], [reuters.id]], []))).toEqual([])
    expect(leftOut(EMPTY_PROJECT)).toEqual([])
  })
})

test('contradictionsOf lists what was set, between claims that are not rejected', () => {
  const chains = [[], [], []]
  const project = build(chains, [
    [2, 'contradicts', 0],
    [0, 'contradicts', 1],
    [1, 'repeats', 2],
  ])
  expect(contradictionsOf(project).map(({ relation }) => relation.id)).toEqual([
    idOf(101),
    idOf(100),
  ])
  const first = project.claims.get(idOf(12))
  if (first === undefined) throw new Error('no claim')
  const rejected = addRecords(project, 'claims', [{ ...first, review: 'rejected' }])
  expect(contradictionsOf(rejected).map(({ relation }) => relation.id)).toEqual([idOf(101)])
})
