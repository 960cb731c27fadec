import { expect, test } from 'vitest'
import { nextArticleWithDrafts } from '../../../renderer/review/next-article.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { newId } from '../../../shared/domain/id.ts'
import { buildArticle, buildClaim, saidBy } from '../../support/records.ts'

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

test('goes on to the next where a speaker is to be named, past those with other drafts', () => {
  const named = { review: 'draft', ...saidBy(newId()) } as const
  const claims = [
    buildClaim(one, { review: 'draft' }),
    buildClaim(two, named),
    buildClaim(three, named),
    buildClaim(three, { review: 'draft' }),
  ]
  const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'claims', claims)
  expect(nextArticleWithDrafts(project, one, 'unsure')).toMatchObject({
    title: 'Three',
    waiting: 1,
  })
  expect(nextArticleWithDrafts(project, three, 'unsure')?.title).toBe('One')
})
