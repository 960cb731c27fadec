import type { Anchor } from '../text/anchor.ts'
import { addLink, fieldOfLinks, linkedIds, linksOf, type ClaimLink } from '../claim-link.ts'
import type { NamedTable } from '../naming/named-record.ts'
import type { Claim } from '../claim.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { refuse, succeed, type Outcome } from '../failure.ts'
import { newId, type Id } from '../id.ts'
import { partsOfMention } from '../naming/joint-mention.ts'
import {
  findMentioned,
  isDescription,
  isPronoun,
  isWrittenSmallIn,
  nameInText,
  speakerBefore,
} from '../naming/mention.ts'
import { findInDraft, keyOfName } from '../naming/naming.ts'
import { newSource, type Source } from '../source.ts'
import { isOverlapping, isSameSpan, type Span } from '../text/span.ts'
import { nameSpeaker } from '../naming/speaker-links.ts'
import { newSpeaker, type Speaker } from '../speaker.ts'
import { readMention, type TaggedText } from './tagging.ts'

/** How a speaker was found for a mention: known by name, made, or the one mentioned before ("he"). */
export type FoundBy = 'name' | 'made' | 'before'

/** Whom some words name, and how that was found. */
interface FoundSpeaker {
  readonly speaker: Speaker
  readonly by: FoundBy
}

/** Whom a mention means: a known speaker, a new one under `id`, or a sentence when that cannot be said. */
function findSpeaker(
  draft: EditDraft,
  text: string,
  claim: Claim,
  anchor: Anchor,
  id: Id,
): Outcome<FoundSpeaker> {
  const before = () => speakerBefore(draft, claim.articleId, anchor.start)
  if (isPronoun(anchor.quote)) {
    const [current, other] = linkedIds(claim, 'speakers')
    // Among several, "he" may be any of them: then whoever is named last before it.
    const own = current === undefined || other !== undefined ? null : draft.get('speakers', current)
    const speaker = own ?? before()
    if (speaker !== null) return succeed({ speaker, by: 'before' })
    return refuse(
      `Nobody is named before “${anchor.quote}”. Choose the speaker in the claim below.`,
    )
  }
  const name = nameInText(anchor.quote)
  if (name === '') return refuse('There is no name in these words.')
  const found = findMentioned(draft, name)
  const [first] = found
  if (first !== undefined && found.length === 1) return succeed({ speaker: first, by: 'name' })
  if (first !== undefined) {
    const likely =
      found.find((speaker) => linkedIds(claim, 'speakers').includes(speaker.id)) ??
      found.find((speaker) => speaker.id === before()?.id)
    if (likely !== undefined) return succeed({ speaker: likely, by: 'before' })
    return refuse(`“${name}” could be ${found.length} speakers. Choose one in the claim below.`)
  }
  const made = newSpeaker(id, name)
  const isUnnamed = isDescription(name) || isWrittenSmallIn(text, name)
  const speaker: Speaker = isUnnamed ? { ...made, kind: 'unnamed' } : made
  draft.put('speakers', speaker)
  return succeed({ speaker, by: 'made' })
}

/**
 * Marks the words that name a speaker of the claim, and adds the one they mean: one known by that name or alias, by
 * surname or after a title; for a pronoun the claim's own speaker or the one mentioned last before it; else a new one
 * under `id`. A speaker that the claim has gets one more mention; another goes to the end. Words that were marked
 * before but named nobody name this one.
 */
export function tagSpeaker(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  span: Span,
  id: Id,
): Outcome<FoundSpeaker> {
  const mention = readMention(draft, article, claimId, 'speaker', span)
  if (!mention.ok) return mention
  const { claim, anchor } = mention.value
  const found = findSpeaker(draft, article.text, claim, anchor, id)
  if (!found.ok) return found
  const links = nameSpeaker(linksOf(claim, 'speakers'), found.value.speaker.id, anchor)
  draft.put('claims', { ...claim, ...fieldOfLinks('speakers', links) })
  return found
}

/** A claim's speakers without the marked words that named nobody and touch a span. */
function withoutNameless(claim: Claim, span: Span): readonly ClaimLink[] {
  return linksOf(claim, 'speakers').flatMap((link) => {
    if (link.id !== null) return [link]
    const mentions = link.mentions.filter((mention) => !isOverlapping(mention, span))
    return mentions.length === 0 ? [] : [{ ...link, mentions }]
  })
}

