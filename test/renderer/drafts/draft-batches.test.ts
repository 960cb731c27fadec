import { describe, expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import type { DisplayRow } from '../../../shared/tables/arrange.ts'
import { batchDrafts } from '../../../renderer/drafts/draft-batches.ts'
import { draftOf } from '../../support/drafts.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const article = buildArticle('Talks end.')
const other = buildArticle('Talks begin.')
const HERE = [0.9, 0.8].map((confidence) => draftOf({ confidence }, { articleId: article.id }))
const ELSEWHERE = draftOf({}, { articleId: other.id })
const REVIEWED = buildClaim(article.id)
const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article, other]), 'claims', [
  ...HERE,
  ELSEWHERE,
  REVIEWED,
])
const lines = (...claims: readonly { readonly id: string }[]): readonly DisplayRow[] =>
  claims.map(({ id }) => ({ type: 'record', id }))

const offered = (shown: readonly DisplayRow[], articleId: string | null) =>
  batchDrafts(project, shown, articleId).map(({ name, drafts }) => [name, drafts.length])

describe('the drafts that a threshold can be laid over', () => {
  test('are those shown and those of the article where these differ', () => {
    expect(offered(lines(...HERE, ELSEWHERE, REVIEWED), article.id)).toEqual([
      ['shown', 3],
      ['article', 2],
    ])
  })

  test('are offered once where both are the same, in whatever order the table has them', () => {
    expect(offered(lines(...HERE.toReversed(), REVIEWED), article.id)).toEqual([['shown', 2]])
  })

  test('are none that are not shown, nor anything that is reviewed', () => {
    expect(offered(lines(REVIEWED), null)).toEqual([])
    expect(offered([], article.id)).toEqual([['article', 2]])
  })
})
