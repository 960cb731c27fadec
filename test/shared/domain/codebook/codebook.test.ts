import { expect, test } from 'vitest'
import {
  claimsOfTopic,
  codebookOf,
  colourOfTopic,
  nextColour,
  sortTopics,
} from '../../../../shared/domain/codebook/codebook.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { newTopic, TopicColour } from '../../../../shared/domain/topic.ts'
import { idOf } from '../../../support/projects.ts'
import { buildArticle, buildClaim } from '../../../support/records.ts'

const article = buildArticle('')
const claims = [['Flood', 'law'], ['flood '], ['costs'], ['costs'], []].map((topics) =>
  buildClaim(article.id, { topics }),
)
const rejected = buildClaim(article.id, { topics: ['flood', 'gone'], review: 'rejected' })
const topics = [
  newTopic(idOf(1), 'law', 'green', 2),
  newTopic(idOf(2), 'flood', 'blue', 1),
  newTopic(idOf(3), 'unused', 'red', 2),
]
const project = addRecords(
  addRecords(EMPTY_PROJECT, 'claims', [...claims, rejected]),
  'topics',
  topics,
)

test('the codebook lists its entries in order, then what claims have without one, the most used first', () => {
  const lines = codebookOf(project).map(({ name, count, topic }) => [name, count, topic?.colour])
  expect(lines).toEqual([
    ['flood', 2, 'blue'],
    ['law', 1, 'green'],
    ['unused', 0, 'red'],
    ['costs', 2, undefined],
  ])
})

test('a topic is found by its word in any case, with the claims that have it and are not rejected', () => {
  expect(colourOfTopic(project, ' FLOOD')).toBe('blue')
  expect(colourOfTopic(project, 'costs')).toBeNull()
  expect(claimsOfTopic(project, 'Flood')).toEqual(claims.slice(0, 2).map(({ id }) => id))
  expect(claimsOfTopic(project, 'gone')).toEqual([])
})

test('entries of one position stand by name; the next colour is one that the fewest have', () => {
  expect(sortTopics(topics).map(({ name }) => name)).toEqual(['flood', 'law', 'unused'])
  expect(nextColour(new Map())).toBe('blue')
  expect(nextColour(new Map([['blue', 2]]))).toBe('orange')
  expect(nextColour(new Map(TopicColour.options.map((colour) => [colour, 1])))).toBe('blue')
})
