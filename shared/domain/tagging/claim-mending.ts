import { unitingFields } from '../merging/absorbed.ts'
import { anchorAt, type Anchor } from '../text/anchor.ts'
import { linkedIds } from '../claim-link.ts'
import { CLAIM_FIELDS, type Claim } from '../claim.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { DONE, refuse, succeed, type Outcome } from '../failure.ts'
import type { Id } from '../id.ts'
import { repointRelations } from '../merging/repointing.ts'
import { findSentences } from '../text/sentence.ts'
import { inheritMerges } from '../merging/record-splitting.ts'
import { compareSpans, type Span } from '../text/span.ts'
import { anchorOf, withContent, type TaggedText } from './tagging.ts'
import { stopAfter, stopBefore } from '../text/word-stops.ts'

const NO_CLAIM = 'Select a claim of this article first.'

function readClaim(draft: EditDraft, article: TaggedText, id: Id): Outcome<Claim> {
  const claim = draft.get('claims', id)
  if (claim === undefined || claim.articleId !== article.articleId) return refuse(NO_CLAIM)
  return succeed(claim)
}

/** The nearest place for one end of a span, `bounds` exclusive; null where there is none. */
function findStop(
  text: string,
  span: Span,
  which: 'start' | 'end',
  by: 1 | -1,
  bounds: Span,
): number | null {
  const from = span[which]
  if (by === 1) return stopAfter(text, from, which === 'start' ? span.end : bounds.end + 1, which)
  return stopBefore(text, from, which === 'start' ? bounds.start - 1 : span.start, which)
}

/**
 * Moves one end of a claim's content by a word: the start of its first span, or the end of its last. The
 * opening quotation mark or bracket before a word, and the closing one behind it, are a step of their own. At
 * least one word stays, and no span is moved over another.
 */
export function moveEnd(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  which: 'start' | 'end',
  by: 1 | -1,
): Outcome<null> {
  const read = readClaim(draft, article, claimId)
  if (!read.ok) return read
  const claim = read.value
  const { text } = article
  const index = which === 'start' ? 0 : claim.content.length - 1
  const moved = claim.content[index]
  if (moved === undefined) return refuse('This claim has no words yet. Select some first.')
  const stop = findStop(text, moved, which, by, { start: 0, end: text.length })
  const span = stop === null ? null : anchorOf(text, { ...moved, [which]: stop })
  if (span === null) {
    const isGrowing = (which === 'end') === (by === 1)
    return refuse(isGrowing ? 'There are no more words here.' : 'A claim needs at least one word.')
  }
  draft.put('claims', withContent(claim, claim.content.with(index, span), article.quotations))
  return DONE
}

/** Gives a claim other words: those of one span, and no others. */
export function replaceContent(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  span: Span,
): Outcome<null> {
  const read = readClaim(draft, article, claimId)
  if (!read.ok) return read
  const anchor = anchorOf(article.text, span)
  if (anchor === null) return refuse('Select some words in the article first.')
  draft.put('claims', withContent(read.value, [anchor], article.quotations))
  return DONE
}

/** Where a claim falls in two by itself: behind its first span, else behind its first sentence. */
function findJoint(text: string, content: readonly Anchor[]): number | null {
  const [first, second] = content
  if (first === undefined || second !== undefined) return first?.end ?? null
  return findSentences(text, first, 'en')[1]?.start ?? null
}

/** What of some spans lies before a place, and what behind it. A surrogate pair at the place goes before it. */
function cutContent(
  text: string,
  content: readonly Anchor[],
  at: number,
): readonly [readonly Anchor[], readonly Anchor[]] {
  const before = content.flatMap(
    ({ start, end }) => anchorOf(text, { start, end: Math.min(end, at) }) ?? [],
  )
  const cut = before.some(({ end }) => end === at + 1) ? at + 1 : at
  const after = content.flatMap(
    ({ start, end }) => anchorOf(text, { start: Math.max(start, cut), end }) ?? [],
  )
  return [before, after]
}

