import type { EditDraft } from './edit-draft.ts'
import type { Id } from './id.ts'
import { keyOfName, type NamedTable } from './naming.ts'
import type { Project, Records } from './project.ts'
import { repointSources, repointSpeakers } from './repointing.ts'

/** The kept record and those merged into it, as drafted; throws when the kept one is not there. */
function readMerged<T extends NamedTable>(
  draft: EditDraft,
  table: T,
  keepId: Id,
  mergeIds: readonly Id[],
): readonly [Records[T], readonly Records[T][]] {
  const kept = draft.get(table, keepId)
  if (kept === undefined) throw new Error(`No record ${keepId} in ${table}.`)
  const merged = [...new Set(mergeIds)]
    .filter((id) => id !== keepId)
    .flatMap((id) => draft.get(table, id) ?? [])
  return [kept, merged]
}

/** The kept record's aliases with the names and aliases of the merged, each spelling once. */
function joinAliases(
  kept: Records[NamedTable],
  merged: readonly Records[NamedTable][],
): readonly string[] {
  const known = new Set([kept.name, ...kept.aliases].map(keyOfName))
  const added = merged
    .flatMap((record) => [record.name, ...record.aliases])
    .filter((alias) => {
      const key = keyOfName(alias)
      return key !== '' && !known.has(key) && known.add(key)
    })
  return [...kept.aliases, ...added]
}

function joinNotes(records: readonly { readonly note: string }[]): string {
  const notes = records.map(({ note }) => note).filter((note) => note.trim() !== '')
  return [...new Set(notes)].join('\n\n')
}

/** The first text that is not blank. */
function firstOf(...texts: readonly string[]): string {
  return texts.find((text) => text.trim() !== '') ?? ''
}

/**
 * Merges speakers into one: their claims become its own, their names and aliases its aliases; fields that it
 * has empty are filled from them in the order given, and notes are joined. Ids that are not there are passed over.
 */
export function mergeSpeakers(draft: EditDraft, keepId: Id, mergeIds: readonly Id[]): void {
  const [kept, merged] = readMerged(draft, 'speakers', keepId, mergeIds)
  draft.update('speakers', keepId, {
    aliases: joinAliases(kept, merged),
    role: firstOf(kept.role, ...merged.map(({ role }) => role)),
    affiliation: firstOf(kept.affiliation, ...merged.map(({ affiliation }) => affiliation)),
    note: joinNotes([kept, ...merged]),
  })
  repointSpeakers(draft, new Set(merged.map(({ id }) => id)), keepId)
  for (const { id } of merged) draft.remove('speakers', id)
}

/**
 * Merges sources into one, as `mergeSpeakers` does. Chains keep their order; where one named several of them,
 * the link stands where the first did, with the mentions of all.
 */
export function mergeSources(draft: EditDraft, keepId: Id, mergeIds: readonly Id[]): void {
  const [kept, merged] = readMerged(draft, 'sources', keepId, mergeIds)
  const all = [kept, ...merged]
  draft.update('sources', keepId, {
    aliases: joinAliases(kept, merged),
    kind: all.find(({ kind }) => kind !== 'other')?.kind ?? 'other',
    reliability: all.find(({ reliability }) => reliability !== null)?.reliability ?? null,
    url: firstOf(...all.map(({ url }) => url)),
    note: joinNotes(all),
  })
  repointSources(draft, new Set(merged.map(({ id }) => id)), keepId)
  for (const { id } of merged) draft.remove('sources', id)
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
  return `merge ${count} ${word}${count === 1 ? '' : 's'} into “${name.slice(0, 100)}”`
}
