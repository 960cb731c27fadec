import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DONE } from '../../../../shared/domain/failure.ts'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import {
  fieldOfLinks,
  linksOf as claimLinks,
  type ViaLink,
} from '../../../../shared/domain/claim-link.ts'
import { newClaim } from '../../../../shared/domain/claim.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches, type Patch } from '../../../../shared/domain/edit/edit.ts'
import type { Id } from '../../../../shared/domain/id.ts'
import { mergeRecords } from '../../../../shared/domain/merging/record-merging.ts'
import { splitClaim } from '../../../../shared/domain/tagging/claim-mending.ts'
import type { NamedTable } from '../../../../shared/domain/naming/named-record.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { newSource, type Source } from '../../../../shared/domain/source.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import { labelOfSplit, splitRecord } from '../../../../shared/domain/merging/record-splitting.ts'
import { DEFAULT_EXPORT } from '../../../../shared/domain/export-options.ts'
import { csvFiles } from '../../../../shared/tables/csv.ts'
import { buildClaim, saidBy, speakerIdOf } from '../../../support/records.ts'
import { articleOf, idOf, linksOf, projects, recordsOf, relink } from '../../../support/projects.ts'

const article = articleOf(0, 'Talks')
const base = addRecords(EMPTY_PROJECT, 'articles', [article])

/** The whole export as text. */
function csvOf(project: Project): string {
  return csvFiles(project, DEFAULT_EXPORT)
    .map(({ name, chunks }) => `${name}\n${[...chunks()].join('')}`)
    .join('')
}

function apply(project: Project, patches: readonly Patch[]): Project {
  const applied = applyEdit(project, { patches })
  if (!applied.ok) throw new Error(applied.failure.message)
  return applied.value
}

function change(project: Project, draft: (draft: EditDraft) => void): Project {
  const drafted = new EditDraft(project)
  draft(drafted)
  return apply(project, drafted.patches())
}

describe('a claim that was split after a merge', () => {
  const [kept, other] = [
    newSpeaker(idOf(1), 'Yuri Ushakov'),
    newSpeaker(idOf(2), 'Kirill Dmitriev'),
  ]
  const [tass, agency] = [newSource(idOf(3), 'TASS'), newSource(idOf(4), 'The agency')]
  const text = 'It is too early. No date was set.'
  const claim = buildClaim(article.id, {
    id: idOf(10),
    content: [anchorAt(text, { start: 0, end: text.length })],
    ...saidBy(other.id),
    via: [{ sourceId: agency.id, mentions: [] }],
  })
  const named = addRecords(addRecords(base, 'speakers', [kept, other]), 'sources', [tass, agency])
  const project = addRecords(named, 'claims', [claim])

  test('goes back to whom it was, in both its parts', () => {
    const merged = change(project, (draft) => {
      mergeRecords(draft, 'speakers', kept.id, [other.id])
      mergeRecords(draft, 'sources', tass.id, [agency.id])
    })
    const parted = change(merged, (draft) => {
      const tagged = { articleId: article.id, text, quotations: [] }
      expect(splitClaim(draft, tagged, claim.id, null, idOf(11))).toEqual(DONE)
    })
    const after = change(parted, (draft) => {
      splitRecord(draft, 'speakers', kept.id, other.id)
      splitRecord(draft, 'sources', tass.id, agency.id)
    })
    for (const id of [claim.id, idOf(11)]) {
      expect(after.claims.get(id)).toMatchObject({
        ...saidBy(other.id),
        via: [{ sourceId: agency.id, mentions: [] }],
      })
    }
  })
})

