import { describe, expect, test } from 'vitest'
import { mergeRecords } from '../../../shared/domain/record-merging.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { proposeMerges } from '../../../shared/names/merge-proposals.ts'
import { currentPairs, pairsAmong } from '../../../shared/names/rejected-pairs.ts'
import { change } from '../../support/attributions.ts'
import { idOf } from '../../support/projects.ts'
import { buildSpeaker } from '../../support/records.ts'

const [CALLOWAY, INES, SHORT] = [idOf(1), idOf(2), idOf(3)]
const project = addRecords(
  EMPTY_PROJECT,
  'speakers',
  [
    [CALLOWAY, 'Calloway'],
    [INES, 'Ines Calloway'],
    [SHORT, 'I. Calloway'],
  ].map(([id = '', name = '']) => buildSpeaker({ id, name, aliases: [] })),
)

describe('rejected pairs', () => {
  test('are never proposed again, in either order', () => {
    expect(proposeMerges(project)).toHaveLength(1)
    const all = pairsAmong([SHORT, CALLOWAY, INES])
    expect(all).toHaveLength(3)
    expect(proposeMerges(project, all)).toEqual([])
    const [found] = proposeMerges(project, [
      [INES, CALLOWAY],
      [CALLOWAY, SHORT],
    ])
    expect(new Set(found?.ids)).toEqual(new Set([INES, SHORT]))
  })

  test('hold for the record that one side was merged into', () => {
    const rejected = [[CALLOWAY, SHORT]] as const
    const merged = change(project, (draft) => mergeRecords(draft, 'speakers', INES, [SHORT]))
    expect(proposeMerges(merged)).toHaveLength(1)
    expect(proposeMerges(merged, rejected)).toEqual([])
    expect(currentPairs(merged, rejected)).toEqual([[CALLOWAY, INES]])
  })

  test('say nothing any more of two that were merged after all', () => {
    const merged = change(project, (draft) => mergeRecords(draft, 'speakers', INES, [CALLOWAY]))
    expect(currentPairs(merged, [[CALLOWAY, INES]])).toEqual([])
  })

  test('make clear whom a surname means that could mean two', () => {
    const [short, anna, carl] = [idOf(11), idOf(12), idOf(13)]
    const names = [
      [short, 'Aldous'],
      [anna, 'Anna Aldous'],
      [carl, 'Carl Aldous'],
    ].map(([id = '', name = '']) => buildSpeaker({ id, name, aliases: [] }))
    const two = addRecords(EMPTY_PROJECT, 'speakers', names)
    expect(proposeMerges(two)).toEqual([])
    expect(proposeMerges(two, [[short, carl]]).map(({ ids }) => new Set(ids))).toEqual([
      new Set([short, anna]),
    ])
  })
})
