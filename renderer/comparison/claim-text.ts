import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'

/** The words a claim is known by: those of the article, or the analyst's where it has none there. */
export function wordsOf(claim: Claim): string {
  return quoteOfClaim(claim) || claim.statement || 'A claim without words'
}
