import { describe, expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { partSpeaker } from '../../../shared/domain/record-parting.ts'
import { change } from '../../support/attributions.ts'
import { idOf } from '../../support/projects.ts'
import { buildClaim, buildSpeaker, saidBy, saidByAll } from '../../support/records.ts'

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

describe('partSpeaker', () => {
  test('gives claims to a new speaker in the old one’s place, and leaves the others', () => {
    const parted = part([idOf(10), idOf(12)])
    const idsOf = (claim: number) =>
      parted.claims.get(idOf(claim))?.speakers.map(({ speakerId }) => speakerId)
    expect([10, 11, 12].map(idsOf)).toEqual([[TOM, NEW], [INES], [TOM]])
    expect(parted.speakers.get(NEW)).toMatchObject({ name: 'Ines Calloway 2', role: 'judge' })
    expect(parted.speakers.get(INES)).toEqual(project.speakers.get(INES))
  })

  test('does nothing without a claim to give, or a speaker to take it from', () => {
    expect(part([idOf(12)]).speakers).toBe(project.speakers)
    expect(part([idOf(10)], idOf(77)).speakers).toBe(project.speakers)
  })
})
