import type { Claim } from '../../shared/domain/claim.ts'
import { percentOf } from '../review/confidence.ts'

/** A draft's confidence in whole per cent; null for a claim that nobody proposed. */
export function percentOfDraft({ proposal }: Claim): number | null {
  return proposal === null ? null : percentOf(proposal.confidence)
}

/** How a claim's review is marked where it is not accepted: "draft 82%", "rejected"; empty where it is. */
export function markOfReview(claim: Claim): string {
  if (claim.review === 'accepted') return ''
  const percent = percentOfDraft(claim)
  return claim.review === 'draft' && percent !== null ? `draft ${percent}%` : claim.review
}
