import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'

/** The words a claim is known by: those of the article, or the analyst's where it has none there. */
export function wordsOf(claim: Claim): string {
  return quoteOfClaim(claim) || claim.statement || 'A claim without words'
}

const lengths = new WeakMap<Claim, number>()

/** How many characters those words have; a grid asks this of every claim each time that something changes. */
export function lengthOfWords(claim: Claim): number {
  const known = lengths.get(claim)
  if (known !== undefined) return known
  const { length } = wordsOf(claim)
  lengths.set(claim, length)
  return length
}
