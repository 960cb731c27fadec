import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import type { NamedRecord, NamedTable } from './named-record.ts'
import type { Project } from '../project.ts'

/** Two records of one table of which a person said that they are not one, in either order. */
export type NamePair = readonly [Id, Id]

/** Pairs by `keyOfPair`. */
export type RejectedPairs = ReadonlySet<string>

/** The same pair whichever of the two comes first. */
function inOrder([a, b]: NamePair): NamePair {
  return a < b ? [a, b] : [b, a]
}

/** What a pair has in common with the same pair the other way round. */
export function keyOfPair(pair: NamePair): string {
  return inOrder(pair).join(' ')
}

/** All pairs of the names of a proposal: what is rejected with it. */
export function pairsAmong(ids: readonly Id[]): readonly NamePair[] {
  return ids.flatMap((a, place) => ids.slice(place + 1).map((b): NamePair => [a, b]))
}

/** Under which record each that was merged is now. */
function survivorsOf(records: readonly NamedRecord[]): ReadonlyMap<Id, Id> {
  return new Map(
    records.flatMap(({ id, absorbed }) =>
      absorbed.map(({ record }): readonly [Id, Id] => [record.id, id]),
    ),
  )
}

/**
 * The pairs of which a person said that they are not one, each once, by the ids that their records have now: of one
 * that was merged since, the one that holds it. A pair that was merged after all is left out, and one of a record that
 * is gone.
 */
export function rejectedPairs(project: Project, table: NamedTable): readonly NamePair[] {
  const records = [...(project[table].values() as Iterable<NamedRecord>)]
  const apart = records.filter(({ differsFrom }) => differsFrom.length > 0)
  if (apart.length === 0) return []
  const survivors = survivorsOf(records)
  const pairs = apart.flatMap(({ id, differsFrom }) =>
    differsFrom.map((other) => inOrder([id, survivors.get(other) ?? other])),
  )
  const current = pairs.filter(
    (pair) => pair[0] !== pair[1] && pair.every((id) => project[table].has(id)),
  )
  return [...new Map(current.map((pair) => [keyOfPair(pair), pair])).values()]
}

/** Both ways, so that it is known of either when the other is deleted or merged, and when that is undone. */
function setApart(draft: EditDraft, table: NamedTable, id: Id, others: readonly Id[]): void {
  const record = draft.get(table, id)
  if (record === undefined) return
  const added = others.filter((other) => other !== id && !record.differsFrom.includes(other))
  if (added.length > 0) draft.update(table, id, { differsFrom: [...record.differsFrom, ...added] })
}

/** Remembers that of some records no two are one: they are not proposed to be merged again. */
export function rejectPairs(draft: EditDraft, table: NamedTable, pairs: readonly NamePair[]): void {
  const known = pairs.filter((pair) => pair.every((id) => draft.get(table, id) !== undefined))
  for (const [a, b] of known) {
    setApart(draft, table, a, [b])
    setApart(draft, table, b, [a])
  }
}

/** Takes back that two records are not one, also where it was said of one that either has absorbed since. */
export function takeBackPair(draft: EditDraft, table: NamedTable, pair: NamePair): void {
  const [first, second] = pair.map((id) => draft.get(table, id))
  if (first === undefined || second === undefined) return
  for (const [record, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const family = new Set([other.id, ...other.absorbed.map((one) => one.record.id)])
    const differsFrom = record.differsFrom.filter((id) => !family.has(id))
    if (differsFrom.length < record.differsFrom.length)
      draft.update(table, record.id, { differsFrom })
  }
}
