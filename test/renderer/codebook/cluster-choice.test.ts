import { expect, test } from 'vitest'
import { shownClusters } from '../../../renderer/codebook/offers/cluster-choice.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import type { TopicCluster } from '../../../shared/topics/topic-proposals.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const article = buildArticle('')
const [a, b, c] = [[], ['Fire'], []].map((topics) => buildClaim(article.id, { topics })) as [
  Claim,
  Claim,
  Claim,
]
const project = addRecords(EMPTY_PROJECT, 'claims', [a, b, c])
const clusterOf = (topic: string, ...claims: readonly Claim[]): TopicCluster => ({
  topic,
  isNew: true,
  claimIds: claims.map(({ id }) => id),
  reason: '',
})
const fire = clusterOf('fire', a, b)
const money = clusterOf('money', c)
const NOTHING = { held: null, dismissed: new Set<string>() }

test('a cluster has the claims that have not got its topic; one that has none is done with', () => {
  expect(shownClusters(project, [fire, clusterOf('FIRE', b), money], NOTHING)).toEqual([
    { key: 'fire', cluster: fire, claimIds: [a.id] },
    { key: 'money', cluster: money, claimIds: [c.id] },
  ])
})

test('the cluster that is looked at stays as it was and where it was, whatever is found meanwhile', () => {
  const held = { cluster: money, place: 0 }
  const found = [fire, clusterOf('money', c, a)]
  const topics = (found: readonly TopicCluster[]) =>
    shownClusters(project, found, { ...NOTHING, held }).map(({ cluster }) => cluster)
  expect(topics(found)).toEqual([fire, money])
  expect(topics([fire])).toEqual([money, fire])
})

test('those turned down are not shown', () => {
  const dismissed = new Set(['fire'])
  expect(shownClusters(project, [fire, money], { held: null, dismissed })).toHaveLength(1)
})
