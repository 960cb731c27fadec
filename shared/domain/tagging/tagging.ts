import { anchorAt, tidySpan, type Anchor } from '../text/anchor.ts'
import { fieldOfLinks, linksOf, type ClaimLink } from '../claim-link.ts'
import type { NamedTable } from '../naming/named-record.ts'
import { isTelling, newClaim, type Claim, type ClaimKind } from '../claim.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import { DONE, refuse, succeed, type Outcome } from '../failure.ts'
import { findKind } from '../text/kind.ts'
import { kindWith } from './claim-kind.ts'
import { linkedRecords } from '../links.ts'
import { anchorsOf, type MarkRole } from '../text/marks.ts'
import { compareSpans, isInside, isOverlapping, isSameSpan, type Span } from '../text/span.ts'
import type { Quotation } from '../text/structure.ts'

/** The article that is tagged: its text, and its quotations with the analyst's corrections. */
export interface TaggedText {
  readonly articleId: Id
  readonly text: string
  readonly quotations: readonly Quotation[]
}

const NOTHING = 'Select some words in the article first.'
const NO_CLAIM = 'Select the claim that these words belong to first.'

/** The anchor for a span without the white space at its ends; null where nothing is left. */
export function anchorOf(text: string, span: Span): Anchor | null {
  const tidy = tidySpan(text, span)
  return tidy === null ? null : anchorAt(text, tidy)
}

/** The claim with other content, and the kind that it then has. */
export function withContent(
  claim: Claim,
  content: readonly Anchor[],
  quotations: readonly Quotation[],
): Claim {
  const sorted = content.toSorted(compareSpans)
  return {
    ...claim,
    content: sorted,
    kind: kindWith(claim, sorted, quotations),
  }
}

/** Makes a claim of the words in a span, under the id given. */
export function makeClaim(
  draft: EditDraft,
  article: TaggedText,
  span: Span,
  id: Id,
): Outcome<Claim> {
  const anchor = anchorOf(article.text, span)
  if (anchor === null) return refuse(NOTHING)
  const claim = withContent(newClaim(id, article.articleId, []), [anchor], article.quotations)
  draft.put('claims', claim)
  return succeed(claim)
}

function isOneRun(text: string, a: Anchor, b: Anchor): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  return text.slice(first.end, second.start).trim() === ''
}

/**
 * Adds words to a claim's content. What overlaps them, or is apart from them by white space alone, becomes
 * one span with them; so no word stands in a claim twice.
 */
export function addContent(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  span: Span,
): Outcome<null> {
  const claim = draft.get('claims', claimId)
  const added = anchorOf(article.text, span)
  if (claim === undefined) return refuse(NO_CLAIM)
  if (added === null) return refuse(NOTHING)
  if (claim.articleId !== article.articleId) {
    return refuse('The selected claim is in another article. Press C to make a new claim here.')
  }
  if (claim.content.some((anchor) => isInside(added, anchor))) {
    return refuse('These words are already part of the claim.')
  }
  const { text } = article
  const apart = claim.content.filter((anchor) => !isOneRun(text, anchor, added))
  const joined = claim.content.filter((anchor) => isOneRun(text, anchor, added))
  const run = anchorAt(text, {
    start: joined.reduce((start, anchor) => Math.min(start, anchor.start), added.start),
    end: joined.reduce((end, anchor) => Math.max(end, anchor.end), added.end),
  })
  draft.put('claims', withContent(claim, [...apart, run], article.quotations))
  return DONE
}

/** The claim's spans of a role that mean something: words that name no speaker yet may still be tagged as one. */
function namingAnchors(claim: Claim, role: MarkRole): readonly Anchor[] {
  if (role !== 'speaker') return anchorsOf(claim, role)
  return claim.speakers.flatMap((link) => (link.speakerId === null ? [] : link.mentions))
}

