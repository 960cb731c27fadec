import { expect, test } from 'vitest'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import { findSentences } from '../../../shared/domain/text/sentence.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { claimsToRead, topicInput } from '../../../shared/topics/topic-input.ts'
import { buildArticle, buildClaim, structureOf } from '../../support/records.ts'

const TEXT =
  'Ferry held\n\nShe waited. The crew said the ramp was stuck. Nobody came.\n\nIt rained.'
const { paragraphs } = structureOf(TEXT)
const sentences = paragraphs.flatMap((paragraph) => findSentences(TEXT, paragraph, 'en'))
const article = buildArticle(TEXT, { title: 'Ferry held', outlet: 'The Ledger' })

function spanOf(words: string): ReturnType<typeof anchorAt> {
  const start = TEXT.indexOf(words)
  return anchorAt(TEXT, { start, end: start + words.length })
}

const claim = buildClaim(article.id, {
  content: [spanOf('the ramp was stuck')],
  statement: 'The ramp jammed.',
  topics: ['ramp', ' '],
})
const rejected = buildClaim(article.id, { content: [spanOf('It rained')], review: 'rejected' })
const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'claims', [
  claim,
  rejected,
])

test('a claim comes with the sentence and the paragraph around it, a rejected one not at all', () => {
  const input = topicInput(project, () => ({ text: TEXT, structure: { paragraphs, sentences } }))
  expect(input).toEqual([
    {
      id: claim.id,
      text: 'the ramp was stuck\nThe ramp jammed.',
      sentence: 'The crew said the ramp was stuck.',
      paragraph: 'She waited. The crew said the ramp was stuck. Nobody came.',
      articleId: article.id,
      title: 'Ferry held',
      outlet: 'The Ledger',
      place: TEXT.indexOf('the ramp'),
      names: ['The Ledger'],
      topics: ['ramp'],
    },
  ])
})

test('what attributes claims is not around them: a warning is no topic where “warned” is only how it was said', () => {
  const cue = buildClaim(article.id, {
    content: [spanOf('the ramp was stuck')],
    cues: [spanOf('said'), spanOf('said')],
  })
  const input = topicInput(addRecords(EMPTY_PROJECT, 'claims', [cue]), () => ({
    text: TEXT,
    structure: { paragraphs, sentences },
  }))
  expect(input[0]).toMatchObject({
    sentence: 'The crew ···· the ramp was stuck.',
    paragraph: 'She waited. The crew ···· the ramp was stuck. Nobody came.',
  })
})

test('a claim over two sentences has both around it', () => {
  const long = buildClaim(article.id, { content: [spanOf('the ramp was stuck. Nobody')] })
  const input = topicInput(addRecords(project, 'claims', [long]), () => ({
    text: TEXT,
    structure: { paragraphs, sentences },
  }))
  expect(input.find(({ id }) => id === long.id)?.sentence).toBe(
    'The crew said the ramp was stuck. Nobody came.',
  )
})

test('where the text is not at hand, the claim’s own words are all there is', () => {
  expect(topicInput(project, () => undefined)[0]).toMatchObject({ sentence: '', paragraph: '' })
})

test('of too many claims those of the open article are read first, then some that have topics, evenly', () => {
  const other = buildArticle('', { title: 'Another' })
  const claims = [['a'], [], ['b'], ['c'], [], ['d']].map((topics) =>
    buildClaim(other.id, { topics }),
  )
  const many = addRecords(addRecords(project, 'articles', [other]), 'claims', claims)
  const [a, rest, b, c, , d] = claims.map(({ id }) => id)
  const idsOf = (most: number) => claimsToRead(many, article.id, most).map(({ id }) => id)
  expect(idsOf(3)).toEqual([claim.id, a, c])
  expect(idsOf(6)).toEqual([claim.id, a, b, c, d, rest])
  expect(idsOf(7)).toHaveLength(7)
  expect(claimsToRead(many, other.id, 2).map(({ id }) => id)).toEqual([a, rest])
})
