import { describe, expect, test } from 'vitest'
import { checkFact, setPart, tidyFact } from '../../../shared/domain/article-fact.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { buildArticle } from '../../support/records.ts'

describe('a date', () => {
  test.each([
    '',
    ' ',
    '2025',
    '2025-02',
    '2025-02-19',
    ' 2024-02-29 ',
    '3 March 2025',
    'Feb. 29, 2024',
    '2025-2-9',
    '19.02.2025',
    '2/19/2025',
  ])('may be “%s”', (typed) => {
    expect(checkFact('date', typed)).toBeNull()
  })
  test.each([
    '2024-13-45',
    '2024-13',
    '2025-02-29',
    'yesterday',
    '2025-',
    '31 April 2025',
    'on 3 March 2025',
  ])('may not be “%s”', (typed) => expect(checkFact('date', typed)).toMatch(/2025-02-19/))
})

test.each([
  ['02.03.2025', '2025-03-02', '2025-02-03'],
  ['4/6/2025', '2025-06-04', '2025-04-06'],
])('a date that can be read two ways, “%s”, is refused with both', (typed, day, month) => {
  const said = `${typed} can be read two ways: write ${day} or ${month}.`
  expect(checkFact('date', typed)).toBe(said)
})

describe('a language', () => {
  test.each(['', 'en', 'EN', 'pt-BR', 'zh-Hant-TW', ' de '])('may be “%s”', (typed) => {
    expect(checkFact('language', typed)).toBeNull()
  })
  test.each(['klingon!!', 'e', 'en us', 'en_US', 'German, I think'])('may not be “%s”', (typed) => {
    expect(checkFact('language', typed)).toMatch(/pt-BR/)
  })
})

test('any other fact is as it is typed', () => {
  expect(checkFact('outlet', '2024-13-45 klingon!!')).toBeNull()
})

test.each([
  ['title', ' Talks end ', 'Talks end'],
  ['title', '3 March 2025', '3 March 2025'],
  ['date', ' 3 March 2025', '2025-03-03'],
  ['date', '2025-03', '2025-03'],
  ['note', ' as it\nis typed ', ' as it\nis typed '],
] as const)('a %s “%s” is kept as “%s”', (name, typed, kept) => {
  expect(tidyFact(name, typed)).toBe(kept)
})

describe('the words of a part', () => {
  const text = '  Talks\n end  \nin Riyadh'
  const article = buildArticle(text, { title: 'Before', byline: 'Ann Lee' })
  const project = addRecords(EMPTY_PROJECT, 'articles', [article])
  const tagged = { articleId: article.id, text, quotations: [] }

  test('are taken without the white space around them, and the fact follows in one line', () => {
    const draft = new EditDraft(project)
    setPart(draft, tagged, article, 'title', { start: 0, end: 14 })
    const span = { start: 2, end: 12 }
    expect(draft.get('articles', article.id)).toEqual({
      ...article,
      title: 'Talks end',
      parts: { ...article.parts, title: span },
    })
  })

  test.each([
    ['dateline', 'NAIROBI, Kenya (Reuters) -', 'NAIROBI, Kenya'],
    ['dateline', 'NAIROBI, Kenya (Reuters)', 'NAIROBI, Kenya'],
    ['dateline', 'Kampot, Cambodia', 'Kampot, Cambodia'],
    ['dateline', 'Nairobi', 'Nairobi'],
    ['dateline', 'From our man in the north', 'From our man in the north'],
    ['byline', 'By Ann Lee and Bo Chan, Staff writers', 'Ann Lee and Bo Chan'],
    ['byline', 'Ann Lee | Reuters', 'Ann Lee'],
    ['byline', 'Our own man', 'Our own man'],
    ['title', 'Talks end\n without result', 'Talks end without result'],
  ] as const)('say what would be found in them: %s %s', (name, words, fact) => {
    const draft = new EditDraft(project)
    const selected = { start: 0, end: words.length }
    setPart(draft, { ...tagged, text: words }, article, name, selected)
    expect(draft.get('articles', article.id)?.[name]).toBe(fact)
  })

  test('of a deck are no fact, and one without words leaves the fact', () => {
    const draft = new EditDraft(project)
    setPart(draft, tagged, article, 'deck', { start: 15, end: 24 })
    expect(draft.get('articles', article.id)).toEqual({
      ...article,
      parts: { ...article.parts, deck: { start: 15, end: 24 } },
    })
    const titled = { ...article, parts: { ...article.parts, title: { start: 2, end: 12 } } }
    const cleared = new EditDraft(addRecords(EMPTY_PROJECT, 'articles', [titled]))
    setPart(cleared, tagged, titled, 'title', null)
    expect(cleared.get('articles', article.id)).toEqual(article)
  })
})
