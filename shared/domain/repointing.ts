import type { Anchor } from './anchor.ts'
import type { Claim, ViaLink } from './claim.ts'
import type { EditDraft } from './edit-draft.ts'
import type { Id } from './id.ts'
import { linkedRecords, type Links } from './links.ts'
import { isSaying, type Relation } from './relation.ts'
import { compareSpans } from './span.ts'

/** The claims of a draft that name one of `ids` now. */
function* claimsNaming(
  draft: EditDraft,
  kind: keyof Links,
  ids: ReadonlySet<Id>,
  isNaming: (claim: Claim) => boolean,
): Generator<Claim> {
  const found = new Set<Id>()
  for (const id of ids)
    for (const claimId of linkedRecords(draft.project.links[kind], id)) found.add(claimId)
  for (const claim of draft.drafted('claims')) found.add(claim.id)
  for (const id of found) {
    const claim = draft.get('claims', id)
    if (claim !== undefined && isNaming(claim)) yield claim
  }
}

/** Mentions of two links that became one: in reading order, each stretch once. */
function joinMentions(mentions: readonly Anchor[]): readonly Anchor[] {
  return mentions.toSorted(compareSpans).filter((mention, index, all) => {
    const previous = all[index - 1]
    return previous?.start !== mention.start || previous.end !== mention.end
  })
}

/** A chain with each source replaced by its owner, or without it (null); one that comes twice stands where it came first. */
export function collapseVia(
  via: readonly ViaLink[],
  ownerOf: (id: Id) => Id | null,
): readonly ViaLink[] {
  const links = new Map<Id, ViaLink>()
  for (const link of via) {
    const sourceId = ownerOf(link.sourceId)
    if (sourceId === null) continue
    const first = links.get(sourceId)
    const mentions =
      first === undefined ? link.mentions : joinMentions([...first.mentions, ...link.mentions])
    links.set(sourceId, { sourceId, mentions })
  }
  return [...links.values()]
}

/** The claims of a speaker, as drafted so far. */
export function claimsOfSpeaker(draft: EditDraft, id: Id): readonly Claim[] {
  return [...claimsNaming(draft, 'ofSpeaker', new Set([id]), ({ speakerId }) => speakerId === id)]
}

/** The claims whose chains name a source, as drafted so far. */
export function claimsOfSource(draft: EditDraft, id: Id): readonly Claim[] {
  const isNaming = ({ via }: Claim) => via.some((link) => link.sourceId === id)
  return [...claimsNaming(draft, 'ofSource', new Set([id]), isNaming)]
}

/** Gives the claims of some speakers to another, or leaves them without one. Their mentions stay marked. */
export function repointSpeakers(draft: EditDraft, ids: ReadonlySet<Id>, to: Id | null): void {
  const isNaming = ({ speakerId }: Claim) => speakerId !== null && ids.has(speakerId)
  for (const claim of claimsNaming(draft, 'ofSpeaker', ids, isNaming)) {
    draft.update('claims', claim.id, { speakerId: to })
  }
}

/** Puts another source in the place of some in every chain, or takes them out with their mentions. */
export function repointSources(draft: EditDraft, ids: ReadonlySet<Id>, to: Id | null): void {
  const isNaming = ({ via }: Claim) => via.some((link) => ids.has(link.sourceId))
  const ownerOf = (id: Id) => (ids.has(id) ? to : id)
  for (const claim of claimsNaming(draft, 'ofSource', ids, isNaming)) {
    draft.update('claims', claim.id, { via: collapseVia(claim.via, ownerOf) })
  }
}

/**
 * Gives the relations of one claim to another that takes its place. One between the two goes, and so does one
 * that the other has already.
 */
export function repointRelations(draft: EditDraft, claimId: Id, to: Id): void {
  for (const relation of draft.relationsOf(claimId)) {
    const moved: Relation = {
      ...relation,
      fromId: relation.fromId === claimId ? to : relation.fromId,
      toId: relation.toId === claimId ? to : relation.toId,
    }
    const isKnown = draft
      .relationsOf(to)
      .some((other) => isSaying(other, moved.type, moved.fromId, moved.toId))
    if (moved.fromId === moved.toId || isKnown) draft.remove('relations', relation.id)
    else draft.put('relations', moved)
  }
}
