import { expect, test } from 'vitest'
import { rebaseEdit } from '../../../../shared/domain/edit/edit-rebasing.ts'
import { applyEdit, invertPatches } from '../../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { messageOf, valueOf } from '../../../support/outcomes.ts'
import { buildArticle, buildClaim, buildSpeaker, editOf, saidBy } from '../../../support/records.ts'

const speaker = buildSpeaker({ name: 'Ann Lee', role: 'envoy' })
const project = addRecords(EMPTY_PROJECT, 'speakers', [speaker])
const AT = new Date('2026-11-29T12:00:00.000Z')
const mine = editOf(project, (draft) => draft.update('speakers', speaker.id, { role: 'minister' }))
const theirs = editOf(project, (draft) =>
  draft.update('speakers', speaker.id, { role: 'aide', affiliation: 'Kremlin' }),
)
const now = valueOf(applyEdit(project, theirs))

test('an edit that was overtaken writes its own fields on what is there now, and undoing it brings that back', () => {
  expect(applyEdit(now, mine).ok).toBe(false)
  const rebased = valueOf(rebaseEdit(now, mine, AT))
  if (rebased === null) throw new Error('There is something to change.')
  expect(rebased).toMatchObject({ label: mine.label, at: AT.toISOString() })
  expect(rebased.id).not.toBe(mine.id)
  const written = valueOf(applyEdit(now, rebased))
  expect(written.speakers.get(speaker.id)).toMatchObject({
    role: 'minister',
    affiliation: 'Kremlin',
  })
  const undone = valueOf(applyEdit(written, { patches: invertPatches(rebased.patches) }))
  expect(undone.speakers.get(speaker.id)).toEqual(now.speakers.get(speaker.id))
})

test('a removal takes away what is there now; where all is as wanted, nothing is left to do', () => {
  const removal = editOf(project, (draft) => draft.remove('speakers', speaker.id))
  const rebased = valueOf(rebaseEdit(now, removal, AT))
  expect(valueOf(applyEdit(now, rebased ?? removal)).speakers.size).toBe(0)
  expect(valueOf(rebaseEdit(EMPTY_PROJECT, removal, AT))).toBeNull()
  expect(valueOf(rebaseEdit(valueOf(applyEdit(project, mine)), mine, AT))).toBeNull()
})

test('what is gone cannot be changed, and what is there cannot be added', () => {
  const addition = editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', speaker))
  expect(messageOf(rebaseEdit(EMPTY_PROJECT, mine, AT))).toContain('no longer there')
  expect(messageOf(rebaseEdit(now, addition, AT))).toContain('already there')
})

test('nothing is made that refers to what is gone, or removed that is referred to', () => {
  const article = buildArticle('Talks.')
  const [first, second] = [buildClaim(article.id), buildClaim(article.id)]
  const before = addRecords(addRecords(project, 'articles', [article]), 'claims', [first, second])
  const linking = editOf(before, (draft) => draft.update('claims', first.id, saidBy(speaker.id)))
  const removal = editOf(before, (draft) => draft.remove('speakers', speaker.id))
  const removed = valueOf(applyEdit(before, removal))
  const linked = valueOf(applyEdit(before, linking))
  expect(messageOf(rebaseEdit(removed, linking, AT))).toContain('no longer there')
  expect(messageOf(rebaseEdit(linked, removal, AT))).toContain('in use elsewhere')
  const other = editOf(before, (draft) => draft.update('claims', second.id, saidBy(speaker.id)))
  expect(valueOf(rebaseEdit(linked, other, AT))?.patches).toHaveLength(1)
})
