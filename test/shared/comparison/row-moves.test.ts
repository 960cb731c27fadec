import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DONE } from '../../../shared/domain/failure.ts'
import { keysOf } from '../../../shared/comparison/axes.ts'
import { moveToRow } from '../../../shared/comparison/row-moves.ts'
import { Certainty, ClaimKind } from '../../../shared/domain/claim.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import type { RowAxis } from '../../../shared/domain/view.ts'
import { projects, tidyNames } from '../../support/projects.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const article = buildArticle('')

/** The topics of a claim after it is moved. */
function move(topics: readonly string[], from: string, to: string): readonly string[] {
  const claim = buildClaim(article.id, { topics })
  const draft = new EditDraft(addRecords(EMPTY_PROJECT, 'claims', [claim]))
  expect(moveToRow(draft, claim.id, 'topic', from, to)).toEqual(DONE)
  return draft.get('claims', claim.id)?.topics ?? []
}

const targets: fc.Arbitrary<readonly [RowAxis, string]> = fc.oneof(
  fc.constantFrom(...ClaimKind.options).map((kind) => ['kind', kind] as const),
  fc.constantFrom(...Certainty.options).map((certainty) => ['certainty', certainty] as const),
  tidyNames.map((topic) => ['topic', topic] as const),
)

describe('moveToRow', () => {
  test('puts a claim in the row it is moved to, and there and back changes nothing', () => {
    fc.assert(
      fc.property(projects(tidyNames), targets, (project, [axis, to]) => {
        for (const claim of project.claims.values()) {
          const keys = keysOf(project, claim, axis)
          const [from = ''] = keys
          if (keys.includes(to)) continue
          const draft = new EditDraft(project)
          const rows = () => {
            const moved = draft.get('claims', claim.id)
            return moved === undefined ? [] : keysOf(project, moved, axis)
          }
          expect(moveToRow(draft, claim.id, axis, from, to)).toEqual(DONE)
          expect(rows()).toEqual(keys.with(0, to))
          expect(moveToRow(draft, claim.id, axis, to, from)).toEqual(DONE)
          expect(rows()).toEqual(keys)
          expect(draft.get('claims', claim.id)).toEqual({
            ...claim,
            // Whoever moves a claim has chosen its kind.
            isKindSet: axis === 'kind' || claim.isKindSet,
          })
        }
      }),
    )
  })

  test('gives a claim its first topic, takes one away, and keeps the others in their order', () => {
    expect(move([], '', 'outcome')).toEqual(['outcome'])
    expect(move(['a', 'b', 'c'], 'b', 'x')).toEqual(['a', 'x', 'c'])
    expect(move(['a', 'b'], 'a', '')).toEqual(['b'])
    expect(move(['a', 'b'], 'a', 'b')).toEqual(['b'])
    expect(move(['a'], 'a', 'a')).toEqual(['a'])
    expect(move(['a'], '', '  new \n topic ')).toEqual(['a', 'new topic'])
  })

  test.each([
    ['article', 'belongs to the article'],
    ['date', 'change it there'],
    ['kind', 'direct, mixed or indirect'],
    ['certainty', 'certain, probable, possible or unknown'],
  ] as const)('says why a claim cannot be moved to such a row of %s', (axis, reason) => {
    const claim = buildClaim(article.id)
    const project = addRecords(EMPTY_PROJECT, 'claims', [claim])
    const draft = new EditDraft(project)
    const moved = moveToRow(draft, claim.id, axis, 'here', 'elsewhere')
    expect(moved).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining(reason) },
    })
    expect(draft.get('claims', claim.id)).toBe(claim)
  })
})
