import { z } from 'zod'
import { Anchor } from './anchor.ts'
import { Id } from './id.ts'
import { uniteAnchors } from './uniting.ts'

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

/** The tables whose records a claim is linked to. */
export type LinkedTable = 'speakers' | 'sources'

/** A claim's links to the records of one table, in its order. */
export function linksOf({ speakers, via }: ClaimLinks, table: LinkedTable): readonly ClaimLink[] {
  return table === 'speakers'
    ? speakers.map(({ speakerId, mentions }) => ({ id: speakerId, mentions }))
    : via.map(({ sourceId, mentions }) => ({ id: sourceId, mentions }))
}

/** The field of a claim that holds such links. A link to no source is no link. */
export function fieldOfLinks(
  table: LinkedTable,
  links: readonly ClaimLink[],
): Pick<ClaimLinks, 'speakers'> | Pick<ClaimLinks, 'via'> {
  if (table === 'speakers') {
    return { speakers: links.map(({ id, mentions }) => ({ speakerId: id, mentions })) }
  }
  return {
    via: links.flatMap(({ id, mentions }) => (id === null ? [] : { sourceId: id, mentions })),
  }
}

/** The records of one table that a claim is linked to, each once, in its order. */
export function linkedIds(claim: ClaimLinks, table: LinkedTable): readonly Id[] {
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
  const united = links.reduce<readonly ClaimLink[]>(addLink, [])
  return united.flatMap(({ id, mentions }) => (id === null ? [] : { sourceId: id, mentions }))
}

/**
 * The first claim's speakers; those of the next that names any where it names nobody. Mentions are added of the same
 * speakers and, where there is one speaker alone, of nobody named: the words can only mean that one.
 */
export function uniteSpeakers(
  own: readonly SpeakerLink[],
  others: readonly (readonly SpeakerLink[])[],
): readonly SpeakerLink[] {
  const lists = [own, ...others]
  const isNamed = ({ speakerId }: SpeakerLink) => speakerId !== null
  const named = (lists.find((list) => list.some(isNamed)) ?? []).filter(isNamed)
  const alone = named.length === 1 ? (named[0]?.speakerId ?? null) : null
  const united: SpeakerLink[] = [...named]
  for (const { speakerId, mentions } of lists.flat()) {
    const place = united.findIndex((link) => link.speakerId === (speakerId ?? alone))
    const known = united[place]
    if (known !== undefined) {
      united[place] = { ...known, mentions: uniteAnchors(known.mentions, [mentions]) }
    } else if (speakerId === null) united.push({ speakerId, mentions })
  }
  return united
}
