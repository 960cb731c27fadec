import { expect, test } from 'vitest'
import { suggestTopics } from '../../../renderer/topics/topic-suggestions.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { newTopic } from '../../../shared/domain/topic.ts'
import { idOf } from '../../support/projects.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const article = buildArticle('')
const claims = [['costs'], ['costs'], ['Fire']].map((topics) => buildClaim(article.id, { topics }))
const project = addRecords(addRecords(EMPTY_PROJECT, 'claims', claims), 'topics', [
  newTopic(idOf(1), 'law', 'red', 2),
  { ...newTopic(idOf(2), 'Fire', 'blue', 1), definition: 'What burnt.' },
])

const offered = (typed: string, without: readonly string[] = []) =>
  suggestTopics(project, without, typed).map(({ topic, hint, isNew }) =>
    isNew ? `new ${topic}` : `${topic}: ${hint}`,
  )

test('entries of the codebook come first, in its order, with what it says of them', () => {
  expect(offered('')).toEqual(['Fire: What burnt.', 'law: 0 claims', 'costs: 2 claims'])
  expect(offered('', ['FIRE'])).toEqual(['law: 0 claims', 'costs: 2 claims'])
})

test('what is typed finds topics, and can be a new one where none is called that', () => {
  expect(offered('c')).toEqual(['costs: 2 claims', 'new c'])
  expect(offered(' fire ')).toEqual(['Fire: What burnt.'])
  expect(offered('fire', ['fire'])).toEqual([])
})
