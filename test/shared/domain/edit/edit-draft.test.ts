import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { newClaim } from '../../../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT, TABLE_NAMES } from '../../../../shared/domain/project.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import { articleOf, idOf, projects } from '../../../support/projects.ts'
import { editedProjects } from '../../../support/edits.ts'
import { saidBy } from '../../../support/records.ts'

const ushakov = newSpeaker(idOf(1), 'Ushakov')
const project = addRecords(EMPTY_PROJECT, 'speakers', [ushakov])

describe('EditDraft', () => {
  test('reads what it has drafted, and leaves the project as it was', () => {
    const draft = new EditDraft(project)
    draft.update('speakers', ushakov.id, { role: 'adviser' })
    draft.put('speakers', newSpeaker(idOf(2), 'Dmitriev'))
    expect(draft.get('speakers', ushakov.id)?.role).toBe('adviser')
    expect([...draft.all('speakers')].map(({ name }) => name)).toEqual(['Ushakov', 'Dmitriev'])
    draft.remove('speakers', ushakov.id)
    expect(draft.get('speakers', ushakov.id)).toBeUndefined()
    expect([...draft.all('speakers')].map(({ name }) => name)).toEqual(['Dmitriev'])
    expect(project.speakers.get(ushakov.id)).toBe(ushakov)
  })

  test('keeps only the fields that differ', () => {
    const draft = new EditDraft(project)
    draft.update('speakers', ushakov.id, { name: 'Ushakov', aliases: [], role: 'adviser' })
    expect(draft.patches()).toEqual([
      { table: 'speakers', id: ushakov.id, before: { role: '' }, after: { role: 'adviser' } },
    ])
  })

  test('makes no edit when nothing would change', () => {
    const draft = new EditDraft(project)
    draft.update('speakers', ushakov.id, { role: 'adviser' })
    draft.update('speakers', ushakov.id, { role: '' })
    draft.put('speakers', newSpeaker(idOf(2), 'Nobody'))
    draft.remove('speakers', idOf(2))
    expect(draft.toEdit('nothing', new Date(0))).toBeNull()
  })

  test('throws when a record that is not there is to be changed', () => {
    expect(() => new EditDraft(project).update('speakers', idOf(9), { role: '' })).toThrow(
      'No record',
    )
  })

  test('makes records after those they name, and removes them before', () => {
    const draft = new EditDraft(project)
    const article = articleOf(0, '')
    draft.put('claims', { ...newClaim(idOf(4), article.id, []), ...saidBy(idOf(3)) })
    draft.put('speakers', newSpeaker(idOf(3), 'Lavrov'))
    draft.put('articles', article)
    expect(draft.patches().map(({ table }) => table)).toEqual(['articles', 'speakers', 'claims'])
  })

  test('orders any edit so, one patch a record', () => {
    fc.assert(
      fc.property(editedProjects(projects()), ({ edit }) => {
        const rank = ({ table, after }: (typeof edit.patches)[number]) =>
          after === null ? 100 - TABLE_NAMES.indexOf(table) : TABLE_NAMES.indexOf(table)
        const ranks = edit.patches.map(rank)
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        expect(new Set(edit.patches.map(({ id }) => id)).size).toBe(edit.patches.length)
      }),
    )
  })
})