describe('splitting speakers', () => {
  const yuri = { ...newSpeaker(idOf(1), 'Yuri Ushakov'), aliases: ['Ushakov'], note: 'Aide.' }
  const yury = {
    ...newSpeaker(idOf(2), 'Yury Ushakov'),
    aliases: ['ushakov', 'Юрий Ушаков'],
    role: 'adviser',
    note: 'Spoke to TASS.',
  }
  const adviser = {
    ...newSpeaker(idOf(3), 'Putin’s adviser'),
    affiliation: 'Kremlin',
    role: 'foreign policy adviser',
  }
  const claims = [yuri, yury, adviser].map(({ id }, index) =>
    buildClaim(article.id, { id: idOf(10 + index), ...saidBy(id) }),
  )
  const project = addRecords(addRecords(base, 'speakers', [yuri, yury, adviser]), 'claims', claims)

  test('gives back the speaker, its claims, and what the survivor had from it alone', () => {
    const merged = change(project, (draft) =>
      mergeRecords(draft, 'speakers', yuri.id, [yury.id, adviser.id]),
    )
    const after = change(merged, (draft) => splitRecord(draft, 'speakers', yuri.id, yury.id))
    expect(after.speakers.get(yury.id)).toEqual(yury)
    expect(after.speakers.get(yuri.id)).toMatchObject({
      aliases: ['Ushakov', 'Putin’s adviser'],
      role: 'foreign policy adviser',
      affiliation: 'Kremlin',
      note: 'Aide.',
    })
    expect(claims.map(({ id }) => speakerIdOf(after.claims.get(id)))).toEqual([
      yuri.id,
      yury.id,
      yuri.id,
    ])
  })

  test('takes one out of another that was itself merged, and both lose what came from it', () => {
    const once = change(project, (draft) => mergeRecords(draft, 'speakers', yury.id, [adviser.id]))
    const twice = change(once, (draft) => mergeRecords(draft, 'speakers', yuri.id, [yury.id]))
    const parted = change(twice, (draft) => splitRecord(draft, 'speakers', yuri.id, adviser.id))
    expect(parted.speakers.get(adviser.id)).toEqual(adviser)
    expect(parted.speakers.get(yuri.id)).toMatchObject({
      aliases: ['Ushakov', 'Yury Ushakov', 'Юрий Ушаков'],
      role: 'adviser',
      affiliation: '',
    })
    const whole = change(parted, (draft) => splitRecord(draft, 'speakers', yuri.id, yury.id))
    expect(recordsOf(whole)).toEqual(recordsOf(project))
  })

  test('leaves what was changed by hand since the merge', () => {
    const merged = change(project, (draft) => mergeRecords(draft, 'speakers', yuri.id, [yury.id]))
    const later = { ...newClaim(idOf(20), article.id, []), ...saidBy(yuri.id) }
    const edited = change(merged, (draft) => {
      draft.put('claims', later)
      draft.update('claims', idOf(11), saidBy(adviser.id))
      draft.update('speakers', yuri.id, {
        role: 'diplomat',
        aliases: ['Ушаков', 'Yury Ushakov'],
        note: 'Aide of Putin.\n\nSpoke to TASS.',
      })
    })
    const after = change(edited, (draft) => splitRecord(draft, 'speakers', yuri.id, yury.id))
    expect(after.speakers.get(yury.id)).toEqual(yury)
    expect(after.speakers.get(yuri.id)).toMatchObject({
      role: 'diplomat',
      aliases: ['Ушаков'],
      note: 'Aide of Putin.\n\nSpoke to TASS.',
      absorbed: [],
    })
    expect(speakerIdOf(after.claims.get(idOf(11)))).toBe(adviser.id)
    expect(speakerIdOf(after.claims.get(later.id))).toBe(yuri.id)
  })

  test('gives a claim that came by two merges to the later of them', () => {
    const first = change(project, (draft) => mergeRecords(draft, 'speakers', yuri.id, [yury.id]))
    const moved = change(first, (draft) => draft.update('claims', idOf(11), saidBy(adviser.id)))
    const second = change(moved, (draft) => mergeRecords(draft, 'speakers', yuri.id, [adviser.id]))
    const after = change(second, (draft) => {
      splitRecord(draft, 'speakers', yuri.id, yury.id)
      splitRecord(draft, 'speakers', yuri.id, adviser.id)
    })
    expect(speakerIdOf(after.claims.get(idOf(11)))).toBe(adviser.id)
  })

  test('does nothing with one that is not held, or is there already', () => {
    const draft = new EditDraft(project)
    expect(splitRecord(draft, 'speakers', yuri.id, yury.id)).toBe(false)
    expect(splitRecord(draft, 'speakers', idOf(99), yury.id)).toBe(false)
    const merged = change(project, (draft) => mergeRecords(draft, 'speakers', yuri.id, [yury.id]))
    const taken = new EditDraft(addRecords(merged, 'speakers', [yury]))
    expect(splitRecord(taken, 'speakers', yuri.id, yury.id)).toBe(false)
    expect([...draft.patches(), ...taken.patches()]).toEqual([])
  })

  test('has a name that tells what was done', () => {
    const merged = change(project, (draft) => mergeRecords(draft, 'speakers', yuri.id, [yury.id]))
    expect(labelOfSplit(merged, 'speakers', yuri.id, yury.id)).toBe(
      'split “Yury Ushakov” from “Yuri Ushakov”',
    )
  })
})

