import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches } from '../../../../shared/domain/edit/edit.ts'
import type { NamedTable } from '../../../../shared/domain/naming/named-record.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { mergeRecords } from '../../../../shared/domain/merging/record-merging.ts'
import { splitRecord } from '../../../../shared/domain/merging/record-splitting.ts'
import {
  keyOfPair,
  pairsAmong,
  rejectedPairs,
  rejectPairs,
  takeBackPair,
  type NamePair,
} from '../../../../shared/domain/naming/rejected-pairs.ts'
import { proposeMerges } from '../../../../shared/names/merge-proposals.ts'
import { change } from '../../../support/attributions.ts'
import { idOf, projects, recordsOf } from '../../../support/projects.ts'
import { buildSpeaker } from '../../../support/records.ts'

const [CALLOWAY, INES, SHORT] = [idOf(1), idOf(2), idOf(3)]

const projectOf = (names: readonly (readonly [string, string])[]): Project =>
  addRecords(
    EMPTY_PROJECT,
    'speakers',
    names.map(([id, name]) => buildSpeaker({ id, name, aliases: [] })),
  )

const project = projectOf([
  [CALLOWAY, 'Calloway'],
  [INES, 'Ines Calloway'],
  [SHORT, 'I. Calloway'],
])

const reject = (before: Project, ...pairs: readonly NamePair[]) =>
  change(before, (draft) => rejectPairs(draft, 'speakers', pairs))

const keysOf = (after: Project, table: NamedTable = 'speakers') =>
  rejectedPairs(after, table).map(keyOfPair).sort()

describe('rejected pairs', () => {
  test('are never proposed again, in either order', () => {
    expect(proposeMerges(project)).toHaveLength(1)
    const all = pairsAmong([SHORT, CALLOWAY, INES])
    expect(all).toHaveLength(3)
    expect(proposeMerges(reject(project, ...all))).toEqual([])
    const [found] = proposeMerges(reject(project, [INES, CALLOWAY], [CALLOWAY, SHORT]))
    expect(new Set(found?.ids)).toEqual(new Set([INES, SHORT]))
  })

  test('hold for the record that one side was merged into, and for it alone once that is split', () => {
    const apart = reject(project, [CALLOWAY, SHORT])
    const merged = change(apart, (draft) => mergeRecords(draft, 'speakers', INES, [SHORT]))
    expect(proposeMerges(merged)).toEqual([])
    expect(keysOf(merged)).toEqual([keyOfPair([CALLOWAY, INES])])
    const split = change(merged, (draft) => splitRecord(draft, 'speakers', INES, SHORT))
    expect(keysOf(split)).toEqual([keyOfPair([CALLOWAY, SHORT])])
  })

  test('say nothing of two that were merged after all, and hold again once they are split', () => {
    const apart = reject(project, [CALLOWAY, INES])
    const merged = change(apart, (draft) => mergeRecords(draft, 'speakers', INES, [CALLOWAY]))
    expect(keysOf(merged)).toEqual([])
    const split = change(merged, (draft) => splitRecord(draft, 'speakers', INES, CALLOWAY))
    expect(keysOf(split)).toEqual([keyOfPair([CALLOWAY, INES])])
  })

  test('are taken back also for a record that holds one of the two since', () => {
    const apart = reject(project, [CALLOWAY, SHORT])
    const merged = change(apart, (draft) => mergeRecords(draft, 'speakers', INES, [SHORT]))
    const free = change(merged, (draft) => takeBackPair(draft, 'speakers', [INES, CALLOWAY]))
    expect(keysOf(free)).toEqual([])
    expect(proposeMerges(free)).toHaveLength(1)
  })

  test('make clear whom a surname means that could mean two', () => {
    const [short, anna, carl] = [idOf(11), idOf(12), idOf(13)]
    const two = projectOf([
      [short, 'Aldous'],
      [anna, 'Anna Aldous'],
      [carl, 'Carl Aldous'],
    ])
    expect(proposeMerges(two)).toEqual([])
    expect(proposeMerges(reject(two, [short, carl])).map(({ ids }) => new Set(ids))).toEqual([
      new Set([short, anna]),
    ])
  })

  test('are kept once each, taken back and undone, in any project', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.constantFrom<NamedTable>('speakers', 'sources'),
        fc.array(fc.nat(9), { maxLength: 3 }),
        (any, table, places) => {
          const ids = [...any[table].keys()]
          const chosen = [...new Set(places.flatMap((place) => ids[place] ?? []))]
          const draft = new EditDraft(any)
          rejectPairs(draft, table, pairsAmong(chosen))
          const patches = draft.patches()
          const applied = applyEdit(any, { patches })
          const apart = applied.ok ? applied.value : EMPTY_PROJECT
          const before = keysOf(any, table)
          const wanted = pairsAmong(chosen).map(keyOfPair)
          expect(keysOf(apart, table)).toEqual([...new Set([...before, ...wanted])].sort())

          const back = change(apart, (next) => {
            for (const pair of pairsAmong(chosen)) takeBackPair(next, table, pair)
          })
          expect(keysOf(back, table)).toEqual(before.filter((key) => !wanted.includes(key)))

          const undone = applyEdit(apart, { patches: invertPatches(patches) })
          expect(undone.ok && recordsOf(undone.value)).toEqual(recordsOf(any))
        },
      ),
    )
  })
})
