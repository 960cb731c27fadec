import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../shared/domain/edit.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { editOfDecisions } from '../../../renderer/drafts/bulk-review.ts'
import { claimsAt, draftOf } from '../../support/drafts.ts'

const DRAFTS = [0.9, 0.8, 0.7].map((confidence) => draftOf({ confidence }))
const MENDED = draftOf({ kind: 'direct' }, { kind: 'mixed', isKindSet: true })
const REVIEWED = draftOf({}, { review: 'rejected' })
const project = addRecords(EMPTY_PROJECT, 'claims', [...DRAFTS, MENDED, REVIEWED])
const idsOf = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id)

describe('reviewing several drafts', () => {
  test('is one edit, says how many, and passes over what is reviewed already', () => {
    const made = editOfDecisions(
      project,
      { accept: idsOf([...DRAFTS, MENDED, REVIEWED]), reject: [] },
      new Date(),
    )
    expect(made?.edit.label).toBe('accept 4 drafts (1 mended)')
    expect(made?.words).toBe('4 drafts accepted.')
    const applied = made === null ? null : applyEdit(project, made.edit)
    if (applied?.ok !== true) throw new Error('The edit does not apply.')
    expect(claimsAt(applied.project, 'accepted')).toHaveLength(4)
    expect(claimsAt(applied.project, 'rejected')).toHaveLength(1)
  })

  test('accepts some and rejects the others in the same edit', () => {
    const [first, ...others] = DRAFTS
    const decisions = { accept: idsOf(first === undefined ? [] : [first]), reject: idsOf(others) }
    const made = editOfDecisions(project, decisions, new Date())
    expect(made?.edit.label).toBe('accept a draft as it was, reject 2 drafts')
    expect(made?.words).toBe('1 draft accepted, 2 drafts rejected.')
    expect(made?.edit.patches).toHaveLength(3)
  })

  test('is nothing where no draft waits', () => {
    expect(editOfDecisions(project, { accept: idsOf([REVIEWED]), reject: [] }, new Date())).toBe(
      null,
    )
  })
})
