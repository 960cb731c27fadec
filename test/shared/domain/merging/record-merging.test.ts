import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import { newClaim } from '../../../../shared/domain/claim.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches } from '../../../../shared/domain/edit/edit.ts'
import type { Id } from '../../../../shared/domain/id.ts'
import { linkedRecords } from '../../../../shared/domain/links.ts'
import { labelOfMerge, mergeRecords } from '../../../../shared/domain/merging/record-merging.ts'
import { findInDraft } from '../../../../shared/domain/naming/naming.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { newSource } from '../../../../shared/domain/source.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import {
  articleOf,
  idOf,
  linksOf,
  projects,
  recordsOf,
  tidyNames,
} from '../../../support/projects.ts'
import { saidBy, speakerIdOf } from '../../../support/records.ts'

const article = articleOf(0, 'Talks')
const base = addRecords(EMPTY_PROJECT, 'articles', [article])

describe('merging speakers', () => {
  const kept = { ...newSpeaker(idOf(1), 'Yuri Ushakov'), aliases: ['Ushakov'], note: 'Aide.' }
  const other = {
    ...newSpeaker(idOf(2), 'Yury Ushakov'),
    aliases: ['ushakov', 'Юрий Ушаков'],
    role: 'adviser',
    note: 'Spoke to TASS.',
  }
  const claim = { ...newClaim(idOf(5), article.id, []), ...saidBy(other.id) }
  const project = addRecords(addRecords(base, 'speakers', [kept, other]), 'claims', [claim])

  test('moves claims, names, aliases, empty fields and notes to the one kept', () => {
    const draft = new EditDraft(project)
    mergeRecords(draft, 'speakers', kept.id, [other.id])
    expect([...draft.all('speakers')]).toMatchObject([
      {
        name: kept.name,
        absorbed: [{ record: { id: other.id } }],
        aliases: ['Ushakov', 'Yury Ushakov', 'Юрий Ушаков'],
        role: 'adviser',
        note: 'Aide.\n\nSpoke to TASS.',
      },
    ])
    expect(speakerIdOf(draft.get('claims', claim.id))).toBe(kept.id)
  })

  test('changes nothing when there is nobody to merge', () => {
    const draft = new EditDraft(project)
    mergeRecords(draft, 'speakers', kept.id, [kept.id, idOf(77)])
    expect(draft.patches()).toEqual([])
  })

  test('has a name that tells what was done', () => {
    expect(labelOfMerge(project, 'speakers', kept.id, [other.id, kept.id])).toBe(
      'merge 1 speaker into “Yuri Ushakov”',
    )
    expect(labelOfMerge(project, 'speakers', kept.id, [other.id, idOf(7)])).toBe(
      'merge 2 speakers into “Yuri Ushakov”',
    )
  })
})

describe('merging sources', () => {
  test('keeps the order of a chain, and joins links that become one with their mentions', () => {
    const [tass, reuters, agency] = [
      newSource(idOf(1), 'TASS'),
      newSource(idOf(2), 'Reuters'),
      { ...newSource(idOf(3), 'Russian state agency'), kind: 'agency' as const, url: 'https://t' },
    ]
    const text = 'TASS told Reuters, TASS said'
    const [early, late] = [
      anchorAt(text, { start: 0, end: 4 }),
      anchorAt(text, { start: 19, end: 23 }),
    ]
    const claim = {
      ...newClaim(idOf(5), article.id, []),
      via: [
        { sourceId: agency.id, mentions: [late] },
        { sourceId: reuters.id, mentions: [] },
        { sourceId: tass.id, mentions: [early, late] },
      ],
    }
    const sources = addRecords(base, 'sources', [tass, reuters, agency])
    const draft = new EditDraft(addRecords(sources, 'claims', [claim]))

    mergeRecords(draft, 'sources', tass.id, [agency.id])

    expect(draft.get('claims', claim.id)?.via).toEqual([
      { sourceId: tass.id, mentions: [early, late] },
      { sourceId: reuters.id, mentions: [] },
    ])
    expect(draft.get('sources', tass.id)).toMatchObject({
      aliases: ['Russian state agency'],
      kind: 'agency',
      url: 'https://t',
    })
  })
})

describe('merging', () => {
  const cases = fc.record({
    project: projects(tidyNames),
    isOfSpeakers: fc.boolean(),
    kept: fc.nat(3),
    merged: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
  })

  test('is one edit that loses no claim and no name, and that undoing takes back whole', () => {
    fc.assert(
      fc.property(cases, ({ project, isOfSpeakers, kept, merged }) => {
        const table = isOfSpeakers ? 'speakers' : 'sources'
        const ids = [...project[table].keys()].sort()
        const keepId = ids[kept]
        const mergeIds = merged.flatMap((index) => ids[index] ?? [])
        fc.pre(keepId !== undefined && mergeIds.some((id) => id !== keepId))
        if (keepId === undefined) return
        const draft = new EditDraft(project)
        mergeRecords(draft, table, keepId, mergeIds)
        const patches = draft.patches()
        const after = applyEdit(project, { patches })
        if (!after.ok) throw new Error(after.failure.message)

        const links = isOfSpeakers ? 'ofSpeaker' : 'ofSource'
        const claimsOf = (id: Id) => [...linkedRecords(project.links[links], id)]
        const before = new Set([keepId, ...mergeIds].flatMap(claimsOf))
        expect(new Set(linkedRecords(after.value.links[links], keepId))).toEqual(before)
        for (const id of mergeIds.filter((id) => id !== keepId)) {
          expect(after.value[table].has(id)).toBe(false)
          const name = project[table].get(id)?.name ?? ''
          const match = findInDraft(new EditDraft(after.value), table, name)
          expect(match.type).not.toBe('none')
        }

        const back = applyEdit(after.value, { patches: invertPatches(patches) })
        if (!back.ok) throw new Error(back.failure.message)
        expect(recordsOf(back.value)).toEqual(recordsOf(project))
        expect(linksOf(back.value.links)).toEqual(linksOf(project.links))
      }),
    )
  })
})
