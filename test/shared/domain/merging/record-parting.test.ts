import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches } from '../../../../shared/domain/edit/edit.ts'
import { linkedRecords } from '../../../../shared/domain/links.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { mergeRecords } from '../../../../shared/domain/merging/record-merging.ts'
import { labelOfParting, partSpeaker } from '../../../../shared/domain/merging/record-parting.ts'
import { rejectedPairs } from '../../../../shared/domain/naming/rejected-pairs.ts'
import { change } from '../../../support/attributions.ts'
import { idOf, linksOf, projects, recordsOf, relink, tidyNames } from '../../../support/projects.ts'
import { buildClaim, buildSpeaker, saidBy, saidByAll } from '../../../support/records.ts'

const [INES, TOM, NEW] = [idOf(1), idOf(2), idOf(3)]
const speakers = [
  buildSpeaker({ id: INES, name: 'Ines Calloway', aliases: ['Calloway'] }),
  buildSpeaker({ id: TOM, name: 'Tom Bexley', aliases: [] }),
]
const claims = [
  buildClaim(idOf(90), { id: idOf(10), ...saidByAll([TOM, INES]) }),
  buildClaim(idOf(90), { id: idOf(11), ...saidBy(INES) }),
  buildClaim(idOf(90), { id: idOf(12), ...saidBy(TOM) }),
]
const project = addRecords(addRecords(EMPTY_PROJECT, 'speakers', speakers), 'claims', claims)

const part = (claimIds: readonly string[], id = INES) =>
  change(project, (draft) => {
    partSpeaker(draft, id, { id: NEW, name: 'Ines Calloway', role: 'judge', claimIds })
  })

/** All that a claim says but for who said it, which is told by place: the mentions alone. */
const withoutSpeakers = ({ claims }: Project) =>
  claims
    .map((claim) => ({ ...claim, speakers: claim.speakers.map(({ mentions }) => mentions) }))
    .toObject()

describe('partSpeaker', () => {
  test('gives claims to a new speaker in the old one’s place, and leaves the others', () => {
    const parted = part([idOf(10), idOf(12)])
    const idsOf = (claim: number) =>
      parted.claims.get(idOf(claim))?.speakers.map(({ speakerId }) => speakerId)
    expect([10, 11, 12].map(idsOf)).toEqual([[TOM, NEW], [INES], [TOM]])
    expect(parted.speakers.get(NEW)).toMatchObject({ name: 'Ines Calloway 2', role: 'judge' })
    expect(parted.speakers.get(TOM)).toEqual(project.speakers.get(TOM))
  })

  test('remembers that the two are not one', () => {
    expect(rejectedPairs(part([idOf(10)]), 'speakers')).toEqual([[INES, NEW]])
  })

  test('does nothing without a claim to give, or a speaker to take it from', () => {
    expect(part([idOf(12)]).speakers).toBe(project.speakers)
    expect(part([idOf(10)], idOf(77)).speakers).toBe(project.speakers)
  })

  test('has a name that tells what was done', () => {
    expect(labelOfParting(project, INES, 'Ines Calloway (judge)')).toBe(
      'part “Ines Calloway (judge)” from “Ines Calloway”',
    )
  })

  test('keeps every claim, mention and place in any project; undo and a merge give them back', () => {
    fc.assert(
      fc.property(projects(tidyNames), fc.array(fc.nat(7), { maxLength: 4 }), (any, places) => {
        const speakerId = any.speakers.keySeq().first() ?? NEW
        const all = [...any.claims.keys()]
        const claimIds = [...new Set(places.flatMap((place) => all[place] ?? []))]
        const own = linkedRecords(any.links.ofSpeaker, speakerId)
        const given = claimIds.filter((id) => own.has(id))
        const draft = new EditDraft(any)
        const made = partSpeaker(draft, speakerId, { id: NEW, name: 'X', role: '', claimIds })
        expect(made !== null).toBe(given.length > 0)
        const patches = draft.patches()
        const applied = applyEdit(any, { patches })
        const parted = applied.ok ? applied.value : EMPTY_PROJECT

        expect(withoutSpeakers(parted)).toEqual(withoutSpeakers(any))
        expect([...linkedRecords(parted.links.ofSpeaker, NEW)].sort()).toEqual(given.sort())
        expect(linksOf(parted.links)).toEqual(linksOf(relink(parted)))
        const undone = applyEdit(parted, { patches: invertPatches(patches) })
        expect(undone.ok && recordsOf(undone.value)).toEqual(recordsOf(any))
        if (made === null) return
        const merged = change(parted, (next) => mergeRecords(next, 'speakers', speakerId, [NEW]))
        expect(recordsOf(merged)['claims']).toEqual(recordsOf(any)['claims'])
      }),
    )
  })
})