describe('splitting sources', () => {
  const text = 'TASS told Reuters, the Russian agency TASS said'
  const anchor = (start: number, end: number) => anchorAt(text, { start, end })
  const [tass, reuters, agency] = [
    newSource(idOf(1), 'TASS'),
    newSource(idOf(2), 'Reuters'),
    { ...newSource(idOf(3), 'the Russian agency TASS'), kind: 'agency' as const, url: 'https://t' },
  ]
  const link = (source: Source, ...mentions: ViaLink['mentions']): ViaLink => ({
    sourceId: source.id,
    mentions,
  })
  const via = [
    link(agency, anchor(19, 42)),
    link(reuters, anchor(10, 17)),
    link(tass, anchor(0, 4)),
  ]
  const claim = { ...newClaim(idOf(5), article.id, []), via }
  const project = addRecords(addRecords(base, 'sources', [tass, reuters, agency]), 'claims', [
    claim,
  ])
  const merged = change(project, (draft) => mergeRecords(draft, 'sources', tass.id, [agency.id]))

  test('puts each source of a chain where it stood, with its own mentions', () => {
    expect(merged.claims.get(claim.id)?.via).toHaveLength(2)
    const after = change(merged, (draft) => splitRecord(draft, 'sources', tass.id, agency.id))
    expect(recordsOf(after)).toEqual(recordsOf(project))
  })

  test('in a chain changed since, gives back the mentions that are still there', () => {
    const edited = change(merged, (draft) =>
      draft.update('claims', claim.id, {
        via: [link(reuters), link(tass, anchor(0, 4), anchor(19, 42), anchor(38, 42))],
      }),
    )
    const after = change(edited, (draft) => splitRecord(draft, 'sources', tass.id, agency.id))
    expect(after.claims.get(claim.id)?.via).toEqual([
      link(reuters),
      link(agency, anchor(19, 42)),
      link(tass, anchor(0, 4), anchor(38, 42)),
    ])
  })

  test('leaves a chain from which the survivor, or the absorbed one’s words, were taken', () => {
    for (const left of [[link(reuters)], [link(tass, anchor(0, 4))]]) {
      const edited = change(merged, (draft) => draft.update('claims', claim.id, { via: left }))
      const after = change(edited, (draft) => splitRecord(draft, 'sources', tass.id, agency.id))
      expect(after.claims.get(claim.id)?.via).toEqual(left)
      expect(after.sources.get(agency.id)).toEqual(agency)
    }
  })

  test('gives back what stood there at the last merge, whatever was merged before a change by hand', () => {
    const alone = { ...claim, via: [link(agency)] }
    const start = addRecords(project, 'claims', [alone])
    const once = change(start, (draft) => mergeRecords(draft, 'sources', reuters.id, [agency.id]))
    for (const via of [[link(tass), link(reuters)], [link(tass)]]) {
      const edited = change(once, (draft) => draft.update('claims', claim.id, { via }))
      const twice = change(edited, (draft) => mergeRecords(draft, 'sources', tass.id, [reuters.id]))
      const after = change(twice, (draft) => splitRecord(draft, 'sources', tass.id, reuters.id))
      expect(after.claims.get(claim.id)?.via).toEqual(via)
    }
  })

  test('stands in alone for a survivor that was not in the chain', () => {
    const single = { ...claim, via: [link(agency, anchor(19, 42))] }
    const before = addRecords(project, 'claims', [single])
    const edited = change(
      change(before, (draft) => mergeRecords(draft, 'sources', tass.id, [agency.id])),
      (draft) =>
        draft.update('claims', claim.id, { via: [link(reuters), link(tass, anchor(19, 42))] }),
    )
    const after = change(edited, (draft) => splitRecord(draft, 'sources', tass.id, agency.id))
    expect(after.claims.get(claim.id)?.via).toEqual([link(reuters), link(agency, anchor(19, 42))])
  })
})

/** One thing done to a project; whatever it needs and is not there makes it do nothing. */
type Step = (draft: EditDraft) => void

function pick(draft: EditDraft, table: NamedTable | 'claims', place: number): Id | undefined {
  const ids = [...draft.all(table)].map(({ id }) => id).sort()
  return ids[place % ids.length]
}

const tables = fc.constantFrom('speakers' as const, 'sources' as const)
const place = fc.nat(7)

const merges: fc.Arbitrary<Step> = fc
  .record({ table: tables, kept: place, merged: fc.array(place, { minLength: 1, maxLength: 2 }) })
  .map(({ table, kept, merged }) => (draft) => {
    const keepId = pick(draft, table, kept)
    if (keepId === undefined) return
    mergeRecords(
      draft,
      table,
      keepId,
      merged.flatMap((place) => pick(draft, table, place) ?? []),
    )
  })

