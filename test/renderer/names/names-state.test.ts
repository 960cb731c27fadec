import { describe, expect, test } from 'vitest'
import { keyOfProposal, mergedNames, shownProposals } from '../../../renderer/names/names-state.ts'
import { EditDraft } from '../../../shared/domain/edit-draft.ts'
import { applyEdit } from '../../../shared/domain/edit.ts'
import { mergeRecords } from '../../../shared/domain/record-merging.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import type { MergeProposal } from '../../../shared/names/merge-proposals.ts'
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
const nothing = { dismissed: new Set<string>(), kept: new Map<string, string>() }

describe('shownProposals', () => {
  test('keep the first name until another is chosen', () => {
    expect(shownProposals(project, [proposal], nothing)).toMatchObject([{ keepId: idOf(1) }])
    const kept = new Map([[key, idOf(2)]])
    expect(shownProposals(project, [proposal], { ...nothing, kept })).toMatchObject([
      { keepId: idOf(2), records: [{ name: 'Marco Rubio' }, { name: 'M. Rubio' }] },
    ])
  })

  test('leave out those dismissed, in whatever order they are found again, and those with a name gone', () => {
    const turned = { ...proposal, ids: proposal.ids.toReversed() }
    const dismissed = new Set([key])
    expect(shownProposals(project, [turned], { ...nothing, dismissed })).toEqual([])
    const gone = { ...proposal, ids: [idOf(1), idOf(99)] }
    expect(shownProposals(project, [gone], nothing)).toEqual([])
  })
})

test('mergedNames lists each merged name under the one that it is now, speakers first', () => {
  const draft = new EditDraft(project)
  mergeRecords(draft, 'speakers', idOf(2), [idOf(3)])
  mergeRecords(draft, 'speakers', idOf(1), [idOf(2)])
  mergeRecords(draft, 'sources', idOf(11), [idOf(12)])
  const applied = applyEdit(project, { patches: draft.patches() })
  expect(applied.ok ? mergedNames(applied.value) : []).toMatchObject([
    { table: 'speakers', name: 'M. Rubio', survivor: { name: 'Marco Rubio' }, inside: null },
    { table: 'speakers', name: 'Rubio', survivor: { name: 'Marco Rubio' }, inside: 'M. Rubio' },
    { table: 'sources', name: 'ТАСС', survivor: { name: 'TASS' }, inside: null },
  ])
})
