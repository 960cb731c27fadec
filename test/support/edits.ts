import fc from 'fast-check'
import { newClaim } from '../../shared/domain/claim.ts'
import { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import type { Edit } from '../../shared/domain/edit/edit.ts'
import type { Id } from '../../shared/domain/id.ts'
import { mergeRecords } from '../../shared/domain/merging/record-merging.ts'
import type { Project, TableName } from '../../shared/domain/project.ts'
import { removeRecords } from '../../shared/domain/tagging/removal.ts'
import { RelationType } from '../../shared/domain/relation.ts'
import { newSource } from '../../shared/domain/source.ts'
import { newSpeaker } from '../../shared/domain/speaker.ts'
import { splitRecord } from '../../shared/domain/merging/record-splitting.ts'
import { idOf } from './projects.ts'
import { newTopic, TopicColour } from '../../shared/domain/topic.ts'
import { saidBy, saidByAll } from './records.ts'

/** One thing done to a draft; whatever it needs and is not there makes it do nothing. */
type Step = (draft: EditDraft) => void

/** The record at a place in its table, wrapped round; undefined when the table is empty. */
function pick(draft: EditDraft, table: TableName, place: number): Id | undefined {
  const ids = [...draft.all(table)].map(({ id }) => id).sort()
  return ids[place % ids.length]
}

const place = fc.nat(7)

const changes: fc.Arbitrary<Step> = fc
  .record({ place, speakers: fc.array(place, { maxLength: 3 }), note: fc.string({ maxLength: 3 }) })
  .map(({ place, speakers, note }) => (draft: EditDraft) => {
    const id = pick(draft, 'claims', place)
    if (id === undefined) return
    const speakerIds = speakers.flatMap((place) => pick(draft, 'speakers', place) ?? [])
    const source = pick(draft, 'sources', place + speakers.length)
    const via = source === undefined ? [] : [{ sourceId: source, mentions: [] }]
    draft.update('claims', id, { ...saidByAll([...new Set(speakerIds)]), note, via })
  })

const additions: fc.Arbitrary<Step> = fc
  .record({ number: fc.integer({ min: 9_000, max: 9_900 }), place })
  .map(({ number, place }) => (draft: EditDraft) => {
    const articleId = pick(draft, 'articles', place)
    draft.put('speakers', newSpeaker(idOf(number), `Speaker ${number}`))
    draft.put('sources', newSource(idOf(number + 1_000), `Source ${number}`))
    if (articleId === undefined) return
    const claim = newClaim(idOf(number + 2_000), articleId, [])
    const via = [{ sourceId: idOf(number + 1_000), mentions: [] }]
    draft.put('claims', { ...claim, ...saidBy(idOf(number)), via })
  })

const tables = fc.constantFrom('speakers' as const, 'sources' as const)

const merges: fc.Arbitrary<Step> = fc
  .record({ kept: place, merged: place, table: tables })
  .map(({ kept, merged, table }) => (draft: EditDraft) => {
    const keepId = pick(draft, table, kept)
    const mergeId = pick(draft, table, merged)
    if (keepId === undefined || mergeId === undefined) return
    mergeRecords(draft, table, keepId, [mergeId])
  })

const splits: fc.Arbitrary<Step> = fc.tuple(place, tables).map(([place, table]) => (draft) => {
  const held = [...draft.all(table)].flatMap(({ id, absorbed }) =>
    absorbed.map(({ record }) => [id, record.id] as const),
  )
  const [id, absorbedId] =
    held.toSorted(([, a], [, b]) => (a < b ? -1 : 1))[place % held.length] ?? []
  if (id !== undefined && absorbedId !== undefined) splitRecord(draft, table, id, absorbedId)
})

const relations: fc.Arbitrary<Step> = fc
  .record({
    number: fc.integer({ min: 15_000, max: 15_900 }),
    from: place,
    to: place,
    type: fc.constantFrom(...RelationType.options),
  })
  .map(({ number, from, to, type }) => (draft: EditDraft) => {
    const [fromId, toId] = [pick(draft, 'claims', from), pick(draft, 'claims', to)]
    if (fromId === undefined || toId === undefined || fromId === toId) return
    draft.put('relations', { id: idOf(number), type, fromId, toId, note: '', origin: 'analyst' })
  })

const topics: fc.Arbitrary<Step> = fc
  .record({
    number: fc.integer({ min: 17_000, max: 17_900 }),
    place,
    isChange: fc.boolean(),
    colour: fc.constantFrom(...TopicColour.options),
    position: fc.double({ min: -10, max: 10, noNaN: true }),
  })
  .map(({ number, place, isChange, colour, position }) => (draft: EditDraft) => {
    const id = pick(draft, 'topics', place)
    if (!isChange) draft.put('topics', newTopic(idOf(number), `Topic ${number}`, colour, position))
    else if (id !== undefined) draft.update('topics', id, { colour, position, definition: colour })
  })

const removals: fc.Arbitrary<Step> = fc
  .record({
    table: fc.constantFrom(
      'articles' as const,
      'speakers' as const,
      'sources' as const,
      'claims' as const,
      'relations' as const,
      'topics' as const,
    ),
    place,
    replacement: fc.option(place),
  })
  .map(({ table, place, replacement }) => (draft: EditDraft) => {
    const id = pick(draft, table, place)
    const other = replacement === null ? undefined : pick(draft, table, replacement)
    if (id !== undefined) removeRecords(draft, table, [id], other === id ? null : (other ?? null))
  })

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(changes, additions, relations, topics, merges, splits, removals),
  { maxLength: 6 },
)

/** Edits such as the tables make: changed cells, rows made, merges and removals, one after another in one draft. */
export function editsOf(project: Project): fc.Arbitrary<Edit | null> {
  return steps.map((steps) => {
    const draft = new EditDraft(project)
    for (const step of steps) step(draft)
    return draft.toEdit('do several things', new Date(0))
  })
}

/** A project with an edit made on it that changes something. */
export function editedProjects(
  base: fc.Arbitrary<Project>,
): fc.Arbitrary<{ readonly project: Project; readonly edit: Edit }> {
  return base
    .chain((project) => editsOf(project).map((edit) => ({ project, edit })))
    .filter((made): made is { project: Project; edit: Edit } => made.edit !== null)
}