/** A mention to be added to the anchors of one role of a claim, checked. */
export function readMention(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  role: MarkRole,
  span: Span,
): Outcome<{ readonly claim: Claim; readonly anchor: Anchor }> {
  const claim = draft.get('claims', claimId)
  const anchor = anchorOf(article.text, span)
  if (claim === undefined || claim.articleId !== article.articleId) return refuse(NO_CLAIM)
  if (anchor === null) return refuse(NOTHING)
  if (namingAnchors(claim, role).some((other) => isSameSpan(other, anchor)))
    return refuse(`These words are already marked as the claim’s ${role}.`)
  return succeed({ claim, anchor })
}

/** The anchors with one more, in reading order. */
export function insertAnchor(anchors: readonly Anchor[], anchor: Anchor): readonly Anchor[] {
  return [...anchors, anchor].sort(compareSpans)
}

/** Marks the words that attribute the claim: "said", "according to". */
export function tagCue(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  span: Span,
): Outcome<null> {
  const mention = readMention(draft, article, claimId, 'cue', span)
  if (!mention.ok) return mention
  const { claim, anchor } = mention.value
  draft.put('claims', { ...claim, cues: insertAnchor(claim.cues, anchor) })
  return DONE
}

/** Links without one of their mentions, counted over all of them; a link goes with its last mention. */
function withoutMention(links: readonly ClaimLink[], index: number): readonly ClaimLink[] {
  let before = 0
  return links.flatMap((link) => {
    const at = index - before
    before += link.mentions.length
    if (at < 0 || at >= link.mentions.length) return [link]
    const mentions = link.mentions.toSpliced(at, 1)
    return mentions.length === 0 ? [] : [{ ...link, mentions }]
  })
}

function untagLink(claim: Claim, table: NamedTable, index: number): Claim {
  return { ...claim, ...fieldOfLinks(table, withoutMention(linksOf(claim, table), index)) }
}

/**
 * Takes one span off a claim, counted as `anchorsOf` does. With its last mention a speaker or source goes as
 * well; with its last content a claim that holds nothing else is removed.
 */
export function untag(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  role: MarkRole,
  index: number,
): Outcome<null> {
  const claim = draft.get('claims', claimId)
  if (claim === undefined || anchorsOf(claim, role)[index] === undefined) {
    return refuse('This mark is no longer there.')
  }
  switch (role) {
    case 'content': {
      const content = claim.content.toSpliced(index, 1)
      // Nothing that an analyst or the program told of it would go with it.
      const isBare = !isTelling(claim, ['attribution', 'judgement'])
      if (content.length === 0 && isBare) draft.remove('claims', claimId)
      else draft.put('claims', withContent(claim, content, article.quotations))
      break
    }
    case 'speaker':
      draft.put('claims', untagLink(claim, 'speakers', index))
      break
    case 'cue':
      draft.put('claims', { ...claim, cues: claim.cues.toSpliced(index, 1) })
      break
    case 'source':
      draft.put('claims', untagLink(claim, 'sources', index))
      break
  }
  return DONE
}

/** Sets a claim's kind by hand. The kind that the quotation marks show is not kept as set. */
export function setKind(
  draft: EditDraft,
  claimId: Id,
  kind: ClaimKind,
  quotations: readonly Quotation[],
): void {
  const claim = draft.get('claims', claimId)
  if (claim === undefined) return
  draft.update('claims', claimId, { kind, isKindSet: kind !== findKind(claim.content, quotations) })
}

/** Works out again the kinds of an article's claims that touch a span, after a quotation there was corrected. */
export function refreshKinds(
  draft: EditDraft,
  articleId: Id,
  quotations: readonly Quotation[],
  span: Span,
): void {
  for (const id of linkedRecords(draft.project.links.ofArticle, articleId)) {
    const claim = draft.get('claims', id)
    if (claim?.content.some((anchor) => isOverlapping(anchor, span)) === true) {
      draft.put('claims', withContent(claim, claim.content, quotations))
    }
  }
}
