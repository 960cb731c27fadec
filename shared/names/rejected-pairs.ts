import type { Id } from '../domain/id.ts'
import type { NamedRecord } from '../domain/named-record.ts'
import type { Project } from '../domain/project.ts'

/** Two records of one table of which a person said that they are not one, in either order. */
export type NamePair = readonly [Id, Id]

/** Pairs by `keyOfPair`. */
export type RejectedPairs = ReadonlySet<string>

/** What a pair has in common with the same pair the other way round. */
export function keyOfPair([a, b]: NamePair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** All pairs of the names of a proposal: what is rejected with it. */
export function pairsAmong(ids: readonly Id[]): readonly NamePair[] {
  return ids.flatMap((a, place) => ids.slice(place + 1).map((b): NamePair => [a, b]))
}

/** Under which record each that was merged is now. */
function survivorsOf(project: Project): ReadonlyMap<Id, Id> {
  const records = [...project.speakers.values(), ...project.sources.values()] as NamedRecord[]
  return new Map(
    records.flatMap(({ id, absorbed }) =>
      absorbed.map(({ record }): readonly [Id, Id] => [record.id, id]),
    ),
  )
}

/**
 * Rejected pairs by the ids that their records have now: of one that was merged since, the one that holds it. A pair
 * that was merged after all is left out; one of a record that is gone is kept, for the removal may be undone.
 */
export function currentPairs(project: Project, pairs: readonly NamePair[]): readonly NamePair[] {
  const survivors = survivorsOf(project)
  const nowOf = (id: Id) => survivors.get(id) ?? id
  const current = pairs.map(([a, b]): NamePair => [nowOf(a), nowOf(b)]).filter(([a, b]) => a !== b)
  return [...new Map(current.map((pair) => [keyOfPair(pair), pair])).values()]
}
