import { describe, expect, test } from 'vitest'
import {
  keyOfProposal,
  mergedNames,
  rejectedNames,
  shownProposals,
} from '../../../renderer/names/names-state.ts'
import { mergeRecords } from '../../../shared/domain/merging/record-merging.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import type { MergeProposal } from '../../../shared/names/merge-proposals.ts'
import { rejectPairs } from '../../../shared/domain/naming/rejected-pairs.ts'
import { change } from '../../support/attributions.ts'
import { idOf } from '../../support/projects.ts'
import { buildSource, buildSpeaker } from '../../support/records.ts'

const speakers = ['Marco Rubio', 'M. Rubio', 'Rubio'].map((name, place) =>
  buildSpeaker({ id: idOf(place + 1), name, aliases: [] }),
)
const sources = ['TASS', 'ТАСС'].map((name, place) => buildSource({ id: idOf(place + 11), name }))
const project = addRecords(addRecords(EMPTY_PROJECT, 'speakers', speakers), 'sources', sources)

const proposal: MergeProposal = {
  table: 'speakers',
  ids: [idOf(1), idOf(2)],
  score: 0.8,
  reasons: ['the same surname'],
  doubts: [],
}
const key = keyOfProposal(proposal)
const nothing = new Map<string, string>()

describe('shownProposals', () => {
  test('keep the first name until another is chosen', () => {
    expect(shownProposals(project, [proposal], nothing)).toMatchObject([{ keepId: idOf(1) }])
    const kept = new Map([[key, idOf(2)]])
    expect(shownProposals(project, [proposal], kept)).toMatchObject([
      { keepId: idOf(2), records: [{ name: 'Marco Rubio' }, { name: 'M. Rubio' }] },
    ])
  })

  test('leave out those with a pair that was rejected since, and those with a name gone', () => {
    const apart = change(project, (draft) => rejectPairs(draft, 'speakers', [[idOf(2), idOf(1)]]))
    const turned = { ...proposal, ids: proposal.ids.toReversed() }
    expect(shownProposals(project, [turned], nothing)).toHaveLength(1)
    expect(shownProposals(apart, [turned], nothing)).toEqual([])
    const gone = { ...proposal, ids: [idOf(1), idOf(99)] }
    expect(shownProposals(project, [gone], nothing)).toEqual([])
  })
})

test('rejectedNames lists each pair once, by its names', () => {
  const apart = change(project, (draft) => {
    rejectPairs(draft, 'speakers', [
      [idOf(1), idOf(2)],
      [idOf(3), idOf(1)],
    ])
    rejectPairs(draft, 'sources', [[idOf(11), idOf(12)]])
  })
  expect(rejectedNames(apart).map(({ names }) => names)).toEqual([
    ['M. Rubio', 'Marco Rubio'],
    ['Marco Rubio', 'Rubio'],
    ['TASS', 'ТАСС'],
  ])
})

test('mergedNames lists each merged name under the one that it is now, speakers first', () => {
  const merged = change(project, (draft) => {
    mergeRecords(draft, 'speakers', idOf(2), [idOf(3)])
    mergeRecords(draft, 'speakers', idOf(1), [idOf(2)])
    mergeRecords(draft, 'sources', idOf(11), [idOf(12)])
  })
  expect(mergedNames(merged)).toMatchObject([
    { table: 'speakers', name: 'M. Rubio', survivor: { name: 'Marco Rubio' }, inside: null },
    { table: 'speakers', name: 'Rubio', survivor: { name: 'Marco Rubio' }, inside: 'M. Rubio' },
    { table: 'sources', name: 'ТАСС', survivor: { name: 'TASS' }, inside: null },
  ])
})
