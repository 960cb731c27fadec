import { expect, test } from 'vitest'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { newTopic } from '../../../shared/domain/topic.ts'
import { describeConflicts } from '../../../shared/tables/conflict.ts'
import { valueOf } from '../../support/outcomes.ts'
import { idOf } from '../../support/projects.ts'
import { buildArticle, buildClaim, buildSpeaker, editOf, saidBy } from '../../support/records.ts'

const article = buildArticle('')
const [ann, bob] = ['Ann Lee', 'Bob Orr'].map((name) => buildSpeaker({ name, aliases: [] }))
const claim = buildClaim(article.id, { statement: 'one', topics: ['talks'] })
const topic = newTopic(idOf(1), 'talks', 'blue', 1)
const project = [
  ['articles', [article]],
  ['speakers', [ann, bob]],
  ['claims', [claim]],
  ['topics', [topic]],
].reduce(
  (made, [table, records]) => addRecords(made, table as never, records as never),
  EMPTY_PROJECT,
)

const setting = (fields: Partial<typeof claim>) =>
  editOf(project, (draft) => draft.update('claims', claim.id, fields))
const told = (theirs: ReturnType<typeof setting>, mine: ReturnType<typeof setting>) =>
  describeConflicts(valueOf(applyEdit(project, theirs)), [mine])

test('a conflict is told by the heading of its cell, with what stands there now and what was wanted', () => {
  expect(told(setting({ statement: 'theirs' }), setting({ statement: 'mine' }))).toBe(
    'This was changed meanwhile: Statement holds “theirs” now, and was to become “mine”.',
  )
  expect(told(setting({ topics: [] }), setting({ topics: ['talks', 'law'] }))).toBe(
    'This was changed meanwhile: Topics is empty now, and was to become “talks; law”.',
  )
  expect(
    told(setting(saidBy(ann?.id ?? null)), setting({ ...saidBy(bob?.id ?? null), statement: '' })),
  ).toBe('This was changed meanwhile: Speaker holds “Ann Lee” now, and was to become “Bob Orr”.')
})

test('of several the first is told, and how many more; of a topic its definition', () => {
  const theirs = setting({ statement: 'theirs', note: 'theirs' })
  expect(told(theirs, setting({ statement: '', note: 'mine' }))).toBe(
    'This was changed meanwhile: Statement holds “theirs” now, and was to be emptied; so it is with 1 more.',
  )
  const defining = (definition: string) =>
    editOf(project, (draft) => draft.update('topics', topic.id, { definition }))
  expect(told(defining('theirs'), defining('mine'))).toBe(
    'This was changed meanwhile: Definition holds “theirs” now, and was to become “mine”.',
  )
})

test('nothing is told where others changed something else, or the same', () => {
  expect(told(setting({ note: 'theirs' }), setting({ statement: 'mine' }))).toBeNull()
  expect(told(setting({ statement: 'same' }), setting({ statement: 'same' }))).toBeNull()
})