/**
 * Makes two claims of one: at a place in its words or, with null, between its spans or behind its first sentence.
 * Both keep speakers, cues and chain. The first keeps what was proposed, its statement, its note, and its verdict
 * with the evidence for it, which were about the whole; the second, under `newId`, waits for review as the first does.
 */
export function splitClaim(
  draft: EditDraft,
  article: TaggedText,
  claimId: Id,
  at: number | null,
  newId: Id,
): Outcome<null> {
  const read = readClaim(draft, article, claimId)
  if (!read.ok) return read
  const claim = read.value
  const place = at ?? findJoint(article.text, claim.content)
  if (place === null) {
    return refuse('This claim is one sentence. Place the caret where it should be split.')
  }
  const [before, after] = cutContent(article.text, claim.content, place)
  if (before.length === 0 || after.length === 0) {
    return refuse('Place the caret inside the words of the claim, where it should be split.')
  }
  const judged = { statement: '', note: '', verdict: '', evidence: [] }
  const second: Claim = { ...claim, ...judged, id: newId, proposal: null }
  draft.put('claims', withContent(claim, before, article.quotations))
  draft.put('claims', withContent(second, after, article.quotations))
  inheritMerges(draft, claim, newId)
  return DONE
}

/** Spans in reading order; what overlaps, or is apart by white space alone, becomes one. */
function joinRuns(text: string, anchors: readonly Anchor[]): readonly Anchor[] {
  const joined: Anchor[] = []
  for (const anchor of anchors.toSorted(compareSpans)) {
    const last = joined.at(-1)
    if (last === undefined || text.slice(last.end, anchor.start).trim() !== '') joined.push(anchor)
    else if (anchor.end > last.end) {
      joined[joined.length - 1] = anchorAt(text, { start: last.start, end: anchor.end })
    }
  }
  return joined
}

/** The first claim with what the second tells as well, field by field. Its content is not among these. */
function unite(first: Claim, second: Claim): Claim {
  const united = unitingFields(CLAIM_FIELDS).map(([name, field]) => {
    const key = name as keyof Claim
    return [name, field.unite(first[key], [second[key]])]
  })
  return { ...first, ...(Object.fromEntries(united) as Partial<Claim>) }
}

/**
 * Why two claims that a person means to merge had better not be, in a sentence; null where they may be: both have the
 * same speakers, in any order, or one of them has none.
 */
export function refuseMerge(first: Claim, second: Claim): string | null {
  const [ids, others] = [linkedIds(first, 'speakers'), linkedIds(second, 'speakers')]
  const isSame = ids.length === others.length && ids.every((id) => others.includes(id))
  return isSame || ids.length === 0 || others.length === 0
    ? null
    : 'These two have different speakers. Set the same speakers first, or reject one.'
}

/**
 * Makes one claim of two of an article: the first gets the words of both in reading order, their mentions (of
 * the second's speakers only those that it has too), cues and chains. The second goes; one that the program
 * proposed stays on record as rejected, so that it is not drafted again, but without its proposal: its words were
 * right, and as a draft it counts with the first, as mended.
 */
export function mergeClaims(
  draft: EditDraft,
  article: TaggedText,
  ids: readonly [Id, Id],
): Outcome<null> {
  const [first, second] = [readClaim(draft, article, ids[0]), readClaim(draft, article, ids[1])]
  if (!first.ok) return first
  if (!second.ok) return second
  if (ids[0] === ids[1]) return refuse('Select two claims to merge.')
  const content = joinRuns(article.text, [...first.value.content, ...second.value.content])
  const united: Claim = { ...unite(first.value, second.value), content }
  draft.put('claims', withContent(united, content, article.quotations))
  repointRelations(draft, ids[1], ids[0])
  if (second.value.proposal === null) draft.remove('claims', ids[1])
  else draft.update('claims', ids[1], { review: 'rejected', proposal: null })
  return DONE
}
