import type { Anchor } from './anchor.ts'
import type { Attribution, SpeakerGuess } from './attribution.ts'
import { newClaim, type Claim, type ViaLink } from './claim.ts'
import { DraftedNames, isDescribedAs } from './drafted-names.ts'
import type { EditDraft } from './edit-draft.ts'
import { newId, type Id } from './id.ts'
import { findKind } from './kind.ts'
import { linkedRecords } from './links.ts'
import { isAsProposed } from './draft-outcome.ts'
import { isDuplicate, joinSpans, keyOfSpans, indexClaims } from './duplicate.ts'
import { isOverlapping, type Span } from './span.ts'
import type { Speaker } from './speaker.ts'
import { anchorOf, insertAnchor, type TaggedText } from './tagging.ts'

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
    claim.statement + claim.note === '' &&
    claim.topics.length === 0 &&
    claim.certainty === 'unknown' &&
    claim.credibility === null &&
    !claim.isKindSet &&
    isAsProposed(claim, (table, id) => draft.get(table, id))
  )
}

/** The chain of an attribution, and the names as they are proposed. A source that comes twice counts once. */
function viaOf(article: TaggedText, { via }: Attribution, names: DraftedNames) {
  const links = new Map<Id, ViaLink>()
  const called: string[] = []
  for (const carrier of via) {
    const source = names.sourceOf(carrier)
    const mention = anchorOf(article.text, carrier.span)
    if (source === null) continue
    const known = links.get(source.id)
    if (known === undefined) called.push(source.name)
    const mentions = known?.mentions ?? []
    links.set(source.id, {
      sourceId: source.id,
      mentions: mention === null ? mentions : insertAnchor(mentions, mention),
    })
  }
  return { via: [...links.values()], names: called }
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
  if (!isSafe || kind !== 'unnamed' || known?.speakerId == null) return null
  const speaker = draft.get('speakers', known.speakerId)
  return speaker !== undefined && isDescribedAs(speaker, name) ? speaker : null
}

/** The draft of a claim, under a known id or a new one. */
function claimOf(
  article: TaggedText,
  { attribution, content, cues }: Place,
  speaker: Speaker | null,
  names: DraftedNames,
  model: string,
  id: Id,
): Claim {
  const { confidence, reason } = attribution
  const speakerMentions = anchorsFor(article.text, attribution.mentions)
  const chain = viaOf(article, attribution, names)
  const kind = findKind(content, article.quotations)
  return {
    ...newClaim(id, article.articleId, content),
    kind,
    speakerId: speaker?.id ?? null,
    speakerMentions,
    cues,
    via: chain.via,
    review: 'draft',
    origin: 'program',
    proposal: {
      model,
      confidence,
      reason,
      content: spansOf(content),
      cues: spansOf(cues),
      mentions: spansOf(speakerMentions),
      kind,
      speaker: speaker?.name ?? '',
      via: chain.names,
    },
  }
}

/**
 * Puts what was found in an article into the draft of an edit, as claims to be reviewed. Drafts that nobody has
 * touched are replaced (with `within`, only those that touch that stretch); one that is found again keeps its id.
 * What any other claim already says is not drafted: one reviewed, rejected, made by the analyst, or changed
 * before review. Safe guesses become speakers, carriers sources: known ones, or new ones under new ids.
 * Answers the ids of the claims made, and how many drafts went.
 */
export function draftClaims(
  draft: EditDraft,
  article: TaggedText,
  found: readonly Attribution[],
  { model, within }: { readonly model: string; readonly within: Span | null },
): { readonly made: readonly Id[]; readonly removed: number } {
  const claims = [...linkedRecords(draft.project.links.ofArticle, article.articleId)].flatMap(
    (id) => draft.get('claims', id) ?? [],
  )
  const isReplaced = (claim: Claim) =>
    isUntouched(draft, claim) && isTouching(claim.content, within)
  const replaced = claims.filter(isReplaced)
  const drafted = new Map(replaced.map((claim) => [keyOfPlace(claim), claim]))
  const known = indexClaims(claims.filter((claim) => !isReplaced(claim)))
  const places = placesIn(article.text, found, within)
    .filter(({ content, cues }) => !isDuplicate(known, content, cues))
    .map((place) => {
      const known = drafted.get(keyOfPlace(place))
      return { place, known, before: describedBefore(draft, known, place.attribution.speaker) }
    })
  const names = new DraftedNames(
    draft,
    article.articleId,
    places.flatMap(({ place, before }) => (before === null ? place.attribution.speaker : [])),
    places.flatMap(({ place }) => place.attribution.via),
  )
  const made: Id[] = []
  const kept = new Set<Id>()
  for (const { place, known, before } of places) {
    const id = known?.id ?? newId()
    if (known === undefined) made.push(id)
    else kept.add(id)
    const speaker = before ?? names.speakerOf(place.attribution.speaker)
    draft.put('claims', claimOf(article, place, speaker, names, model, id))
  }
  const removed = replaced.filter(({ id }) => !kept.has(id))
  for (const { id } of removed) draft.remove('claims', id)
  return { made, removed: removed.length }
}
