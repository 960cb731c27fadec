import { expect, test } from 'vitest'
import { describeShared } from '../../../renderer/project/sharing.ts'
import { mergeRecords } from '../../../shared/domain/merging/record-merging.ts'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import {
  buildArticle,
  buildClaim,
  buildSpeaker,
  editOf,
  SAMPLE_TEXT,
} from '../../support/records.ts'
import { applied } from '../../support/store.ts'

test('what is still in a copy without its history is said, by what is there', () => {
  expect(describeShared(EMPTY_PROJECT)).toMatch(
    /Still in it: all notes and how the tables are sorted, filtered and searched\.$/,
  )
  const article = buildArticle(SAMPLE_TEXT)
  const [keep, absorbed] = [buildSpeaker({ name: 'A' }), buildSpeaker({ name: 'B' })]
  const filled = applied(
    EMPTY_PROJECT,
    editOf(EMPTY_PROJECT, (draft) => {
      draft.put('articles', article)
      draft.put('claims', buildClaim(article.id, { review: 'rejected' }))
      draft.put('claims', buildClaim(article.id, { review: 'draft' }))
      draft.put('claims', buildClaim(article.id, { review: 'draft' }))
      draft.put('speakers', keep)
      draft.put('speakers', absorbed)
    }),
  )
  const merged = applied(
    filled,
    editOf(filled, (draft) => mergeRecords(draft, 'speakers', keep.id, [absorbed.id])),
  )
  expect(describeShared(merged)).toContain(
    'Still in it: 2 drafts, 1 rejected draft, 1 name merged into others, all notes and',
  )
})
