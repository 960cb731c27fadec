import { create } from 'zustand'
import type { Id } from '../../shared/domain/id.ts'
import type { NamedRecord, NamedTable } from '../../shared/domain/named-record.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { MergeProposal } from '../../shared/names/merge-proposals.ts'

/** What was chosen of the proposals, for as long as the window is open. */
interface NamesChoice {
  /** Keys of proposals to be merged together. */
  readonly ticked: ReadonlySet<string>
  /** Keys of proposals that are not one. */
  readonly dismissed: ReadonlySet<string>
  /** The name to be kept, by the key of its proposal, where it is not the first. */
  readonly kept: ReadonlyMap<string, Id>
}

export const useNames = create<NamesChoice>(() => ({
  ticked: new Set(),
  dismissed: new Set(),
  kept: new Map(),
}))

/** The same names have the same key, whichever is kept. */
export function keyOfProposal({ ids }: Pick<MergeProposal, 'ids'>): string {
  return [...ids].sort().join(' ')
}

function withMember(set: ReadonlySet<string>, keys: readonly string[], isIn: boolean) {
  const next = new Set(set)
  for (const key of keys) {
    if (isIn) next.add(key)
    else next.delete(key)
  }
  return next
}

export function tick(keys: readonly string[], isTicked: boolean): void {
  useNames.setState(({ ticked }) => ({ ticked: withMember(ticked, keys, isTicked) }))
}

/** Takes a proposal off the list, or puts it back. */
export function dismiss(key: string, isDismissed: boolean): void {
  useNames.setState(({ dismissed, ticked }) => ({
    dismissed: withMember(dismissed, [key], isDismissed),
    ticked: withMember(ticked, [key], false),
  }))
}

export function restoreDismissed(): void {
  useNames.setState({ dismissed: new Set() })
}

export function keepName(key: string, id: Id): void {
  useNames.setState(({ kept }) => ({ kept: new Map([...kept, [key, id]]) }))
}

/** A proposal as it is shown: with the records that are still there, and the one to be kept. */
export interface ShownProposal {
  readonly key: string
  readonly proposal: MergeProposal
  readonly records: readonly NamedRecord[]
  readonly keepId: Id
}

/** The proposals with all of their names still there, and not dismissed. */
export function shownProposals(
  project: Project,
  found: readonly MergeProposal[],
  { dismissed, kept }: Pick<NamesChoice, 'dismissed' | 'kept'>,
): readonly ShownProposal[] {
  return found.flatMap((proposal) => {
    const key = keyOfProposal(proposal)
    const records: readonly NamedRecord[] = proposal.ids.flatMap(
      (id) => project[proposal.table].get(id) ?? [],
    )
    const [first] = records
    if (first === undefined || records.length < proposal.ids.length || dismissed.has(key)) return []
    return [{ key, proposal, records, keepId: kept.get(key) ?? first.id }]
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
