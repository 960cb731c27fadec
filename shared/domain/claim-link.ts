import { z } from 'zod'
import { Anchor } from './text/anchor.ts'
import { Id } from './id.ts'
import type { NamedTable } from './naming/named-record.ts'
import { isSameSpan } from './text/span.ts'
import { uniteAnchors } from './merging/uniting.ts'

const Mentions = z.array(Anchor).readonly()

/** One of a claim's speakers, and the words that name them; null where nobody is named by the words. */
export const SpeakerLink = z.object({ speakerId: Id.nullable(), mentions: Mentions }).readonly()
export type SpeakerLink = z.infer<typeof SpeakerLink>

/** One link of a claim's chain: the source, and the words in the article that show it. */
export const ViaLink = z.object({ sourceId: Id, mentions: Mentions }).readonly()
export type ViaLink = z.infer<typeof ViaLink>

/** What a claim is linked to: a speaker who made it, or a source that carried it. */
export interface ClaimLink {
  readonly id: Id | null
  readonly mentions: readonly Anchor[]
}

/** The lists of links that a claim has. */
export interface ClaimLinks {
  readonly speakers: readonly SpeakerLink[]
  readonly via: readonly ViaLink[]
}

/** A claim's links to the records of one table, in its order. */
export function linksOf({ speakers, via }: ClaimLinks, table: NamedTable): readonly ClaimLink[] {
  return table === 'speakers'
    ? speakers.map(({ speakerId, mentions }) => ({ id: speakerId, mentions }))
    : via.map(({ sourceId, mentions }) => ({ id: sourceId, mentions }))
}

function viaOfLinks(links: readonly ClaimLink[]): readonly ViaLink[] {
  return links.flatMap(({ id, mentions }) => (id === null ? [] : { sourceId: id, mentions }))
}

/** The field of a claim that holds such links. A link to no source is no link. */
export function fieldOfLinks(
  table: NamedTable,
  links: readonly ClaimLink[],
): Pick<ClaimLinks, 'speakers'> | Pick<ClaimLinks, 'via'> {
  if (table === 'speakers') {
    return { speakers: links.map(({ id, mentions }) => ({ speakerId: id, mentions })) }
  }
  return { via: viaOfLinks(links) }
}

/** The records of one table that a claim is linked to, each once, in its order. */
export function linkedIds(claim: ClaimLinks, table: NamedTable): readonly Id[] {
  const ids = linksOf(claim, table).flatMap(({ id }) => id ?? [])
  return ids.length < 2 ? ids : [...new Set(ids)]
}

/** The links with one more; one to a record that is linked already adds its mentions there. */
export function addLink(links: readonly ClaimLink[], added: ClaimLink): readonly ClaimLink[] {
  const place = links.findIndex(({ id }) => id !== null && id === added.id)
  const known = links[place]
  if (known === undefined) return [...links, added]
  return links.with(place, { ...known, mentions: uniteAnchors(known.mentions, [added.mentions]) })
}

/** The first claim's chain, with the links of the others that it lacks at its end. */
export function uniteVia(
  own: readonly ViaLink[],
  others: readonly (readonly ViaLink[])[],
): readonly ViaLink[] {
  const links = [own, ...others].flatMap((via) => linksOf({ speakers: [], via }, 'sources'))
  return viaOfLinks(links.reduce<readonly ClaimLink[]>(addLink, []))
}

function hasSharedWords(a: readonly Anchor[], b: readonly Anchor[]): boolean {
  return a.some((one) => b.some((other) => isSameSpan(one, other)))
}

/** Speakers with one more link of a list that names nobody, or not those that stay: words that name nobody are kept. */
function addSpeaker(
  speakers: readonly SpeakerLink[],
  { speakerId, mentions }: SpeakerLink,
): readonly SpeakerLink[] {
  const place = speakers.findIndex((link) =>
    speakerId === null
      ? link.speakerId === null && hasSharedWords(link.mentions, mentions)
      : link.speakerId === speakerId,
  )
  const known = speakers[place]
  if (known === undefined)
    return speakerId === null ? [...speakers, { speakerId, mentions }] : speakers
  return speakers.with(place, { ...known, mentions: uniteAnchors(known.mentions, [mentions]) })
}

/**
 * The first claim's speakers; those of the next that names any where it names nobody. Mentions are added of the same
 * speakers. Where there is one speaker alone, the words of a claim that names nobody are that one's.
 */
export function uniteSpeakers(
  own: readonly SpeakerLink[],
  others: readonly (readonly SpeakerLink[])[],
): readonly SpeakerLink[] {
  const lists = [own, ...others]
  const isNaming = (list: readonly SpeakerLink[]) =>
    list.some(({ speakerId }) => speakerId !== null)
  const kept = lists.find(isNaming) ?? own
  const alone = kept.length === 1 ? (kept[0]?.speakerId ?? null) : null
  return lists
    .filter((list) => list !== kept)
    .flatMap((list) =>
      isNaming(list) ? list : list.map((link): SpeakerLink => ({ ...link, speakerId: alone })),
    )
    .reduce(addSpeaker, kept)
}
