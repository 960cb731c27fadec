import type { Anchor } from '../text/anchor.ts'
import { addLink, type ClaimLink } from '../claim-link.ts'
import type { Id } from '../id.ts'
import { isSameSpan } from '../text/span.ts'
import { uniteAnchors } from '../merging/uniting.ts'

/** Whether words of the article are a speaker's own name. */
export type IsNaming = (speakerId: Id, words: string) => boolean

/**
 * The words that go on to another speaker. Of one speaker alone all do: they are what the analyst reads the other name
 * into. Among several the name of the one before would show somebody else, and goes with that one.
 */
function wordsFor(
  id: Id,
  link: ClaimLink | undefined,
  links: readonly ClaimLink[],
  isNaming: IsNaming,
): readonly Anchor[] {
  const before = link?.id ?? null
  const mentions = link?.mentions ?? []
  const isJoint = links.filter((one) => one.id !== null).length > 1
  if (before === null || !isJoint) return mentions
  return mentions.filter(({ quote }) => isNaming(id, quote) || !isNaming(before, quote))
}

/** Without a link; of the last that names anybody, the words stay marked: they still show that somebody said it. */
function withoutName(links: readonly ClaimLink[], position: number): readonly ClaimLink[] {
  const link = links[position]
  const others = links.toSpliced(position, 1)
  const isLast = others.every(({ id }) => id === null)
  if (link === undefined || !isLast || link.mentions.length === 0) return others
  return links.with(position, { ...link, id: null })
}

/**
 * A claim's speakers with another in one place, or nobody (null). Whoever takes a place has the words that stood there,
 * but for the name of somebody else; a speaker that has another place already gets them there. The place behind the last adds one.
 */
export function renameSpeaker(
  links: readonly ClaimLink[],
  position: number,
  id: Id | null,
  isNaming: IsNaming,
): readonly ClaimLink[] {
  if (id === null) return withoutName(links, position)
  const named: ClaimLink = { id, mentions: wordsFor(id, links[position], links, isNaming) }
  const others = links.toSpliced(position, 1)
  return others.some((link) => link.id === id) || links[position] === undefined
    ? addLink(others, named)
    : links.with(position, named)
}

/**
 * A claim's speakers when these are named, in this order, and no others. Those that it had keep their words; a new one
 * gets those of the first that is named no more, but for that one's name, else of the first that named nobody. Words that named nobody stay
 * where they stand; where nobody is left, all words stay marked without a name.
 */
export function setSpeakers(
  links: readonly ClaimLink[],
  ids: readonly Id[],
  isNaming: IsNaming,
): readonly ClaimLink[] {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) {
    return links.flatMap(({ mentions }) => (mentions.length === 0 ? [] : { id: null, mentions }))
  }
  const gone = links.filter(({ id }) => id !== null && !wanted.includes(id))
  const nameless = links.filter(({ id }) => id === null)
  const named = wanted.map((id): ClaimLink => {
    const known = links.find((link) => link.id === id)
    return (
      known ?? { id, mentions: wordsFor(id, gone.shift() ?? nameless.shift(), links, isNaming) }
    )
  })
  return nameless.reduce((set, link) => set.toSpliced(links.indexOf(link), 0, link), named)
}

/**
 * Speakers with one named by words of the article: by more words of a speaker the claim has, by words that named
 * nobody so far, or as another at the end.
 */
export function nameSpeaker(
  links: readonly ClaimLink[],
  id: Id,
  anchor: Anchor,
): readonly ClaimLink[] {
  const [first] = links
  const isOnlyUnnamed = links.length === 1 && first?.id === null
  const place = links.findIndex(
    (link) =>
      link.id === null && (isOnlyUnnamed || link.mentions.some((one) => isSameSpan(one, anchor))),
  )
  const named: ClaimLink = { id, mentions: uniteAnchors([anchor], [links[place]?.mentions ?? []]) }
  if (place === -1) return addLink(links, named)
  const others = links.toSpliced(place, 1)
  return others.some((link) => link.id === id) ? addLink(others, named) : links.with(place, named)
}
