import { create } from 'zustand'
import type { Id } from '../../shared/domain/id.ts'
import type { NamedRecord, NamedTable } from '../../shared/domain/naming/named-record.ts'
import type { Project } from '../../shared/domain/project.ts'
import {
  keyOfPair,
  pairsAmong,
  rejectedPairs,
  type NamePair,
} from '../../shared/domain/naming/rejected-pairs.ts'
import type { Speaker } from '../../shared/domain/speaker.ts'
import type { MergeProposal } from '../../shared/names/merge-proposals.ts'
import type { MixedSpeaker } from '../../shared/names/mixed-speakers.ts'

/** What was chosen of the proposals, for as long as the window is open. */
interface NamesChoice {
  /** Keys of proposals to be merged together. */
  readonly ticked: ReadonlySet<string>
  /** The name to be kept, by the key of its proposal, where it is not the first. */
  readonly kept: ReadonlyMap<string, Id>
  /** Speakers who seem to be several and are one person. */
  readonly whole: ReadonlySet<Id>
}

export const useNames = create<NamesChoice>(() => ({
  ticked: new Set(),
  kept: new Map(),
  whole: new Set(),
}))

/** The same names have the same key, whichever is kept. */
export function keyOfProposal({ ids }: Pick<MergeProposal, 'ids'>): string {
  return [...ids].sort().join(' ')
}

export function tick(keys: readonly string[], isTicked: boolean): void {
  useNames.setState(({ ticked }) => {
    const next = new Set(ticked)
    for (const key of keys) {
      if (isTicked) next.add(key)
      else next.delete(key)
    }
    return { ticked: next }
  })
}

export function keepName(key: string, id: Id): void {
  useNames.setState(({ kept }) => ({ kept: new Map([...kept, [key, id]]) }))
}

/** Takes a speaker who seems to be several off the list. */
export function keepWhole(speakerId: Id): void {
  useNames.setState(({ whole }) => ({ whole: new Set([...whole, speakerId]) }))
}

/** A pair of names of which a person said that they are not one. */
export interface RejectedNames {
  readonly table: NamedTable
  readonly pair: NamePair
  readonly names: readonly [string, string]
}

/** All rejected pairs of a project, by their names. */
export function rejectedNames(project: Project): readonly RejectedNames[] {
  const all = (['speakers', 'sources'] as const).flatMap((table) => {
    const nameOf = (id: Id) => project[table].get(id)?.name ?? ''
    return rejectedPairs(project, table).map(([a, b]): RejectedNames => {
      const pair: NamePair = nameOf(a) <= nameOf(b) ? [a, b] : [b, a]
      return { table, pair, names: [nameOf(pair[0]), nameOf(pair[1])] }
    })
  })
  return all.toSorted((one, other) => one.names.join(' ').localeCompare(other.names.join(' ')))
}

/** A proposal as it is shown: with the records that are still there, and the one to be kept. */
export interface ShownProposal {
  readonly key: string
  readonly proposal: MergeProposal
  readonly records: readonly NamedRecord[]
  readonly keepId: Id
}

/** The proposals with all of their names still there, and no two of them rejected since. */
export function shownProposals(
  project: Project,
  found: readonly MergeProposal[],
  kept: ReadonlyMap<string, Id>,
): readonly ShownProposal[] {
  const rejected = new Set(rejectedNames(project).map(({ pair }) => keyOfPair(pair)))
  return found.flatMap((proposal) => {
    const key = keyOfProposal(proposal)
    const records: readonly NamedRecord[] = proposal.ids.flatMap(
      (id) => project[proposal.table].get(id) ?? [],
    )
    const [first] = records
    if (first === undefined || records.length < proposal.ids.length) return []
    if (pairsAmong(proposal.ids).some((pair) => rejected.has(keyOfPair(pair)))) return []
    return [{ key, proposal, records, keepId: kept.get(key) ?? first.id }]
  })
}

/** A speaker who may be several, as shown. */
export interface ShownMixed {
  readonly speaker: Speaker
  readonly mixed: MixedSpeaker
}

/** Those who may be several, without those who are one person and those whose claims were given away since. */
export function shownMixed(
  project: Project,
  found: readonly MixedSpeaker[],
  whole: ReadonlySet<Id>,
): readonly ShownMixed[] {
  return found.flatMap((mixed): readonly ShownMixed[] => {
    const speaker = project.speakers.get(mixed.speakerId)
    const isStill = mixed.parts.every(({ claimIds }) =>
      claimIds.some((id) =>
        project.claims.get(id)?.speakers.some(({ speakerId }) => speakerId === mixed.speakerId),
      ),
    )
    return speaker === undefined || !isStill || whole.has(speaker.id) ? [] : [{ speaker, mixed }]
  })
}

/** A name that was merged into another, and where it is now. */
export interface MergedName {
  readonly table: NamedTable
  readonly survivor: NamedRecord
  readonly id: Id
  readonly name: string
  /** The name it was merged into on the way, where that is not the survivor. */
  readonly inside: string | null
}

/** All merged names of a project, by the name that they are under now. */
export function mergedNames(project: Project): readonly MergedName[] {
  const names = (['speakers', 'sources'] as const).flatMap((table) =>
    [...(project[table].values() as Iterable<NamedRecord>)].flatMap(
      (survivor): readonly MergedName[] => {
        const nameOf = new Map(survivor.absorbed.map(({ record }) => [record.id, record.name]))
        return survivor.absorbed.map(({ record, intoId }) => ({
          table,
          survivor,
          id: record.id,
          name: record.name,
          inside: nameOf.get(intoId) ?? null,
        }))
      },
    ),
  )
  return names.toSorted(
    (a, b) =>
      a.table.localeCompare(b.table) * -1 ||
      a.survivor.name.localeCompare(b.survivor.name) ||
      a.name.localeCompare(b.name),
  )
}
