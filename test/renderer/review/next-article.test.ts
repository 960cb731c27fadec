import { expect, test } from 'vitest'
import { nextArticleWithDrafts } from '../../../renderer/review/next-article.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const articles = ['One', 'Two', 'Three'].map((title) => buildArticle(title, { title }))
const [one, two, three] = articles.map(({ id }) => id)
if (one === undefined || two === undefined || three === undefined) throw new Error('There are 3.')

test('goes on to the next article with drafts, and round the end', () => {
  const claims = [
    buildClaim(one, { review: 'draft' }),
    buildClaim(three, { review: 'draft' }),
    buildClaim(three, { review: 'draft' }),
    buildClaim(two, { review: 'rejected' }),
  ]
  const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'claims', claims)
  expect(nextArticleWithDrafts(project, one)).toEqual({
    articleId: three,
    title: 'Three',
    waiting: 2,
  })
  expect(nextArticleWithDrafts(project, three)?.title).toBe('One')
  expect(nextArticleWithDrafts(EMPTY_PROJECT, one)).toBeNull()
})
