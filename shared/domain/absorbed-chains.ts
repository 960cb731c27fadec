import type { Anchor } from './anchor.ts'
import type { ViaLink } from './claim.ts'
import { isSameValue } from './edit.ts'
import type { Id } from './id.ts'
import { collapseVia } from './repointing.ts'
import type { ChainBefore, Source } from './source.ts'

type StoredVia = ChainBefore['via']

/** A chain as it is kept beside an absorbed source: without the words of its mentions. */
export function storeVia(via: readonly ViaLink[]): StoredVia {
  return via.map(({ sourceId, mentions }) => ({
    sourceId,
    mentions: mentions.map(({ start, end }) => ({ start, end })),
  }))
}

/** What a source has absorbed, to be looked up. */
interface Known {
  readonly ids: ReadonlySet<Id>
  readonly chains: ReadonlyMap<Id, readonly StoredVia[]>
}

const knownOf = new WeakMap<Source, Known>()

function readKnown(source: Source): Known {
  const found = knownOf.get(source)
  if (found !== undefined) return found
  const chains = new Map<Id, StoredVia[]>()
  for (const { claimId, via } of source.absorbed.flatMap((absorbed) => absorbed.chains)) {
    const others = chains.get(claimId)
    if (others === undefined) chains.set(claimId, [via])
    else others.push(via)
  }
  const known = { ids: new Set(source.absorbed.map(({ record }) => record.id)), chains }
  knownOf.set(source, known)
  return known
}

/** A chain with each source that one of `sources` has absorbed under its own id again. */
export interface Expanded {
  readonly via: readonly ViaLink[]
  /** Which source of today's chain each link of it is now. */
  readonly ownerOf: (id: Id) => Id
}

const spanKey = ({ start, end }: { readonly start: number; readonly end: number }) =>
  `${start}-${end}`

/** `stored` with the words of today's mentions; null when a mention or a source of it is gone. */
function fillIn(
  stored: StoredVia,
  via: readonly ViaLink[],
  ownerOf: (id: Id) => Id | undefined,
): readonly ViaLink[] | null {
  const anchors = new Map(
    via.map(({ sourceId, mentions }) => [
      sourceId,
      new Map(mentions.map((mention) => [spanKey(mention), mention])),
    ]),
  )
  const links: ViaLink[] = []
  for (const { sourceId, mentions } of stored) {
    const today = anchors.get(ownerOf(sourceId) ?? '')
    const filled = mentions.map((span) => today?.get(spanKey(span)))
    if (today === undefined || filled.includes(undefined)) return null
    links.push({ sourceId, mentions: filled as readonly Anchor[] })
  }
  return links
}

/**
 * A claim's chain as it was before anything in it was merged; `sources` are those that it names now. The chain
 * itself where nothing was, or where it was changed by hand since and the merges before no longer explain it.
 * Where several stored chains would explain it, `likeliest` is taken, else the newest of the last source.
 */
export function expandVia(
  claimId: Id,
  via: readonly ViaLink[],
  sources: readonly Source[],
  likeliest: StoredVia | null = null,
): Expanded {
  const owners = new Map<Id, Id>()
  for (const source of sources) for (const id of readKnown(source).ids) owners.set(id, source.id)
  for (const { sourceId } of via) owners.set(sourceId, sourceId)
  const ownerOf = (id: Id) => owners.get(id) ?? id
  const kept = sources.flatMap((source) => readKnown(source).chains.get(claimId) ?? [])
  for (const stored of [...(likeliest === null ? [] : [likeliest]), ...kept.toReversed()]) {
    const filled = fillIn(stored, via, (id) => owners.get(id))
    if (filled !== null && isSameValue(collapseVia(filled, ownerOf), via))
      return { via: filled, ownerOf }
  }
  return { via, ownerOf }
}

/**
 * The chain of a claim in which a source is divided, where its chain was changed by hand since the merge:
 * the mentions that were the absorbed source's are its own again, at the place where the two stand.
 */
export function divideLink(
  via: readonly ViaLink[],
  survivorId: Id,
  absorbedId: Id,
  stored: StoredVia,
  family: ReadonlySet<Id>,
  held: ReadonlySet<Id>,
): readonly ViaLink[] {
  const place = via.findIndex(({ sourceId }) => sourceId === survivorId)
  const link = via[place]
  if (link === undefined) return via
  const spansOf = (isWanted: (id: Id) => boolean) =>
    new Set(
      stored.filter((one) => isWanted(one.sourceId)).flatMap((one) => one.mentions.map(spanKey)),
    )
  const isOther = (id: Id) => !family.has(id) && (id === survivorId || held.has(id))
  const own = spansOf((id) => family.has(id))
  const others = spansOf(isOther)
  const moved = link.mentions.filter((mention) => own.has(spanKey(mention)))
  const left = link.mentions.filter(
    (mention) => !own.has(spanKey(mention)) || others.has(spanKey(mention)),
  )
  // Its words were taken off the claim since: it was not forgotten, it was removed.
  if (own.size > 0 && moved.length === 0) return via
  const divided: ViaLink = { sourceId: absorbedId, mentions: moved }
  const otherPlace = stored.findIndex(({ sourceId }) => isOther(sourceId))
  if (otherPlace === -1 && left.length === 0) return via.with(place, divided)
  const remaining: ViaLink = { ...link, mentions: left }
  const isFirst =
    otherPlace === -1 || stored.findIndex(({ sourceId }) => family.has(sourceId)) < otherPlace
  return via.toSpliced(place, 1, ...(isFirst ? [divided, remaining] : [remaining, divided]))
}
