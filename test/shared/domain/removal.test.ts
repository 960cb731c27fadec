import { describe, expect, test } from 'vitest'
import { newClaim } from '../../../shared/domain/claim.ts'
import { EditDraft } from '../../../shared/domain/edit-draft.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { claimsUsing, labelOfRemoval, removeRecords } from '../../../shared/domain/removal.ts'
import { newSource } from '../../../shared/domain/source.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { articleOf, idOf } from '../../support/projects.ts'

const article = articleOf(0, 'Talks in Riyadh')
const [ushakov, dmitriev] = [newSpeaker(idOf(1), 'Ushakov'), newSpeaker(idOf(2), 'Dmitriev')]
const [tass, ria] = [newSource(idOf(3), 'TASS'), newSource(idOf(4), 'RIA')]
const claim = {
  ...newClaim(idOf(5), article.id, []),
  speakerId: ushakov.id,
  via: [
    { sourceId: tass.id, mentions: [] },
    { sourceId: ria.id, mentions: [] },
  ],
}
const bare = newClaim(idOf(6), article.id, [])
const project = addRecords(
  addRecords(
    addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'speakers', [ushakov, dmitriev]),
    'sources',
    [tass, ria],
  ),
  'claims',
  [claim, bare],
)

describe('removeRecords', () => {
  test('leaves the claims of a removed speaker without one', () => {
    const draft = new EditDraft(project)
    removeRecords(draft, 'speakers', [ushakov.id])
    expect(draft.get('speakers', ushakov.id)).toBeUndefined()
    expect(draft.get('claims', claim.id)?.speakerId).toBeNull()
  })

  test('gives the claims of a removed speaker to another', () => {
    const draft = new EditDraft(project)
    removeRecords(draft, 'speakers', [ushakov.id], dmitriev.id)
    expect(draft.get('claims', claim.id)?.speakerId).toBe(dmitriev.id)
  })

  test('takes a removed source out of its chains, or puts another in its place', () => {
    const without = new EditDraft(project)
    removeRecords(without, 'sources', [tass.id])
    expect(without.get('claims', claim.id)?.via).toEqual([{ sourceId: ria.id, mentions: [] }])
    const replaced = new EditDraft(project)
    removeRecords(replaced, 'sources', [tass.id], ria.id)
    expect(replaced.get('claims', claim.id)?.via).toEqual([{ sourceId: ria.id, mentions: [] }])
  })

  test('removes the claims of an article with it', () => {
    const draft = new EditDraft(project)
    removeRecords(draft, 'articles', [article.id])
    expect([...draft.all('claims')]).toEqual([])
    expect([...draft.all('speakers')]).toHaveLength(2)
  })

  test('reaches claims that the same draft made', () => {
    const draft = new EditDraft(project)
    const made = { ...newClaim(idOf(7), article.id, []), speakerId: dmitriev.id }
    draft.put('claims', made)
    removeRecords(draft, 'speakers', [dmitriev.id], ushakov.id)
    expect(draft.get('claims', made.id)?.speakerId).toBe(ushakov.id)
  })

  test('passes over ids that are not there', () => {
    const draft = new EditDraft(project)
    removeRecords(draft, 'claims', [idOf(99)])
    expect(draft.patches()).toEqual([])
  })

  test('will not replace a record by one that goes with it', () => {
    const remove = () =>
      removeRecords(new EditDraft(project), 'speakers', [ushakov.id, dmitriev.id], dmitriev.id)
    expect(remove).toThrow('cannot be replaced')
  })
})

describe('claimsUsing', () => {
  test('counts each claim that a removal would change once', () => {
    expect([...claimsUsing(project, 'sources', [tass.id, ria.id])]).toEqual([claim.id])
    expect([...claimsUsing(project, 'speakers', [dmitriev.id])]).toEqual([])
    expect(claimsUsing(project, 'articles', [article.id]).size).toBe(2)
  })
})

describe('labelOfRemoval', () => {
  test.each([
    ['claims', [claim.id], 'remove 1 claim'],
    ['claims', [claim.id, bare.id], 'remove 2 claims'],
    ['speakers', [ushakov.id], 'remove speaker “Ushakov”'],
    ['articles', [article.id], 'remove article “Talks in Riyadh”'],
  ] as const)('names the removal of %s', (table, ids, label) => {
    expect(labelOfRemoval(project, table, ids)).toBe(label)
  })
})
