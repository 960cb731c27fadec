import type { LinksBefore } from './absorbed.ts'
import type { Anchor } from '../text/anchor.ts'
import { linksOf, type ClaimLink } from '../claim-link.ts'
import type { NamedRecord, NamedTable } from '../naming/named-record.ts'
import type { Claim } from '../claim.ts'
import type { Id } from '../id.ts'
import { collapseLinks } from './repointing.ts'
import { isSameValue } from '../edit/same-value.ts'

type StoredLinks = LinksBefore['links']

/** Links as they are kept beside an absorbed record: without the words of their mentions. */
export function storeLinks(links: readonly ClaimLink[]): StoredLinks {
  return links.map(({ id, mentions }) => ({
    id,
    mentions: mentions.map(({ start, end }) => ({ start, end })),
  }))
}

/** What a record has absorbed, to be looked up. */
interface Known {
  readonly ids: ReadonlySet<Id>
  readonly links: ReadonlyMap<Id, readonly StoredLinks[]>
}

const knownOf = new WeakMap<NamedRecord, Known>()

function readKnown(record: NamedRecord): Known {
  const found = knownOf.get(record)
  if (found !== undefined) return found
  const links = new Map<Id, StoredLinks[]>()
  for (const stored of record.absorbed.flatMap((absorbed) => absorbed.links)) {
    const others = links.get(stored.claimId)
    if (others === undefined) links.set(stored.claimId, [stored.links])
    else others.push(stored.links)
  }
  const known = { ids: new Set(record.absorbed.map((absorbed) => absorbed.record.id)), links }
  knownOf.set(record, known)
  return known
}

/** Links with each record that another has absorbed under its own id again. */
export interface Expanded {
  readonly links: readonly ClaimLink[]
  /** Which record of today's links each of these is now. */
  readonly ownerOf: (id: Id) => Id
}

const spanKey = ({ start, end }: { readonly start: number; readonly end: number }) =>
  `${start}-${end}`

/** `stored` with the words of today's mentions; null when a mention or a record of it is gone. */
function fillIn(
  stored: StoredLinks,
  links: readonly ClaimLink[],
  ownerOf: (id: Id) => Id | undefined,
): readonly ClaimLink[] | null {
  const today = new Map<Id | null, Map<string, Anchor>>()
  for (const { id, mentions } of links) {
    const known = today.get(id) ?? new Map<string, Anchor>()
    for (const mention of mentions) known.set(spanKey(mention), mention)
    today.set(id, known)
  }
  const filled: ClaimLink[] = []
  for (const { id, mentions } of stored) {
    const anchors = today.get(id === null ? null : (ownerOf(id) ?? ''))
    if (anchors === undefined) return null
    const own =
      mentions === null ? [...anchors.values()] : mentions.map((span) => anchors.get(spanKey(span)))
    if (own.includes(undefined)) return null
    filled.push({ id, mentions: own as readonly Anchor[] })
  }
  return filled
}

/**
 * A claim's links as they were before anything in them was merged; `records` are those that it names now. The links
 * themselves where nothing was, or where they were changed by hand since and the merges before no longer explain
 * them. Where several stored lists would explain them, `likeliest` is taken, else the newest of the last record.
 */
export function expandLinks(
  claim: Claim,
  table: NamedTable,
  records: readonly NamedRecord[],
  likeliest: StoredLinks | null = null,
): Expanded {
  const links = linksOf(claim, table)
  const owners = new Map<Id, Id>()
  for (const record of records) for (const id of readKnown(record).ids) owners.set(id, record.id)
  for (const { id } of links) if (id !== null) owners.set(id, id)
  const ownerOf = (id: Id) => owners.get(id) ?? id
  const kept = records.flatMap((record) => readKnown(record).links.get(claim.id) ?? [])
  for (const stored of [...(likeliest === null ? [] : [likeliest]), ...kept.toReversed()]) {
    const filled = fillIn(stored, links, (id) => owners.get(id))
    if (filled !== null && isSameValue(collapseLinks(filled, ownerOf), links))
      return { links: filled, ownerOf }
  }
  return { links, ownerOf }
}

/**
 * The links of a claim in which a record is divided, where they were changed by hand since the merge: the mentions
 * that were the absorbed record's are its own again, at the place where the two stand.
 */
export function divideLink(
  links: readonly ClaimLink[],
  survivorId: Id,
  absorbedId: Id,
  stored: StoredLinks,
  family: ReadonlySet<Id>,
  held: ReadonlySet<Id>,
): readonly ClaimLink[] {
  const place = links.findIndex(({ id }) => id === survivorId)
  const link = links[place]
  if (link === undefined) return links
  const isFamily = (id: Id | null) => id !== null && family.has(id)
  const isOther = (id: Id | null) =>
    id !== null && !family.has(id) && (id === survivorId || held.has(id))
  const spansOf = (isWanted: (id: Id | null) => boolean) =>
    new Set(
      stored
        .filter(({ id }) => isWanted(id))
        .flatMap(({ mentions }) => (mentions ?? link.mentions).map(spanKey)),
    )
  const own = spansOf(isFamily)
  const others = spansOf(isOther)
  const moved = link.mentions.filter((mention) => own.has(spanKey(mention)))
  const left = link.mentions.filter(
    (mention) => !own.has(spanKey(mention)) || others.has(spanKey(mention)),
  )
  // Its words were taken off the claim since: it was not forgotten, it was removed.
  if (own.size > 0 && moved.length === 0) return links
  const divided: ClaimLink = { id: absorbedId, mentions: moved }
  const otherPlace = stored.findIndex(({ id }) => isOther(id))
  if (otherPlace === -1 && left.length === 0) return links.with(place, divided)
  const remaining: ClaimLink = { ...link, mentions: left }
  const isFirst = otherPlace === -1 || stored.findIndex(({ id }) => isFamily(id)) < otherPlace
  return links.toSpliced(place, 1, ...(isFirst ? [divided, remaining] : [remaining, divided]))
}
