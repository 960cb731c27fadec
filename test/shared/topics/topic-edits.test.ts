import { expect, test } from 'vitest'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { setTopic, takeTopicOff } from '../../../shared/topics/topic-edits.ts'
import { idOf } from '../../support/projects.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const article = buildArticle('')
const plain = buildClaim(article.id, { topics: [] })
const tagged = buildClaim(article.id, { topics: ['law'] })
const known = buildClaim(article.id, { topics: ['Flooding'] })
const project = addRecords(EMPTY_PROJECT, 'claims', [plain, tagged, known])

test('a whole cluster gets its topic in one edit, behind the topics that are there', () => {
  const draft = new EditDraft(project)
  expect(setTopic(draft, ' flooding ', [plain.id, tagged.id, plain.id])).toBe(2)
  expect(draft.get('claims', plain.id)?.topics).toEqual(['flooding'])
  expect(draft.get('claims', tagged.id)?.topics).toEqual(['law', 'flooding'])
})

test('a claim that has the topic already, in whatever case, stays as it is, and so does one that is gone', () => {
  const draft = new EditDraft(project)
  expect(setTopic(draft, 'flooding', [known.id, idOf(77)])).toBe(0)
  expect(setTopic(draft, ' ', [plain.id])).toBe(0)
  expect(draft.patches()).toEqual([])
})

test('a topic is taken off, in whatever case it is there, and the others stay', () => {
  const draft = new EditDraft(project)
  setTopic(draft, 'law', [known.id])
  expect(takeTopicOff(draft, 'FLOODING', [known.id, plain.id, idOf(77)])).toBe(1)
  expect(draft.get('claims', known.id)?.topics).toEqual(['law'])
  expect(draft.get('claims', plain.id)?.topics).toEqual([])
})
