import type { Anchor } from '../text/anchor.ts'
import type { AttributedSpeaker, Attribution, SpeakerGuess } from './attribution.ts'
import { addLink, fieldOfLinks, linkedIds, type ClaimLink } from '../claim-link.ts'
import { isTelling, newClaim, type Claim, type ProposedSpeaker } from '../claim.ts'
import { DraftedNames, isDescribedAs, type Meant } from '../naming/drafted-names.ts'
import { guessTold } from '../naming/told-names.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { newId, type Id } from '../id.ts'
import { findKind } from '../text/kind.ts'
import { linkedRecords } from '../links.ts'
import { isOwnWords } from './claim-kind.ts'
import { isAsProposed } from './draft-outcome.ts'
import { isDuplicate, joinSpans, keyOfSpans, indexClaims } from './duplicate.ts'
import { isOverlapping, type Span } from '../text/span.ts'
import type { Source } from '../source.ts'
import type { Speaker } from '../speaker.ts'
import { storySource } from '../versions/shared-story.ts'
import { anchorOf, type TaggedText } from './tagging.ts'

function anchorsFor(text: string, spans: readonly Span[]): readonly Anchor[] {
  return joinSpans(spans).flatMap((span) => anchorOf(text, span) ?? [])
}

/** Where an attribution lies in the text: its spans, tidy and in order. */
interface Place {
  readonly attribution: Attribution
  readonly content: readonly Anchor[]
  readonly cues: readonly Anchor[]
}

function placeOf(text: string, attribution: Attribution): Place {
  const content = anchorsFor(text, attribution.content)
  return { attribution, content, cues: anchorsFor(text, attribution.cues) }
}

function keyOfPlace({ content, cues }: Pick<Claim, 'content' | 'cues'>): string {
  return `${keyOfSpans(content)}|${keyOfSpans(cues)}`
}

/** The attributions that touch a stretch of the text (all for null), each place once. */
function placesIn(
  text: string,
  found: readonly Attribution[],
  within: Span | null,
): readonly Place[] {
  const seen = new Set<string>()
  return found
    .map((attribution) => placeOf(text, attribution))
    .filter(({ content, cues }) => {
      const key = keyOfPlace({ content, cues })
      if (content.length === 0 || seen.has(key)) return false
      seen.add(key)
      return isTouching(content, within)
    })
}

function isTouching(content: readonly Span[], within: Span | null): boolean {
  return within === null || content.some((span) => isOverlapping(span, within))
}

/** Whether nobody has touched a waiting draft: only such ones may be drafted anew. */
function isUntouched(draft: EditDraft, claim: Claim): boolean {
  return (
    claim.review === 'draft' &&
    !isTelling(claim, ['judgement', 'correction']) &&
    isAsProposed(claim, (table, id) => draft.get(table, id))
  )
}

/** The links of what was found to the records that it means, and the names as they are proposed. */
interface Linked<Name> {
  readonly links: readonly ClaimLink[]
  readonly proposed: readonly Name[]
}

/** The chain of an attribution, behind it whose story the article carries. A source that comes twice counts once. */
function viaOf(
  article: TaggedText,
  { via }: Attribution,
  names: DraftedNames,
  story: Source | null,
): Linked<string> {
  let links: readonly ClaimLink[] = []
  const proposed: string[] = []
  for (const carrier of via) {
    const source = names.sourceOf(carrier)
    if (source === null) continue
    const mention = anchorOf(article.text, carrier.span)
    if (!links.some(({ id }) => id === source.id)) proposed.push(source.name)
    links = addLink(links, { id: source.id, mentions: mention === null ? [] : [mention] })
  }
  if (story !== null && !links.some(({ id }) => id === story.id)) {
    proposed.push(story.name)
    links = addLink(links, { id: story.id, mentions: [] })
  }
  return { links, proposed }
}

/** The speakers of an attribution. One that comes twice counts once; one without a name has its mentions at least. */
function speakersOf(
  article: TaggedText,
  { speakers }: Attribution,
  meantBy: (guess: AttributedSpeaker) => Meant,
): Linked<ProposedSpeaker> {
  let links: readonly ClaimLink[] = []
  const proposed = new Map<Id | symbol, ProposedSpeaker>()
  for (const guess of speakers) {
    const mentions = anchorsFor(article.text, guess.mentions)
    const { speaker, reason, candidates } = meantBy(guess)
    if (speaker === null && mentions.length === 0) continue
    links = addLink(links, { id: speaker?.id ?? null, mentions })
    const key = speaker?.id ?? Symbol('nobody named')
    const known = proposed.get(key)
    const spans = [...(known?.mentions ?? []), ...spansOf(mentions)]
    proposed.set(key, { reason, candidates, ...known, name: speaker?.name ?? '', mentions: spans })
  }
  return { links, proposed: [...proposed.values()] }
}

function spansOf(anchors: readonly Anchor[]): readonly Span[] {
  return anchors.map(({ start, end }) => ({ start, end }))
}

