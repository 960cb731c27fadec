import { describe, expect, test } from 'vitest'
import { newClaim, type Review } from '../../../../shared/domain/claim.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import {
  claimsUsing,
  countRemoval,
  labelOfRemoval,
  removeRecords,
} from '../../../../shared/domain/tagging/removal.ts'
import { newSource } from '../../../../shared/domain/source.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import { buildProposal } from '../../../support/drafts.ts'
import { articleOf, idOf } from '../../../support/projects.ts'
import { saidBy, speakerIdOf } from '../../../support/records.ts'

const article = articleOf(0, 'Talks in Riyadh')
const [ushakov, dmitriev] = [newSpeaker(idOf(1), 'Ushakov'), newSpeaker(idOf(2), 'Dmitriev')]
const [tass, ria] = [newSource(idOf(3), 'TASS'), newSource(idOf(4), 'RIA')]
const claim = {
  ...newClaim(idOf(5), article.id, []),
  ...saidBy(ushakov.id),
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
    expect(speakerIdOf(draft.get('claims', claim.id))).toBeNull()
  })

  test('gives the claims of a removed speaker to another', () => {
    const draft = new EditDraft(project)
    removeRecords(draft, 'speakers', [ushakov.id], dmitriev.id)
    expect(speakerIdOf(draft.get('claims', claim.id))).toBe(dmitriev.id)
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
    const made = { ...newClaim(idOf(7), article.id, []), ...saidBy(dmitriev.id) }
    draft.put('claims', made)
    removeRecords(draft, 'speakers', [dmitriev.id], ushakov.id)
    expect(speakerIdOf(draft.get('claims', made.id))).toBe(ushakov.id)
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

describe('removing claims that the program proposed', () => {
  const draftOf = (number: number, review: Review) => ({
    ...newClaim(idOf(number), article.id, []),
    review,
    proposal: buildProposal(),
  })
  const waiting = draftOf(10, 'draft')
  const other = draftOf(11, 'draft')
  const accepted = draftOf(12, 'accepted')
  const rejected = draftOf(13, 'rejected')
  const own = { ...bare, review: 'rejected' as const }
  const drafted = addRecords(project, 'claims', [waiting, other, accepted, rejected, own])

  test('rejects them, so that they are not drafted again', () => {
    const draft = new EditDraft(drafted)
    removeRecords(draft, 'claims', [waiting.id, accepted.id, rejected.id, own.id])
    expect(draft.get('claims', waiting.id)).toEqual({ ...waiting, review: 'rejected' })
    expect(draft.get('claims', accepted.id)).toEqual({ ...accepted, review: 'rejected' })
    expect(draft.get('claims', rejected.id)).toEqual(rejected)
    expect(draft.get('claims', own.id)).toBeUndefined()
  })

  test('still lets them go with their article', () => {
    const draft = new EditDraft(drafted)
    removeRecords(draft, 'articles', [article.id])
    expect([...draft.all('claims')]).toEqual([])
  })

  test.each([
    [[waiting.id], { rejected: 1, removed: 0 }, 'reject a draft'],
    [[waiting.id, other.id, rejected.id], { rejected: 2, removed: 0 }, 'reject 2 drafts'],
    [
      [waiting.id, other.id, claim.id],
      { rejected: 2, removed: 1 },
      'reject 2 drafts and remove 1 claim',
    ],
    [[accepted.id, own.id], { rejected: 0, removed: 2 }, 'remove 2 claims'],
  ])('is counted and named for what it is: %o', (ids, counts, label) => {
    expect(countRemoval(drafted, ids)).toEqual(counts)
    expect(labelOfRemoval(drafted, 'claims', ids)).toBe(label)
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
