import { forgetFields, joinFields, type Member } from './absorbed-fields.ts'
import { expandVia, storeVia } from './absorbed-chains.ts'
import type { EditDraft } from './edit-draft.ts'
import type { Id } from './id.ts'
import type { NamedTable } from './naming.ts'
import type { Project } from './project.ts'
import { claimsOfSource, claimsOfSpeaker, repointSources, repointSpeakers } from './repointing.ts'
import type { AbsorbedSource, ChainBefore, Source } from './source.ts'
import type { AbsorbedSpeaker, Speaker } from './speaker.ts'

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
  kept: (Speaker | Source) & { readonly absorbed: readonly M[] },
  merged: Speaker | Source,
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

function withClaims(absorbed: AbsorbedSpeaker, isWanted: (id: Id) => boolean): AbsorbedSpeaker {
  return { ...absorbed, claims: absorbed.claims.filter(isWanted) }
}

function mergeSpeaker(draft: EditDraft, kept: Speaker, merged: Speaker): void {
  const { absorbed: inside, ...record } = merged
  const claims = new Set(claimsOfSpeaker(draft, merged.id).map(({ id }) => id))
  const within = inside.map((one) => withClaims(one, (id) => claims.has(id)))
  const others = new Set(within.flatMap((one) => one.claims))
  const { fields, absorbed, gave, had } = absorb('speakers', kept, merged)
  const added: AbsorbedSpeaker = {
    record,
    intoId: kept.id,
    gave,
    had,
    claims: [...claims].filter((id) => !others.has(id)),
  }
  // A claim that once came from another merge and went elsewhere since is now this one's.
  const before = absorbed.map((one) => withClaims(one, (id) => !claims.has(id)))
  draft.update('speakers', kept.id, { ...fields, absorbed: [...before, added, ...within] })
  repointSpeakers(draft, new Set([merged.id]), kept.id)
  draft.remove('speakers', merged.id)
}

/**
 * Merges speakers into one: their claims become its own, their names and aliases its aliases; fields that it
 * has empty are filled from them in the order given, and notes are joined. Ids that are not there are passed
 * over. What was merged is kept with the one that stays, so that `splitSpeaker` can divide them again.
 */
export function mergeSpeakers(draft: EditDraft, keepId: Id, mergeIds: readonly Id[]): void {
  for (const id of readOthers(draft, 'speakers', keepId, mergeIds)) {
    const [kept, merged] = [draft.get('speakers', keepId), draft.get('speakers', id)]
    if (kept !== undefined && merged !== undefined) mergeSpeaker(draft, kept, merged)
  }
}

/** The chains of a source's claims as they were before anything in them was merged, by each source they named. */
function chainsBefore(draft: EditDraft, id: Id): ReadonlyMap<Id, readonly ChainBefore[]> {
  const chains = claimsOfSource(draft, id).map((claim) => {
    const sources = claim.via.flatMap(({ sourceId }) => draft.get('sources', sourceId) ?? [])
    return { claimId: claim.id, via: storeVia(expandVia(claim.id, claim.via, sources).via) }
  })
  const named = chains.flatMap((chain) => chain.via.map(({ sourceId }) => ({ sourceId, chain })))
  const grouped = Map.groupBy(named, ({ sourceId }) => sourceId)
  return new Map([...grouped].map(([id, of]) => [id, of.map(({ chain }) => chain)]))
}

/** An absorbed source with the chains that `chains` has of it, beside those of its own that are wanted still. */
function withChains(
  absorbed: AbsorbedSource,
  chains: ReadonlyMap<Id, readonly ChainBefore[]>,
  isWanted: (claimId: Id) => boolean,
): AbsorbedSource {
  const others = absorbed.chains.filter(({ claimId }) => isWanted(claimId))
  return { ...absorbed, chains: [...others, ...(chains.get(absorbed.record.id) ?? [])] }
}

function mergeSource(draft: EditDraft, kept: Source, merged: Source): void {
  const { absorbed: inside, ...record } = merged
  const chains = chainsBefore(draft, merged.id)
  const claims = new Set([...chains.values()].flat().map(({ claimId }) => claimId))
  const { fields, absorbed, gave, had } = absorb('sources', kept, merged)
  const added: AbsorbedSource = { record, intoId: kept.id, gave, had, chains: [] }
  // A chain that is explained anew is explained so by all; one that lost the merged source since, by none of its own.
  const before = absorbed.map((one) => withChains(one, chains, (id) => !claims.has(id)))
  const within = [added, ...inside].map((one) => withChains(one, chains, () => false))
  draft.update('sources', kept.id, { ...fields, absorbed: [...before, ...within] })
  repointSources(draft, new Set([merged.id]), kept.id)
  draft.remove('sources', merged.id)
}

/**
 * Merges sources into one, as `mergeSpeakers` does. Chains keep their order; where one named several of them,
 * the link stands where the first did, with the mentions of all.
 */
export function mergeSources(draft: EditDraft, keepId: Id, mergeIds: readonly Id[]): void {
  for (const id of readOthers(draft, 'sources', keepId, mergeIds)) {
    const [kept, merged] = [draft.get('sources', keepId), draft.get('sources', id)]
    if (kept !== undefined && merged !== undefined) mergeSource(draft, kept, merged)
  }
}

/** Merges speakers, or sources: `mergeSpeakers` or `mergeSources`, by the table. */
export function mergeNames(
  draft: EditDraft,
  table: NamedTable,
  keepId: Id,
  mergeIds: readonly Id[],
): void {
  if (table === 'speakers') mergeSpeakers(draft, keepId, mergeIds)
  else mergeSources(draft, keepId, mergeIds)
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
