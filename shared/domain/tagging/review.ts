import { comparePlaces, quoteOfClaim, type Claim } from '../claim.ts'
import { countOf } from '../counting.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import { linkedRecords } from '../links.ts'
import { isAsProposed } from './draft-outcome.ts'
import type { Project } from '../project.ts'
import { shorten } from '../text/short-text.ts'

/** Whether a claim waits for the analyst. */
export function isWaiting(claim: Claim): boolean {
  return claim.review === 'draft'
}

/** The drafts of an article that nobody has reviewed, in reading order. */
export function waitingDrafts(project: Project, articleId: Id): readonly Claim[] {
  return [...linkedRecords(project.links.ofArticle, articleId)]
    .flatMap((id) => project.claims.get(id) ?? [])
    .filter(isWaiting)
    .sort(comparePlaces)
}

/** The waiting drafts among some claims whose confidence is at least the one given (0 to 1). */
export function atLeast(claims: readonly Claim[], confidence: number): readonly Claim[] {
  return claims.filter(
    (claim) =>
      isWaiting(claim) && claim.proposal !== null && claim.proposal.confidence >= confidence,
  )
}

function waitingAmong(draft: EditDraft, ids: readonly Id[]): readonly Claim[] {
  return [...new Set(ids)].flatMap((id) => draft.get('claims', id) ?? []).filter(isWaiting)
}

/**
 * Accepts those of some claims that wait for it, and passes over the rest. `accepted` counts those that are as
 * they were proposed, `mended` the others (also halves of split drafts, which nobody proposed).
 */
export function acceptDrafts(
  draft: EditDraft,
  ids: readonly Id[],
): { readonly accepted: number; readonly mended: number } {
  const claims = waitingAmong(draft, ids)
  for (const { id } of claims) draft.update('claims', id, { review: 'accepted' })
  const accepted = claims.filter((claim) =>
    isAsProposed(claim, (table, id) => draft.get(table, id)),
  ).length
  return { accepted, mended: claims.length - accepted }
}

/** Rejects those of some claims that wait for review, and passes over the rest. The records stay. */
export function rejectDrafts(draft: EditDraft, ids: readonly Id[]): { readonly rejected: number } {
  const claims = waitingAmong(draft, ids)
  for (const { id } of claims) draft.update('claims', id, { review: 'rejected' })
  return { rejected: claims.length }
}

function quoteIn(project: Project, ids: readonly Id[]): string {
  const claim = ids.length === 1 && ids[0] !== undefined ? project.claims.get(ids[0]) : undefined
  const words = claim === undefined ? '' : quoteOfClaim(claim).replace(/\s+/g, ' ').slice(0, 100)
  return words === '' ? '' : `: ${words.toWellFormed()}`
}

/** The name of an acceptance in words: "accept a mended draft: no date…", "accept 9 drafts (2 mended)". */
export function labelOfAcceptance(
  project: Project,
  ids: readonly Id[],
  { accepted, mended }: { readonly accepted: number; readonly mended: number },
): string {
  const count = accepted + mended
  if (count !== 1) return `accept ${count} drafts${mended === 0 ? '' : ` (${mended} mended)`}`
  const how = mended === 0 ? 'a draft as it was' : 'a mended draft'
  return `accept ${how}${quoteIn(project, ids)}`
}

/** The name of a rejection in words: "reject a draft: no date…", "reject 4 drafts". */
export function labelOfRejection(
  project: Project,
  ids: readonly Id[],
  { rejected }: { readonly rejected: number },
): string {
  return rejected === 1 ? `reject a draft${quoteIn(project, ids)}` : `reject ${rejected} drafts`
}

/** How much of an article's title goes into the name of an edit. */
const LONGEST_TITLE = 60

/** The name of a drafting in words: "draft 12 claims of “Talks end”". */
export function labelOfDrafting(made: number, removed: number, title: string): string {
  const what =
    made > 0 ? `draft ${countOf(made, 'claim')}` : `take away ${countOf(removed, 'draft')}`
  return `${what} of “${shorten(title, LONGEST_TITLE)}”`
}
