import { fieldOfLinks, linkedIds, linksOf, type ClaimLink } from '../claim-link.ts'
import type { NamedTable } from '../naming/named-record.ts'
import type { Claim } from '../claim.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import { linkedRecords, type Links } from '../links.ts'
import { isSaying, type Relation } from '../relation.ts'
import { uniteAnchors } from './uniting.ts'

const CLAIMS_OF: Readonly<Record<NamedTable, keyof Links>> = {
  speakers: 'ofSpeaker',
  sources: 'ofSource',
}

/** The claims of a draft that are linked to one of `ids` now. */
function* claimsLinked(
  draft: EditDraft,
  table: NamedTable,
  ids: ReadonlySet<Id>,
): Generator<Claim> {
  const found = new Set<Id>()
  for (const id of ids)
    for (const claimId of linkedRecords(draft.project.links[CLAIMS_OF[table]], id))
      found.add(claimId)
  for (const claim of draft.drafted('claims')) found.add(claim.id)
  for (const id of found) {
    const claim = draft.get('claims', id)
    if (claim !== undefined && linkedIds(claim, table).some((linked) => ids.has(linked)))
      yield claim
  }
}

/** The claims that are linked to a speaker or source, as drafted so far. */
export function claimsLinkedTo(draft: EditDraft, table: NamedTable, id: Id): readonly Claim[] {
  return [...claimsLinked(draft, table, new Set([id]))]
}

/**
 * Links with each record replaced by its owner, or taken out (null); one that comes twice stands where it came first,
 * with the mentions of both.
 */
export function collapseLinks(
  links: readonly ClaimLink[],
  ownerOf: (id: Id) => Id | null,
): readonly ClaimLink[] {
  const places = new Map<Id, number>()
  const collapsed: ClaimLink[] = []
  for (const { id, mentions } of links) {
    const owner = id === null ? null : ownerOf(id)
    if (owner === null) {
      if (id === null) collapsed.push({ id, mentions })
      continue
    }
    const place = places.get(owner)
    const known = place === undefined ? undefined : collapsed[place]
    if (place === undefined || known === undefined) {
      places.set(owner, collapsed.push({ id: owner, mentions }) - 1)
    } else collapsed[place] = { id: owner, mentions: uniteAnchors(known.mentions, [mentions]) }
  }
  return collapsed
}

/** Speakers' links without a name for some of them: what words there are stay marked. */
function unname(links: readonly ClaimLink[], ids: ReadonlySet<Id>): readonly ClaimLink[] {
  return links.flatMap(({ id, mentions }) => {
    if (id === null || !ids.has(id)) return [{ id, mentions }]
    return mentions.length === 0 ? [] : [{ id: null, mentions }]
  })
}

/**
 * Puts another record in the place of some in every claim's links. Without another (null), sources are taken out of
 * their chains, and speakers' mentions stay marked without a name.
 */
export function repointLinks(
  draft: EditDraft,
  table: NamedTable,
  ids: ReadonlySet<Id>,
  to: Id | null,
): void {
  for (const claim of claimsLinked(draft, table, ids)) {
    const links = linksOf(claim, table)
    const repointed =
      to === null && table === 'speakers'
        ? unname(links, ids)
        : collapseLinks(links, (id) => (ids.has(id) ? to : id))
    draft.update('claims', claim.id, fieldOfLinks(table, repointed))
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
