import type { Anchor } from './anchor.ts'
import type { Attribution } from './attribution.ts'
import { newClaim, type Claim, type ViaLink } from './claim.ts'
import { DraftedNames } from './drafted-names.ts'
import type { EditDraft } from './edit-draft.ts'
import { newId, type Id } from './id.ts'
import { findKind } from './kind.ts'
import { linkedClaims } from './links.ts'
import { isAsProposed } from './outcome.ts'
import { compareSpans, isOverlapping, type Span } from './span.ts'
import { anchorOf, insertAnchor, type TaggedText } from './tagging.ts'

/** Contents that overlap by at least this (intersection over union of their code units) say the same. */
const SAME_CONTENT = 0.5

/** Sorted spans, those that overlap joined, so that no word stands in a claim twice. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted(compareSpans)) {
    const last = joined.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** The share of code units of either that are in both; each list sorted and disjoint. */
function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  const shared = a
    .flatMap((span) =>
      b.map((other) => Math.min(span.end, other.end) - Math.max(span.start, other.start)),
    )
    .reduce((sum, length) => sum + Math.max(0, length), 0)
  return shared === 0 ? 0 : shared / (lengthOf(a) + lengthOf(b) - shared)
}

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

function keyOfSpans(content: readonly Span[], cues: readonly Span[]): string {
  return [content, cues]
    .map((spans) => spans.map(({ start, end }) => `${start}–${end}`).join(' '))
    .join('|')
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
      const key = keyOfSpans(content, cues)
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

/** What the claims that stay say, now and as they were proposed. */
interface Said {
  readonly cues: ReadonlySet<string>
  readonly contents: readonly (readonly Span[])[]
}

function readSaid(claims: readonly Claim[]): Said {
  const cues = claims.flatMap((claim) => [...claim.cues, ...(claim.proposal?.cues ?? [])])
  const contents = claims.flatMap((claim) => [claim.content, claim.proposal?.content ?? []])
  return {
    cues: new Set(cues.map((cue) => keyOfSpans([], [cue]))),
    contents: contents.filter((content) => content.length > 0).map(joinSpans),
  }
}

/** Whether a claim that stays already says this: by the same cue, or by content that is mostly the same. */
function isSaid(place: Place, said: Said): boolean {
  return (
    place.cues.some((cue) => said.cues.has(keyOfSpans([], [cue]))) ||
    said.contents.some((content) => overlapOf(content, place.content) >= SAME_CONTENT)
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

/** The draft of a claim, under a known id or a new one. */
function claimOf(
  article: TaggedText,
  { attribution, content, cues }: Place,
  names: DraftedNames,
  model: string,
  id: Id,
): Claim {
  const { confidence, reason } = attribution
  const speaker = names.speakerOf(attribution.speaker)
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
  const claims = [...linkedClaims(draft.project.links.ofArticle, article.articleId)].flatMap(
    (id) => draft.get('claims', id) ?? [],
  )
  const isReplaced = (claim: Claim) =>
    isUntouched(draft, claim) && isTouching(claim.content, within)
  const replaced = claims.filter(isReplaced)
  const gone = new Map(replaced.map((claim) => [keyOfSpans(claim.content, claim.cues), claim.id]))
  const said = readSaid(claims.filter((claim) => !isReplaced(claim)))
  const places = placesIn(article.text, found, within).filter((place) => !isSaid(place, said))
  const attributions = places.map(({ attribution }) => attribution)
  const names = new DraftedNames(
    draft,
    article.articleId,
    attributions.map(({ speaker }) => speaker),
    attributions.flatMap(({ via }) => via),
  )
  const made: Id[] = []
  const kept = new Set<Id>()
  for (const place of places) {
    const known = gone.get(keyOfSpans(place.content, place.cues))
    const id = known ?? newId()
    if (known === undefined) made.push(id)
    else kept.add(known)
    draft.put('claims', claimOf(article, place, names, model, id))
  }
  const removed = replaced.filter(({ id }) => !kept.has(id))
  for (const { id } of removed) draft.remove('claims', id)
  return { made, removed: removed.length }
}
