import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { reviewClaims } from '../../../renderer/drafts/bulk-review.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import { claimsAt, draftOf } from '../../support/drafts.ts'

const DRAFTS = [0.9, 0.8, 0.7].map((confidence) => draftOf({ confidence }))
const MENDED = draftOf({ kind: 'direct' }, { kind: 'mixed', isKindSet: true })
const REVIEWED = draftOf({}, { review: 'rejected' })
const project = addRecords(EMPTY_PROJECT, 'claims', [...DRAFTS, MENDED, REVIEWED])
const idsOf = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id)

function review(accept: readonly string[], reject: readonly string[]) {
  const draft = new EditDraft(project)
  return { draft, reviewed: reviewClaims(draft, { accept, reject }) }
}

describe('reviewing several drafts', () => {
  test('is one edit, says how many, and passes over what is reviewed already', () => {
    const { draft, reviewed } = review(idsOf([...DRAFTS, MENDED, REVIEWED]), [])
    expect(valueOf(reviewed)).toEqual({
      label: 'accept 4 drafts (1 mended)',
      words: '4 drafts accepted without a speaker.',
    })
    const applied = valueOf(applyEdit(project, { patches: draft.patches() }))
    expect(claimsAt(applied, 'accepted')).toHaveLength(4)
    expect(claimsAt(applied, 'rejected')).toHaveLength(1)
  })

  test('accepts some and rejects the others in the same edit', () => {
    const [first, ...others] = DRAFTS
    const { draft, reviewed } = review(idsOf(first === undefined ? [] : [first]), idsOf(others))
    expect(valueOf(reviewed)).toEqual({
      label: 'accept a draft as it was, reject 2 drafts',
      words: '1 draft accepted without a speaker, 2 drafts rejected.',
    })
    expect(draft.patches()).toHaveLength(3)
  })

  test('is refused where no draft waits', () => {
    const { draft, reviewed } = review(idsOf([REVIEWED]), [])
    expect(codeOf(reviewed)).toBe('REFUSED')
    expect(draft.patches()).toEqual([])
  })
})
