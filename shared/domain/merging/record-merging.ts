import { countOf } from '../counting.ts'
import { forgetFields, joinFields, type Member } from './absorbed-fields.ts'
import { expandLinks, storeLinks } from './absorbed-links.ts'
import type { LinksBefore } from './absorbed.ts'
import { linkedIds } from '../claim-link.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import type { AbsorbedRecord, NamedRecord, NamedTable } from '../naming/named-record.ts'
import type { Project } from '../project.ts'
import { claimsLinkedTo, repointLinks } from './repointing.ts'

/** Those to be merged, once each and without the one kept. Throws when that one is not there. */
function readOthers(
  draft: EditDraft,
  table: NamedTable,
  keepId: Id,
  mergeIds: readonly Id[],
): readonly Id[] {
  if (draft.get(table, keepId) === undefined) throw new Error(`No record ${keepId} in ${table}.`)
  return [...new Set(mergeIds)].filter((id) => id !== keepId && draft.get(table, id) !== undefined)
}

interface Absorbing<M> {
  readonly fields: object
  readonly absorbed: readonly M[]
  readonly gave: readonly string[]
  readonly had: Readonly<Record<string, unknown>>
}

/** The kept record's fields with those of one more, and its absorbed ones as they then explain them. */
function absorb<M extends Member & { readonly intoId: Id }>(
  table: NamedTable,
  kept: NamedRecord & { readonly absorbed: readonly M[] },
  merged: NamedRecord,
): Absorbing<M> {
  const members = kept.absorbed.filter(({ intoId }) => intoId === kept.id)
  const joined = joinFields(table, kept, members, merged)
  const absorbed = kept.absorbed.map((member) =>
    member.intoId === kept.id ? forgetFields(member, joined.changed) : member,
  )
  return {
    fields: { ...joined.fields, aliases: joined.aliases },
    absorbed,
    gave: joined.gave,
    had: joined.had,
  }
}

/** The links of a record's claims as they were before anything in them was merged, by each record they named. */
function linksBefore(
  draft: EditDraft,
  table: NamedTable,
  id: Id,
): ReadonlyMap<Id, readonly LinksBefore[]> {
  const stored = claimsLinkedTo(draft, table, id).map((claim): LinksBefore => {
    const records = linkedIds(claim, table).flatMap((linked) => draft.get(table, linked) ?? [])
    return { claimId: claim.id, links: storeLinks(expandLinks(claim, table, records).links) }
  })
  const named = stored.flatMap((before) =>
    before.links.flatMap(({ id: of }) => (of === null ? [] : { of, before })),
  )
  const grouped = Map.groupBy(named, ({ of }) => of)
  return new Map([...grouped].map(([of, group]) => [of, group.map(({ before }) => before)]))
}

/** An absorbed record with the links that `stored` has of it, beside those of its own that are wanted still. */
function withLinks<M extends AbsorbedRecord>(
  absorbed: M,
  stored: ReadonlyMap<Id, readonly LinksBefore[]>,
  isWanted: (claimId: Id) => boolean,
): M {
  const others = absorbed.links.filter(({ claimId }) => isWanted(claimId))
  return { ...absorbed, links: [...others, ...(stored.get(absorbed.record.id) ?? [])] }
}

function mergeRecord(
  draft: EditDraft,
  table: NamedTable,
  kept: NamedRecord,
  merged: NamedRecord,
): void {
  const { absorbed: inside, ...record } = merged
  const stored = linksBefore(draft, table, merged.id)
  const claims = new Set([...stored.values()].flat().map(({ claimId }) => claimId))
  const { fields, absorbed, gave, had } = absorb<AbsorbedRecord>(table, kept, merged)
  const added = { record, intoId: kept.id, gave, had, links: [] } as AbsorbedRecord
  // Links that are explained anew are explained so by all; those that lost the merged record since, by none of its own.
  const before = absorbed.map((one) => withLinks(one, stored, (id) => !claims.has(id)))
  const within = [added, ...(inside as readonly AbsorbedRecord[])].map((one) =>
    withLinks(one, stored, () => false),
  )
  draft.update(table, kept.id, {
    ...fields,
    absorbed: [...before, ...within],
  } as Partial<NamedRecord>)
  repointLinks(draft, table, new Set([merged.id]), kept.id)
  draft.remove(table, merged.id)
}

/**
 * Merges speakers, or sources, into one: their claims become its own, their names and aliases its aliases; fields
 * that it has empty are filled from them in the order given, and notes are joined. A claim that was linked to several
 * of them is linked once, where the first stood, with the mentions of all. Ids that are not there are passed over.
 * What was merged is kept with the one that stays, so that `splitRecord` can divide them again.
 */
export function mergeRecords(
  draft: EditDraft,
  table: NamedTable,
  keepId: Id,
  mergeIds: readonly Id[],
): void {
  for (const id of readOthers(draft, table, keepId, mergeIds)) {
    const [kept, merged] = [draft.get(table, keepId), draft.get(table, id)]
    if (kept !== undefined && merged !== undefined) mergeRecord(draft, table, kept, merged)
  }
}

/** The name of a merge in words: "merge 2 speakers into “Yuri Ushakov”". */
export function labelOfMerge(
  project: Project,
  table: NamedTable,
  keepId: Id,
  mergeIds: readonly Id[],
): string {
  const count = new Set(mergeIds.filter((id) => id !== keepId)).size
  const word = table === 'speakers' ? 'speaker' : 'source'
  const name = project[table].get(keepId)?.name ?? ''
  return `merge ${countOf(count, word)} into “${name.slice(0, 100)}”`
}
