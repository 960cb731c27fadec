import { describe, expect, test } from 'vitest'
import { articleOf } from '../../../electron/documents/article-of.ts'
import { PROPERTIES, type Document } from '../../../electron/documents/document.ts'
import { DAY_OF_MAKING } from '../../../shared/domain/original.ts'
import { TextBuilder } from '../../../electron/documents/text-builder.ts'

function documentOf(facts: Document['facts'], ...paragraphs: readonly string[]): Document {
  const builder = new TextBuilder()
  for (const words of paragraphs) builder.add(words)
  return { ...builder.build(), facts, encoding: '', remarks: [] }
}

const WORDS = [
  'Bridge to open in May',
  'By Ann Lee',
  'The mayor said on Monday that the new bridge would open in May, after two years of work.',
  'The work cost more than had been planned, she said.',
]

describe('what a file’s properties tell', () => {
  test('comes after what the text tells', async () => {
    const facts = { byline: { value: 'Office PC', from: PROPERTIES } }
    const { article } = await articleOf(documentOf(facts, ...WORDS), 'a.docx')
    expect(article.byline).toBe('Ann Lee')
    expect(article.found.byline).toEqual({ value: 'Ann Lee', from: 'the text' })
  })

  test('is taken where the text tells nothing', async () => {
    const facts = { byline: { value: 'Tom Hill', from: PROPERTIES } }
    const { article } = await articleOf(documentOf(facts, ...WORDS.slice(2)), 'a.docx')
    expect(article.byline).toBe('Tom Hill')
  })

  test('is not what a page tells of itself, which comes first', async () => {
    const facts = { byline: { value: 'Tom Hill', from: 'JSON-LD' } }
    const { article } = await articleOf(documentOf(facts, ...WORDS), 'a.html')
    expect(article.byline).toBe('Tom Hill')
  })
})

test('a title that a file tells is not who published it, though it reads like a paper’s name', async () => {
  const facts = { title: { value: 'Harbour Mirror', from: 'column “Headline”' } }
  const words = ['Harbour Mirror', 'The mirror was found in the harbour on Monday.']
  const { article } = await articleOf(documentOf(facts, ...words), 'articles.csv')
  expect(article).toMatchObject({ title: 'Harbour Mirror', outlet: '' })
})

describe('the day that a file was made', () => {
  const facts = { date: { value: '2026-11-29', from: DAY_OF_MAKING } }

  test('is kept with the article, and not set as its date', async () => {
    const { article } = await articleOf(documentOf(facts, ...WORDS), 'a.pdf')
    expect(article.date).toBe('')
    expect(article.found.date).toEqual(facts.date)
  })

  test('gives way to the day that the text tells', async () => {
    const dated = [WORDS[0] ?? '', 'Published 3 May 2025', ...WORDS.slice(2)]
    const { article } = await articleOf(documentOf(facts, ...dated), 'a.pdf')
    expect(article.date).toBe('2025-05-03')
    expect(article.found.date?.from).toBe('the text')
  })
})

test('what a mail answers is none of its parts', async () => {
  const builder = new TextBuilder()
  for (const words of ['Re: Statement on the dam', 'Did the ministry answer?', 'Ann'])
    builder.add(words)
  builder.open('reply')
  builder.add('On Tue, 13 May 2025 at 09:12, Piet Aalder wrote:')
  builder.add('The ministry has received one letter, and no warning of cracks.')
  builder.close()
  const document = { ...builder.build(), facts: {}, encoding: '', remarks: [] }
  const { article } = await articleOf(document, 'mail.eml')
  expect(article.parts).toMatchObject({ deck: null, byline: null })
})
