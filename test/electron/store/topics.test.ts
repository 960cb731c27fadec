import { expect, test } from 'vitest'
import { newId } from '../../../shared/domain/id.ts'
import { newTopic } from '../../../shared/domain/topic.ts'
import { valueOf } from '../../support/outcomes.ts'
import { editOf } from '../../support/records.ts'
import { temporaryStore } from '../../support/store.ts'

test('a topic is defined, moved, found by its words, and all of it undone', () => {
  const store = temporaryStore()
  const topic = { ...newTopic(newId(), 'Harbour toll', 'teal', 0.5), definition: 'What ships pay' }
  const project = () => valueOf(store.readProject())
  valueOf(store.commitEdit(editOf(project(), (draft) => draft.put('topics', topic))))
  expect(valueOf(store.search('ships', 10)).hits).toMatchObject([
    { kind: 'topic', id: topic.id, title: 'Definition of a topic: Harbour toll' },
  ])
  const move = editOf(project(), (draft) => draft.update('topics', topic.id, { position: -2 }))
  valueOf(store.commitEdit(move))
  expect(project().topics.get(topic.id)).toEqual({ ...topic, position: -2 })
  valueOf(store.undo())
  valueOf(store.undo())
  expect(valueOf(store.counts()).topics).toBe(0)
  expect(valueOf(store.search('ships', 10)).hits).toEqual([])
  expect(valueOf(store.check())).toEqual([])
})
