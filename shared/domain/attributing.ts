import type { Anchor } from './anchor.ts'
import type { Claim, ViaLink } from './claim.ts'
import type { EditDraft } from './edit-draft.ts'
import { refuse, succeed, type Outcome } from './failure.ts'
import type { Id } from './id.ts'
import { findMentioned, isDescription, isPronoun, nameInText, speakerBefore } from './mention.ts'
import { findInDraft } from './naming.ts'
import { newSource, type Source } from './source.ts'
import type { Span } from './span.ts'
import { newSpeaker, type Speaker } from './speaker.ts'
import { insertAnchor, readMention, type TaggedText } from './tagging.ts'

/** How a speaker was found for a mention: known by name, made, or the one mentioned before ("he"). */
export type FoundBy = 'name' | 'made' | 'before'

/** Whom a mention means: a known speaker, a new one under `id`, or a sentence when that cannot be said. */
function findSpeaker(
  draft: EditDraft,
  claim: Claim,
  anchor: Anchor,
  id: Id,
): Outcome<{ readonly speaker: Speaker; readonly by: FoundBy }> {
  const before = () => speakerBefore(draft, claim.articleId, anchor.start)
  if (isPronoun(anchor.quote)) {
    const current = claim.speakerId === null ? undefined : draft.get('speakers', claim.speakerId)
    const speaker = current ?? before()
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
      found.find((speaker) => speaker.id === claim.speakerId) ??
      found.find((speaker) => speaker.id === before()?.id)
    if (likely !== undefined) return succeed({ speaker: likely, by: 'before' })
    return refuse(`“${name}” could be ${found.length} speakers. Choose one in the claim below.`)
  }
  const made = newSpeaker(id, name)
  const speaker: Speaker = isDescription(name) ? { ...made, kind: 'unnamed' } : made
  draft.put('speakers', speaker)
  return succeed({ speaker, by: 'made' })
}

/**
 * Marks the words that name the claim's speaker, and sets the speaker they mean: one known by that name or
 * alias, by surname or after a title; for a pronoun the claim's own speaker or the one mentioned last before
 * it; else a new one under `id`. Another speaker takes the place of the one before, with its mentions.
 */
export function tagSpeaker(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  span: Span,
  id: Id,
): Outcome<{ readonly speaker: Speaker; readonly by: FoundBy }> {
  const mention = readMention(draft, article, claimId, 'speaker', span)
  if (!mention.ok) return mention
  const { claim, anchor } = mention.value
  const found = findSpeaker(draft, claim, anchor, id)
  if (!found.ok) return found
  const isSame = claim.speakerId === found.value.speaker.id
  draft.put('claims', {
    ...claim,
    speakerId: found.value.speaker.id,
    speakerMentions: insertAnchor(isSame ? claim.speakerMentions : [], anchor),
  })
  return found
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
  const via = claim.via.map((link) =>
    link.sourceId === source.id ? { ...link, mentions: insertAnchor(link.mentions, anchor) } : link,
  )
  const link: ViaLink = { sourceId: source.id, mentions: [anchor] }
  draft.put('claims', { ...claim, via: linked === undefined ? [...via, link] : via })
  return succeed({ source, by: known === undefined ? 'made' : 'name' })
}

/** Moves one link of a claim's chain to another place in it. */
export function moveSource(draft: EditDraft, claimId: Id, from: number, to: number): void {
  const claim = draft.get('claims', claimId)
  const link = claim?.via[from]
  if (claim === undefined || link === undefined || to < 0 || to >= claim.via.length) return
  draft.update('claims', claimId, { via: claim.via.toSpliced(from, 1).toSpliced(to, 0, link) })
}
