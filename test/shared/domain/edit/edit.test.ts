import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, Edit, invertPatches, type Patch } from '../../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import { editedProjects } from '../../../support/edits.ts'
import { idOf, linksOf, projects, recordsOf, relink } from '../../../support/projects.ts'

const edited = editedProjects(projects())

function apply(project: Project, patches: readonly Patch[]): Project {
  const applied = applyEdit(project, { patches })
  if (!applied.ok) throw new Error(applied.failure.message)
  return applied.value
}

describe('applyEdit', () => {
  test('takes any edit made on the project, and its inverse gives the same records back', () => {
    fc.assert(
      fc.property(edited, ({ project, edit }) => {
        const after = apply(project, edit.patches)
        expect(recordsOf(after)).not.toEqual(recordsOf(project))
        const back = apply(after, invertPatches(edit.patches))
        expect(recordsOf(back)).toEqual(recordsOf(project))
        expect(linksOf(back.links)).toEqual(linksOf(project.links))
      }),
    )
  })

  test('keeps the links as they would be if they were made anew', () => {
    fc.assert(
      fc.property(edited, ({ project, edit }) => {
        const after = apply(project, edit.patches)
        expect(linksOf(after.links)).toEqual(linksOf(relink(after)))
      }),
    )
  })

  test('leaves every reference of the project in place', () => {
    fc.assert(
      fc.property(edited, ({ project, edit }) => {
        const after = apply(project, edit.patches)
        for (const claim of after.claims.values()) {
          expect(after.articles.has(claim.articleId)).toBe(true)
          const named = claim.speakers.flatMap(({ speakerId }) => speakerId ?? [])
          expect(named.every((id) => after.speakers.has(id))).toBe(true)
          expect(new Set(named).size).toBe(named.length)
          expect(claim.via.every(({ sourceId }) => after.sources.has(sourceId))).toBe(true)
        }
        for (const { fromId, toId } of after.relations.values()) {
          expect(after.claims.has(fromId) && after.claims.has(toId)).toBe(true)
        }
      }),
    )
  })

  test('does not touch the project it was given', () => {
    fc.assert(
      fc.property(edited, ({ project, edit }) => {
        const before = recordsOf(project)
        const links = linksOf(project.links)
        apply(project, edit.patches)
        expect(recordsOf(project)).toEqual(before)
        expect(linksOf(project.links)).toEqual(links)
      }),
    )
  })

  test('refuses an edit that was applied already, and changes nothing', () => {
    fc.assert(
      fc.property(edited, ({ project, edit }) => {
        const after = apply(project, edit.patches)
        const records = recordsOf(after)
        expect(applyEdit(after, edit).ok).toBe(false)
        expect(recordsOf(after)).toEqual(records)
        expect(linksOf(after.links)).toEqual(linksOf(relink(after)))
      }),
    )
  })

  test('refuses the whole edit when one record of several has been changed since', () => {
    const [first, second] = [newSpeaker(idOf(1), 'Ushakov'), newSpeaker(idOf(2), 'Dmitriev')]
    const project = addRecords(EMPTY_PROJECT, 'speakers', [first, second])
    const draft = new EditDraft(project)
    draft.update('speakers', first.id, { role: 'adviser' })
    draft.update('speakers', second.id, { role: 'envoy' })
    const changed = addRecords(project, 'speakers', [{ ...second, role: 'banker' }])

    const applied = applyEdit(changed, { patches: draft.patches() })

    expect(applied).toEqual({
      ok: false,
      failure: {
        code: 'CONFLICT',
        message: 'The speaker that this would change has been changed since.',
      },
    })
    expect(changed.speakers.get(first.id)).toBe(first)
  })

  test.each([
    ['a record that is there already', { before: null, after: newSpeaker(idOf(1), 'Ushakov') }],
    ['another name than it was made on', { before: { name: 'Rubio' }, after: { name: 'Waltz' } }],
  ])('refuses %s', (_name, change) => {
    const project = addRecords(EMPTY_PROJECT, 'speakers', [newSpeaker(idOf(1), 'Ushakov')])
    const patch = { table: 'speakers', id: idOf(1), ...change } as const
    expect(applyEdit(project, { patches: [patch] })).toMatchObject({ ok: false })
  })
})

describe('Edit', () => {
  test('lets every edit made here through, unchanged', () => {
    fc.assert(
      fc.property(edited, ({ edit }) => {
        expect(Edit.parse(JSON.parse(JSON.stringify(edit)))).toEqual(edit)
      }),
    )
  })

  test('refuses fields that no record has', () => {
    const patch = { table: 'speakers', id: idOf(1), before: { nose: 1 }, after: { nose: 2 } }
    const edit = { id: idOf(2), label: 'x', at: new Date(0).toISOString(), origin: 'analyst' }
    expect(Edit.safeParse({ ...edit, patches: [patch] }).success).toBe(false)
    expect(Edit.safeParse({ ...edit, patches: [] }).success).toBe(true)
  })
})
