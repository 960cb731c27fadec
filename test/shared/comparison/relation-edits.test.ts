import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DONE } from '../../../shared/domain/failure.ts'
import {
  findRelation,
  labelOfRelation,
  relate,
  setRelation,
  unrelate,
} from '../../../shared/comparison/relation-edits.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { newId } from '../../../shared/domain/id.ts'
import { IS_MUTUAL, RelationType } from '../../../shared/domain/relation.ts'
import { idOf } from '../../support/projects.ts'
import { SEED_PROJECT, seedClaim } from '../../support/compared-seed.ts'

const A = seedClaim('no major diplomatic breakthrough').id
const B = seedClaim('very serious conversation').id
const C = seedClaim('several new efforts').id
const start = () => new EditDraft(SEED_PROJECT)
const types = fc.constantFrom(...RelationType.options)
const ids = fc.constantFrom(A, B, C)

describe('relate', () => {
  test('never says one thing of two claims twice, in whatever order and direction it is said', () => {
    const steps = fc.array(fc.record({ type: types, from: ids, to: ids, note: fc.string() }), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(steps, (steps) => {
        const draft = start()
        for (const { type, from, to, note } of steps) {
          const done = relate(draft, type, from, to, note, newId)
          expect(done.ok).toBe(from !== to)
          expect(findRelation(draft, type, from, to) !== undefined).toBe(from !== to)
        }
        const said = [...draft.all('relations')].map(({ type, fromId, toId }) =>
          [type, ...(IS_MUTUAL[type] ? [fromId, toId].sort() : [fromId, toId])].join(' '),
        )
        expect(new Set(said).size).toBe(said.length)
      }),
    )
  })

  test('writes a new note into the relation that is there, and an empty one nowhere', () => {
    const draft = start()
    relate(draft, 'contradicts', A, B, 'as TASS has it', () => idOf(900))
    relate(draft, 'contradicts', B, A, '', newId)
    expect([...draft.all('relations')]).toEqual([
      {
        id: idOf(900),
        type: 'contradicts',
        fromId: A,
        toId: B,
        note: 'as TASS has it',
        origin: 'analyst',
      },
    ])
    relate(draft, 'contradicts', B, A, 'both in one speech', newId)
    expect([...draft.all('relations')]).toMatchObject([{ note: 'both in one speech' }])
    expect(draft.toEdit(labelOfRelation('contradicts'), new Date())).toMatchObject({
      label: 'relate two claims: contradicts',
      patches: [{ table: 'relations', before: null }],
    })
  })

  test('keeps apart what is not mutual: a supports b, b supports a', () => {
    const draft = start()
    relate(draft, 'supports', A, B, '', newId)
    relate(draft, 'supports', B, A, '', newId)
    expect([...draft.all('relations')]).toHaveLength(2)
  })
})

describe('setRelation', () => {
  test('changes a type, a note, a direction', () => {
    const draft = start()
    relate(draft, 'qualifies', A, B, '', () => idOf(900))
    const fields = { type: 'supports', fromId: B, toId: A, note: 'why' } as const
    expect(setRelation(draft, idOf(900), fields)).toEqual(DONE)
    expect(draft.get('relations', idOf(900))).toMatchObject(fields)
  })

  test('refuses to say what is said already, and a claim of itself', () => {
    const draft = start()
    relate(draft, 'repeats', A, B, '', () => idOf(900))
    relate(draft, 'contradicts', B, A, '', () => idOf(901))
    expect(setRelation(draft, idOf(901), { type: 'repeats' })).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('repeats') },
    })
    expect(setRelation(draft, idOf(901), { toId: B })).toMatchObject({ ok: false })
    expect(draft.get('relations', idOf(901))).toMatchObject({ type: 'contradicts', toId: A })
  })
})

test('unrelate takes a relation away, and passes over one that is not there', () => {
  const draft = start()
  relate(draft, 'repeats', A, B, '', () => idOf(900))
  unrelate(draft, idOf(900))
  unrelate(draft, idOf(901))
  expect([...draft.all('relations')]).toEqual([])
  expect(draft.relationsOf(A)).toEqual([])
})
