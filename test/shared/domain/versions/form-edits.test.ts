import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches } from '../../../../shared/domain/edit/edit.ts'
import type { Outcome } from '../../../../shared/domain/failure.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { removeRecords } from '../../../../shared/domain/tagging/removal.ts'
import { partForm, swapForms } from '../../../../shared/domain/versions/form-edits.ts'
import { findFormFault, type FormLookup } from '../../../../shared/domain/versions/form-faults.ts'
import {
  countForms,
  describeForms,
  formsOf,
  laterFormsOf,
  latestFormOf,
} from '../../../../shared/domain/versions/forms.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { buildArticle } from '../../../support/records.ts'

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((title) => buildArticle(title, { title })) as [
  ReturnType<typeof buildArticle>,
  ReturnType<typeof buildArticle>,
  ReturnType<typeof buildArticle>,
  ReturnType<typeof buildArticle>,
]

/** A project in which B is a later form of A, C of B, and D one of its own. */
function chain(): Project {
  return addRecords(EMPTY_PROJECT, 'articles', [
    A,
    { ...B, versionOf: A.id },
    { ...C, versionOf: B.id },
    D,
  ])
}

function titlesOf({ articles }: Project, id: string): string {
  return formsOf(articles, id)
    .map(({ title }) => title)
    .join('')
}

function change(project: Project, write: (draft: EditDraft) => unknown) {
  const draft = new EditDraft(project)
  write(draft)
  const patches = draft.patches()
  return { applied: applyEdit(project, { patches }), patches }
}

function lookupOf({ articles }: Project): FormLookup {
  return { get: (id) => articles.get(id), laterOf: (id) => laterFormsOf(articles, id) }
}

describe('the forms of an article', () => {
  test.each([
    ['B', B.id, 'bac'],
    ['C', C.id, 'acb'],
  ])('%s is swapped with the one before it, and back by undo', (_, id, order) => {
    const project = chain()
    const { applied, patches } = change(project, (draft) => valueOf(swapForms(draft, id)))
    const swapped = valueOf(applied)
    expect(titlesOf(swapped, A.id)).toBe(order)
    const undone = valueOf(applyEdit(swapped, { patches: invertPatches(patches) }))
    expect(titlesOf(undone, A.id)).toBe('abc')
  })

  test('a first form has none to be swapped with', () => {
    expect(swapForms(new EditDraft(chain()), A.id).ok).toBe(false)
    expect(swapForms(new EditDraft(chain()), D.id).ok).toBe(false)
  })

  test('each can be made an article of its own; those around it stay forms of each other', () => {
    const own = (id: string) => valueOf(change(chain(), (draft) => partForm(draft, id)).applied)
    expect(titlesOf(own(A.id), C.id)).toBe('bc')
    expect(titlesOf(own(B.id), C.id)).toBe('ac')
    expect(titlesOf(own(B.id), B.id)).toBe('b')
    expect(titlesOf(own(C.id), A.id)).toBe('ab')
  })

  test('count as one article', () => {
    const { articles } = chain()
    expect(countForms(articles)).toEqual({ articles: 2, earlier: 2 })
    expect(describeForms(articles)).toBe('2 articles and 2 earlier forms')
    expect([A, B, C, D].map(({ id }) => latestFormOf(articles, id))).toEqual([
      C.id,
      C.id,
      C.id,
      D.id,
    ])
  })
})

describe('a form before that cannot be it', () => {
  const refusal = (outcome: Outcome<Project>) => (outcome.ok ? '' : outcome.failure.message)
  const link = (id: string, versionOf: string) => (draft: EditDraft) =>
    draft.update('articles', id, { versionOf })

  test.each([
    ['itself', link(D.id, D.id), 'later form of itself'],
    ['one of its later forms', link(A.id, C.id), 'both an earlier and a later form'],
    ['no article that is there', link(D.id, 'x'), 'would no longer be there'],
    ['one that has a next form', link(D.id, A.id), 'is the next form of that one already'],
  ])('%s is refused', (_, write, words) => {
    expect(refusal(change(chain(), write).applied)).toContain(words)
  })

  test('a form is not taken away from under a later one, but by a deletion that sees to it', () => {
    const project = chain()
    const { applied } = change(project, (draft) => draft.remove('articles', B.id))
    expect(refusal(applied)).toContain('would no longer be there')
    const removal = change(project, (draft) => removeRecords(draft, 'articles', [B.id]))
    const removed = valueOf(removal.applied)
    expect(titlesOf(removed, A.id)).toBe('ac')
    const back = valueOf(applyEdit(removed, { patches: invertPatches(removal.patches) }))
    expect(titlesOf(back, A.id)).toBe('abc')
  })

  test('that a file has is found, and mended by making it an article of its own', () => {
    const articles = [
      { ...A, versionOf: B.id },
      { ...B, versionOf: A.id },
      { ...C, versionOf: A.id },
      { ...D, versionOf: D.id },
    ]
    const faulty = addRecords(EMPTY_PROJECT, 'articles', articles)
    const faults = (project: Project) =>
      articles.map(({ id }) => findFormFault(lookupOf(project), id))
    expect(faults(faulty)).toEqual(['circle', 'circle', 'shared', 'itself'])
    const gone = addRecords(EMPTY_PROJECT, 'articles', [{ ...C, versionOf: A.id }])
    expect(findFormFault(lookupOf(gone), C.id)).toBe('nobody')
    const mended = [A, C, D].reduce(
      (project, { id }) => valueOf(change(project, (draft) => partForm(draft, id)).applied),
      faulty,
    )
    expect(faults(mended)).toEqual([null, null, null, null])
  })
})
