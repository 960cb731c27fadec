import { expect, test } from 'vitest'
import { textKindOf, textKinds } from '../../../../shared/domain/tagging/text-kind.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { draftOf } from '../../../support/drafts.ts'
import { buildArticle, buildClaim } from '../../../support/records.ts'

const reading = (reason: string) => draftOf({ reason })
const TURN = reading('transcript turn of “HOLT”')
const SAID = reading('cue “said” after “Holt”')

test.each([
  ['opinion', { url: 'https://echo.example/opinion/2026/tolls' }],
  ['sport', { url: 'https://echo.example/sport/rugby/final' }],
  ['live blog', { title: 'Bridge vote: council debates tolls – live' }],
  ['press release', { url: 'https://works.example/press-releases/12' }],
  ['interview', { title: 'Q&A: the engineer who counts lorries' }],
  ['transcript', { fileName: 'debate.vtt' }],
  ['mail', { fileName: 'reply.eml' }],
  ['report', { outlet: 'The Norham Echo' }],
  ['', {}],
] as const)('is %s by what the article says of itself', (kind, fields) => {
  expect(textKindOf(buildArticle('', { title: 'Tolls', ...fields }), [SAID])).toBe(kind)
})

test('is a transcript where most drafts are turns, unless the article says what it is', () => {
  const article = buildArticle('', { outlet: 'The Norham Echo' })
  expect(textKindOf(article, [TURN, TURN, SAID, buildClaim(article.id)])).toBe('transcript')
  const answer = reading('answer of “Lyle” to the question before it')
  expect(textKindOf(article, [answer, answer, TURN, SAID])).toBe('interview')
  expect(textKindOf(article, [TURN, SAID, SAID])).toBe('report')
  expect(textKindOf({ ...article, title: 'Interview: Ann Lyle' }, [TURN])).toBe('interview')
  expect(textKindOf(article, [])).toBe('report')
})

test('is known of each article with claims', () => {
  const articles = ['A', 'B'].map((title) => buildArticle(title, { title, outlet: 'Echo' }))
  const [one] = articles.map(({ id }) => ({ ...TURN, articleId: id }))
  if (one === undefined) throw new Error('There are two.')
  const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'claims', [one])
  expect([...textKinds(project)]).toEqual([[one.articleId, 'transcript']])
})
