import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelOfArticle, labelPair, publicationOf } from '../../../shared/domain/article-label.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { idOf } from '../../support/projects.ts'
import { labelOf } from '../../../shared/comparison/axes.ts'
import { CLAIM_COLUMNS } from '../../../shared/tables/claims.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

function labelsOf(articles: readonly Partial<Article>[]): readonly string[] {
  const records = articles.map((fields, index) =>
    buildArticle('Text', { fileName: 'a.txt', date: '', byline: '', ...fields, id: idOf(index) }),
  )
  const project = addRecords(EMPTY_PROJECT, 'articles', records)
  return records.map(({ id }) => labelOfArticle(project.articles, id))
}

describe('articles of one title', () => {
  test('are told apart by the outlet, where that is enough by it alone', () => {
    expect(
      labelsOf([
        { title: 'Talks end', outlet: 'Reuters', date: '2025-02-18' },
        { title: 'Talks end', outlet: 'TASS', date: '2025-02-19' },
        { title: 'Talks resume', outlet: 'TASS' },
      ]),
    ).toEqual(['Talks end (Reuters)', 'Talks end (TASS)', 'Talks resume'])
  })

  test('by more where the outlet is the same, by the file where nothing else is known, by number at last', () => {
    expect(
      labelsOf([
        { title: 'Talks end', outlet: 'TASS', date: '2025-02-18' },
        { title: 'Talks end', outlet: 'TASS', date: '2025-02-19' },
        { title: 'Talks end', outlet: 'Reuters' },
        { title: 'Vote', fileName: 'a.txt' },
        { title: 'Vote', fileName: 'b.txt' },
        { title: '', fileName: 'c.txt' },
        { title: '', fileName: 'c.txt' },
      ]),
    ).toEqual([
      'Talks end (TASS, 2025-02-18)',
      'Talks end (TASS, 2025-02-19)',
      'Talks end (Reuters)',
      'Vote (a.txt)',
      'Vote (b.txt)',
      'c.txt (1 of 2)',
      'c.txt (2 of 2)',
    ])
  })

  test('never look alike, whatever is known of them, and keep their title first', () => {
    const text = fc.constantFrom('', 'A', 'B', ' A ')
    const article = fc.record({
      outlet: text,
      date: text,
      byline: text,
      dateline: text,
      fileName: text,
    })
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 8 }), (articles) => {
        const labels = labelsOf(articles.map((fields) => ({ ...fields, title: 'Talks end' })))
        expect(new Set(labels).size).toBe(articles.length)
        expect(labels.every((label) => label.startsWith('Talks end'))).toBe(true)
      }),
    )
  })
})

test('articles of one title are told apart in the table of claims, its filter and Compare', () => {
  const articles = ['a.txt', 'b.txt'].map((fileName, index) =>
    buildArticle('Text', { id: idOf(index), title: 'Vote', date: '', byline: '', fileName }),
  )
  const project = addRecords(EMPTY_PROJECT, 'articles', articles)
  const column = CLAIM_COLUMNS.find(({ id }) => id === 'article')
  const names = ['Vote (a.txt)', 'Vote (b.txt)']
  expect(articles.map(({ id }) => column?.text(buildClaim(id), project))).toEqual(names)
  expect(articles.map(({ id }) => labelOf(project, 'article', id))).toEqual(names)
})

test('an article without any name, and none, are called nothing', () => {
  expect(labelsOf([{ title: '', fileName: '' }])).toEqual([''])
  expect(labelOfArticle(EMPTY_PROJECT.articles, idOf(9))).toBe('')
})

test('two articles beside each other are told apart by their outlets, else as in a list', () => {
  const articles = addRecords(
    EMPTY_PROJECT,
    'articles',
    [
      { title: 'Talks end', outlet: 'Reuters' },
      { title: 'Talks end', outlet: 'TASS' },
      { title: 'Talks end', outlet: 'TASS', date: '2025-02-19' },
      { title: 'Talks resume', outlet: '' },
    ].map((fields, index) =>
      buildArticle('Text', { fileName: 'a.txt', date: '', byline: '', ...fields, id: idOf(index) }),
    ),
  ).articles
  const between = (one: number, other: number) => labelPair(articles, idOf(one), idOf(other))
  expect(between(0, 1)).toEqual(['Reuters', 'TASS'])
  expect(between(2, 1)).toEqual(['Talks end (TASS, 2025-02-19)', 'Talks end (TASS)'])
  expect(between(0, 3)).toEqual(['Talks end (Reuters)', 'Talks resume'])
  expect(between(1, 1)).toEqual(['', ''])
})

test('beside its label stands who published an article and when, as far as that is not in it', () => {
  const published = (fields: readonly Partial<Article>[]) => {
    const records = fields.map((one, index) => buildArticle('Text', { ...one, id: idOf(index) }))
    const { articles } = addRecords(EMPTY_PROJECT, 'articles', records)
    return records.map(({ id }) => publicationOf(articles, id))
  }
  expect(
    published([
      { title: 'Talks end', outlet: 'Reuters', date: '2025-02-18' },
      { title: 'Talks end', outlet: 'TASS', date: '' },
      { title: 'The TASS file of 2025', outlet: 'TASS', date: '2025' },
      { title: 'Vote', outlet: ' ', date: '2025' },
    ]),
  ).toEqual([['2025-02-18'], [], ['TASS', '2025'], ['2025']])
})