/** Splits one absorbed record, chosen among all that there are. */
function splitAt(draft: EditDraft, table: NamedTable, place: number): boolean {
  const held = [...draft.all(table)].flatMap(({ id, absorbed }) =>
    absorbed.map(({ record }) => [id, record.id] as const),
  )
  const [id, absorbedId] =
    held.toSorted(([, a], [, b]) => (a < b ? -1 : 1))[place % held.length] ?? []
  if (id === undefined || absorbedId === undefined) return false
  return splitRecord(draft, table, id, absorbedId)
}

const splits: fc.Arbitrary<Step> = fc.record({ table: tables, place }).map(
  ({ table, place }) =>
    (draft) =>
      void splitAt(draft, table, place),
)

const handEdits: fc.Arbitrary<Step> = fc
  .record({ table: tables, place, other: place, text: fc.constantFrom('', ' ', 'Ann', 'Bo') })
  .map(({ table, place, other, text }) => (draft) => {
    const id = pick(draft, table, place)
    if (id === undefined) return
    const { name, aliases, note } = draft.get(table, id) ?? { name: '', aliases: [], note: '' }
    const labels = [
      { name: text },
      { aliases: [...aliases.slice(1), `${text}${name}`] },
      { note: `${note}${text}` },
    ]
    draft.update(table, id, labels[other % labels.length] ?? {})
    if (other % 2 === 0 && table === 'speakers') draft.update('speakers', id, { role: text })
    const claimId = pick(draft, 'claims', other)
    const claim = claimId === undefined ? undefined : draft.get('claims', claimId)
    if (claim === undefined || text === '') return
    const links = claimLinks(claim, table)
      .filter((link) => link.id !== id)
      .slice(other % 2)
    const named = { id, mentions: [] }
    draft.update('claims', claim.id, fieldOfLinks(table, [...links, named]))
  })

describe('merging and splitting', () => {
  test('any merges, split again in any order, give back the same records', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.array(merges, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(place),
        (project, steps, places) => {
          let now = steps.reduce(change, project)
          for (const table of ['speakers', 'sources'] as const) {
            for (let left = 20; left > 0; left -= 1) {
              const place = places.next().value ?? 0
              now = change(now, (draft) => void splitAt(draft, table, place))
            }
          }
          expect(recordsOf(now)).toEqual(recordsOf(project))
          expect(csvOf(now)).toBe(csvOf(project))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('any sequence of merges, splits and other edits is undone to the same export', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.array(fc.oneof(merges, splits, handEdits), { minLength: 1, maxLength: 10 }),
        (project, steps) => {
          const done: (readonly Patch[])[] = []
          let now = project
          for (const step of steps) {
            const draft = new EditDraft(now)
            step(draft)
            done.push(draft.patches())
            now = apply(now, draft.patches())
            expect(linksOf(now.links)).toEqual(linksOf(relink(now)))
          }
          for (const patches of done.toReversed()) now = apply(now, invertPatches(patches))
          expect(csvOf(now)).toBe(csvOf(project))
          expect(recordsOf(now)).toEqual(recordsOf(project))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('whatever was done before, a merge and its split give the same export', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.array(fc.oneof(merges, splits, handEdits), { maxLength: 8 }),
        tables,
        place,
        place,
        (project, steps, table, kept, merged) => {
          const before = steps.reduce(change, project)
          const draft = new EditDraft(before)
          const [keepId, mergeId] = [pick(draft, table, kept), pick(draft, table, merged)]
          fc.pre(keepId !== undefined && mergeId !== undefined && keepId !== mergeId)
          if (keepId === undefined || mergeId === undefined) return
          mergeRecords(draft, table, keepId, [mergeId])
          const after = change(apply(before, draft.patches()), (draft) =>
            splitRecord(draft, table, keepId, mergeId),
          )
          expect(csvOf(after)).toBe(csvOf(before))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('splits in any order leave every reference in place and no name held twice', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.array(fc.oneof(merges, splits, handEdits), { minLength: 1, maxLength: 12 }),
        (project, steps) => {
          const now = steps.reduce(change, project)
          for (const table of ['speakers', 'sources'] as const) {
            const records = [...now[table].values()]
            const absorbed = records.flatMap(({ absorbed }) => absorbed.map(({ record }) => record))
            const held = [...records, ...absorbed].map(({ id }) => id)
            expect(new Set(held)).toEqual(new Set(project[table].keys()))
            expect(held).toHaveLength(project[table].size)
          }
          for (const claim of now.claims.values()) {
            for (const table of ['speakers', 'sources'] as const) {
              const ids = claimLinks(claim, table).flatMap(({ id }) => id ?? [])
              expect(ids.every((id) => now[table].has(id))).toBe(true)
              expect(new Set(ids).size).toBe(ids.length)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