/**
 * Marks words that name a claim's speaker or, joined ("Halloran and Bexley"), several who speak together: each is
 * found, and has its own words marked, as `tagSpeaker` does it.
 */
export function tagSpeakers(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  span: Span,
): Outcome<readonly FoundSpeaker[]> {
  const mention = readMention(draft, article, claimId, 'speaker', span)
  if (!mention.ok) return mention
  const { claim, anchor } = mention.value
  const parts = partsOfMention(
    article.text,
    anchor,
    (name) => findMentioned(draft, name).length > 0,
  )
  if (parts.length > 1) {
    draft.put('claims', { ...claim, ...fieldOfLinks('speakers', withoutNameless(claim, anchor)) })
  }
  const found: FoundSpeaker[] = []
  for (const part of parts) {
    const tagged = tagSpeaker(draft, article, claimId, part, newId())
    if (!tagged.ok) return tagged
    found.push(tagged.value)
  }
  return succeed(found)
}

/** Words that were said to name a speaker of the claim name that one no more: nor are they an alias. */
function freeWords(draft: EditDraft, claim: Claim, span: Span): void {
  const place = claim.speakers.findIndex(({ mentions }) =>
    mentions.some((mention) => isSameSpan(mention, span)),
  )
  const link = claim.speakers[place]
  const mention = link?.mentions.find((one) => isSameSpan(one, span))
  if (link?.speakerId == null || mention === undefined) return
  const key = keyOfName(nameInText(mention.quote))
  const speaker = draft.get('speakers', link.speakerId)
  const left = speaker?.aliases.filter((alias) => keyOfName(alias) !== key) ?? []
  if (speaker !== undefined && left.length < speaker.aliases.length)
    draft.update('speakers', speaker.id, { aliases: left })
  draft.update('claims', claim.id, {
    speakers: claim.speakers.with(place, { ...link, speakerId: null }),
  })
}

/**
 * As `tagSpeakers`, for words that named nobody when they were offered: where another was chosen by mistake since, they
 * are taken from that one.
 */
export function retagSpeakers(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  span: Span,
): Outcome<readonly FoundSpeaker[]> {
  const claim = draft.get('claims', claimId)
  if (claim !== undefined) freeWords(draft, claim, span)
  return tagSpeakers(draft, article, claimId, span)
}

/**
 * Marks the words that name what carried the claim. A source that is already in the chain gets one more
 * mention; another goes to its end. A name that is not known makes a new source under `id`.
 */
export function tagSource(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  span: Span,
  id: Id,
): Outcome<{ readonly source: Source; readonly by: FoundBy }> {
  const mention = readMention(draft, article, claimId, 'source', span)
  if (!mention.ok) return mention
  const { claim, anchor } = mention.value
  const name = nameInText(anchor.quote)
  if (name === '') return refuse('There is no name in these words.')
  const match = findInDraft(draft, 'sources', name)
  const candidates =
    match.type === 'many' ? match.records : match.type === 'one' ? [match.record] : []
  const linked = candidates.find((source) => claim.via.some((link) => link.sourceId === source.id))
  if (linked === undefined && candidates.length > 1) {
    return refuse(`“${name}” could be ${candidates.length} sources. Choose one in the claim below.`)
  }
  const known = linked ?? candidates[0]
  const source = known ?? newSource(id, name)
  if (known === undefined) draft.put('sources', source)
  const links = addLink(linksOf(claim, 'sources'), { id: source.id, mentions: [anchor] })
  draft.put('claims', { ...claim, ...fieldOfLinks('sources', links) })
  return succeed({ source, by: known === undefined ? 'made' : 'name' })
}

/** Moves one link of a claim to another place among its links to that table. */
export function moveLink(
  draft: EditDraft,
  table: NamedTable,
  claimId: Id,
  from: number,
  to: number,
): void {
  const claim = draft.get('claims', claimId)
  const links = claim === undefined ? [] : linksOf(claim, table)
  const link = links[from]
  if (link === undefined || to < 0 || to >= links.length) return
  draft.update(
    'claims',
    claimId,
    fieldOfLinks(table, links.toSpliced(from, 1).toSpliced(to, 0, link)),
  )
}
