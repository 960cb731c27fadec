import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches } from '../../../../shared/domain/edit/edit.ts'
import { countOutcomes } from '../../../../shared/domain/tagging/draft-outcome.ts'
import { addRecords } from '../../../../shared/domain/project.ts'
import {
  acceptDrafts,
  atLeast,
  labelOfAcceptance,
  labelOfDrafting,
  labelOfRejection,
  rejectDrafts,
  waitingDrafts,
} from '../../../../shared/domain/tagging/review.ts'
import { attributionsIn, draftIn, openText } from '../../../support/attributions.ts'
import { draftOf } from '../../../support/drafts.ts'
import { idOf, recordsOf } from '../../../support/projects.ts'

const TEXT = 'One said this. Two said that. Three said nothing at all.'
const { project: ground, article } = openText(TEXT)

function draftAt(number: number, words: string, confidence: number, fields: Partial<Claim> = {}) {
  const start = TEXT.indexOf(words)
  const content = [anchorAt(TEXT, { start, end: start + words.length })]
  const draft = draftOf({ confidence }, { content, ...fields })
  return { ...draft, id: idOf(number), articleId: article.articleId }
}

const that = draftAt(1, 'that', 0.9)
const one = draftAt(2, 'this', 0.5)
const mended = draftAt(3, 'nothing', 0.8, { proposal: draftOf({}).proposal })
const mine = { ...draftAt(4, 'Three', 0.5), review: 'accepted' as const, proposal: null }
const half = { ...draftAt(5, 'all', 0.5), proposal: null }
const project = addRecords(ground, 'claims', [that, one, mended, mine, half])
const idsOf = (claims: readonly Claim[]) => claims.map(({ id }) => id)

describe('the drafts that wait', () => {
  test('are walked in reading order, halves of a split one among them', () => {
    expect(idsOf(waitingDrafts(project, article.articleId))).toEqual(
      idsOf([one, that, mended, half]),
    )
  })

  test('can be asked for by confidence, the threshold included', () => {
    const claims = [...project.claims.values(), { ...that, review: 'rejected' as const }]
    expect(idsOf(atLeast(claims, 0.8)).sort()).toEqual(idsOf([that, mended]))
    expect(atLeast(claims, 0.91)).toEqual([])
    expect(atLeast(claims, 0)).toHaveLength(3)
  })
})

describe('accepting and rejecting', () => {
  test('take those that wait, and count them as they were left', () => {
    const draft = new EditDraft(project)
    expect(acceptDrafts(draft, [that.id, that.id, mended.id, mine.id, idOf(99)])).toEqual({
      accepted: 1,
      mended: 1,
    })
    expect(rejectDrafts(draft, [that.id, one.id])).toEqual({ rejected: 1 })
    const reviews = [that, mended, mine, one].map(({ id }) => draft.get('claims', id)?.review)
    expect(reviews).toEqual(['accepted', 'accepted', 'accepted', 'rejected'])
  })

  test('change the review and nothing else, agree with the outcomes, and are undone whole', () => {
    const scenes = attributionsIn(TEXT).chain((found) => {
      const drafted = draftIn(ground, article, found)
      const ids = waitingDrafts(drafted, article.articleId).map(({ id }) => id)
      return fc.record({
        drafted: fc.constant(drafted),
        accepted: fc.subarray(ids),
        rejected: fc.subarray(ids),
      })
    })
    fc.assert(
      fc.property(scenes, ({ drafted, accepted, rejected }) => {
        const draft = new EditDraft(drafted)
        const acceptance = acceptDrafts(draft, accepted)
        const rejection = rejectDrafts(draft, rejected)
        const patches = draft.patches()
        expect(patches.every(({ after }) => Object.keys(after ?? {}).join() === 'review')).toBe(
          true,
        )
        const reviewed = applyEdit(drafted, { patches })
        if (!reviewed.ok) throw new Error(reviewed.failure.message)
        const waiting = waitingDrafts(reviewed.value, article.articleId).length
        expect(countOutcomes(reviewed.value, reviewed.value.claims.values())).toEqual({
          ...acceptance,
          ...rejection,
          waiting,
        })
        expect(acceptance.accepted).toBe(new Set(accepted).size)
        const undone = applyEdit(reviewed.value, { patches: invertPatches(patches) })
        if (!undone.ok) throw new Error(undone.failure.message)
        expect(recordsOf(undone.value)).toEqual(recordsOf(drafted))
      }),
    )
  })

  test('are named in words', () => {
    const label = (ids: readonly string[], accepted: number, mended: number) =>
      labelOfAcceptance(project, ids, { accepted, mended })
    expect(label([that.id], 1, 0)).toBe('accept a draft as it was: that')
    expect(label([mended.id], 0, 1)).toBe('accept a mended draft: nothing')
    expect(label([that.id, mended.id], 1, 1)).toBe('accept 2 drafts (1 mended)')
    expect(label([that.id, one.id], 2, 0)).toBe('accept 2 drafts')
    expect(labelOfRejection(project, [one.id], { rejected: 1 })).toBe('reject a draft: this')
    expect(labelOfRejection(project, [one.id, that.id], { rejected: 2 })).toBe('reject 2 drafts')
    expect([
      labelOfDrafting(1, 0, 'Talks'),
      labelOfDrafting(12, 3, 'Talks'),
      labelOfDrafting(0, 1, 'Talks'),
    ]).toEqual([
      'draft 1 claim of “Talks”',
      'draft 12 claims of “Talks”',
      'take away 1 draft of “Talks”',
    ])
  })
})