/** Who a description meant when the same was drafted before, perhaps merged with somebody named since. */
function describedBefore(
  draft: EditDraft,
  known: Claim | undefined,
  { name, kind, isSafe }: SpeakerGuess,
): Speaker | null {
  if (!isSafe || kind !== 'unnamed' || known === undefined) return null
  const speakers = linkedIds(known, 'speakers').flatMap((id) => draft.get('speakers', id) ?? [])
  const described = speakers.filter((speaker) => isDescribedAs(speaker, name))
  // Beside a person who is called the same, the one who is only described.
  return described.find((speaker) => speaker.kind === 'unnamed') ?? described[0] ?? null
}

/** What the drafts of an article have in common. */
interface Drafting {
  readonly article: TaggedText
  readonly names: DraftedNames
  readonly model: string
  /** Whose story the article carries. */
  readonly story: Source | null
}

/** The draft of a claim, under a known id or a new one. */
function claimOf(
  { article, names, model, story }: Drafting,
  { attribution, content, cues }: Place,
  meantBy: (guess: AttributedSpeaker) => Meant,
  id: Id,
): Claim {
  const { confidence, reason } = attribution
  const speakers = speakersOf(article, attribution, meantBy)
  const via = viaOf(article, attribution, names, story)
  const kind = isOwnWords(attribution) ? 'direct' : findKind(content, article.quotations)
  return {
    ...newClaim(id, article.articleId, content),
    ...fieldOfLinks('speakers', speakers.links),
    ...fieldOfLinks('sources', via.links),
    kind,
    cues,
    review: 'draft',
    origin: 'program',
    proposal: {
      model,
      confidence,
      reason,
      content: spansOf(content),
      cues: spansOf(cues),
      kind,
      speakers: speakers.proposed,
      via: via.proposed,
    },
  }
}

/** What finds drafts, where, and what is known of the other articles. */
export interface DraftingContext {
  readonly model: string
  /** The stretch of the text that is drafted; null for all. */
  readonly within: Span | null
  /** The speakers who have claims in other articles: only one who is surely the same is meant here. */
  readonly elsewhere: ReadonlySet<Id>
}

/**
 * Puts what was found in an article into the draft of an edit, as claims to be reviewed. Drafts that nobody has
 * touched are replaced (with `within`, only those that touch that stretch); one that is found again keeps its id.
 * What any other claim already says is not drafted: one reviewed, rejected, made by the analyst, or changed
 * before review. Safe guesses become speakers, carriers sources: known ones, or new ones under new ids.
 * Where the article carries the story of a source, that is the last of each.
 * Answers the ids of the claims made, and how many drafts went.
 */
export function draftClaims(
  draft: EditDraft,
  article: TaggedText,
  found: readonly Attribution[],
  { model, within, elsewhere }: DraftingContext,
): { readonly made: readonly Id[]; readonly removed: number } {
  const claims = [...linkedRecords(draft.project.links.ofArticle, article.articleId)].flatMap(
    (id) => draft.get('claims', id) ?? [],
  )
  const { replaced = [], kept: others = [] } = Object.groupBy(claims, (claim) =>
    isUntouched(draft, claim) && isTouching(claim.content, within) ? 'replaced' : 'kept',
  )
  const drafted = new Map(replaced.map((claim) => [keyOfPlace(claim), claim]))
  const index = indexClaims(others)
  const told = found.map((attribution) => ({
    ...attribution,
    speakers: attribution.speakers.map((guess) => guessTold(draft, article.text, guess)),
  }))
  const places = placesIn(article.text, told, within)
    .filter(({ content, cues }) => !isDuplicate(index, content, cues))
    .map((place) => {
      const known = drafted.get(keyOfPlace(place))
      const before = new Map(
        place.attribution.speakers.map((guess) => [guess, describedBefore(draft, known, guess)]),
      )
      return { place, known, before }
    })
  const names = new DraftedNames(
    draft,
    { articleId: article.articleId, elsewhere },
    places.flatMap(({ before }) =>
      [...before].flatMap(([guess, speaker]) => (speaker === null ? guess : [])),
    ),
    places.flatMap(({ place }) => place.attribution.via),
  )
  const storyId = storySource(others)
  const story = storyId === null ? null : (draft.get('sources', storyId) ?? null)
  const drafting = { article, names, model, story }
  const made: Id[] = []
  const kept = new Set<Id>()
  for (const { place, known, before } of places) {
    const id = known?.id ?? newId()
    if (known === undefined) made.push(id)
    else kept.add(id)
    const meantBy = (guess: AttributedSpeaker) => names.meantBy(guess, before.get(guess) ?? null)
    draft.put('claims', claimOf(drafting, place, meantBy, id))
  }
  const removed = replaced.filter(({ id }) => !kept.has(id))
  for (const { id } of removed) draft.remove('claims', id)
  return { made, removed: removed.length }
}
