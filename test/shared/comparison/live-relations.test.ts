import { expect, test } from 'vitest'
import { liveRelations, liveRelationsOf } from '../../../shared/comparison/live-relations.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import type { Relation } from '../../../shared/domain/relation.ts'
import { idOf } from '../../support/projects.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const article = buildArticle('')
const [one, two, gone] = [10, 11, 12].map((number) =>
  buildClaim(article.id, { id: idOf(number), review: number === 12 ? 'rejected' : 'accepted' }),
)
const relation = (number: number, toId: string): Relation => ({
  id: idOf(number),
  type: 'contradicts',
  fromId: idOf(10),
  toId,
  note: '',
  origin: 'analyst',
})

test('relations of rejected claims are kept, and say nothing', () => {
  if (one === undefined || two === undefined || gone === undefined) throw new Error('Three claims.')
  const named = addRecords(EMPTY_PROJECT, 'articles', [article])
  const project = addRecords(addRecords(named, 'claims', [one, two, gone]), 'relations', [
    relation(20, two.id),
    relation(21, gone.id),
  ])
  expect(liveRelations(project)).toEqual([{ relation: relation(20, two.id), from: one, to: two }])
  expect(liveRelationsOf(project, one.id)).toEqual([{ relation: relation(20, two.id), other: two }])
  expect(liveRelationsOf(project, two.id)).toEqual([{ relation: relation(20, two.id), other: one }])
  expect(liveRelationsOf(project, gone.id)).toMatchObject([{ other: one }])
})
