import { quoteOfClaim, type Claim } from '../../../shared/domain/claim.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'

/** The words a claim is known by: those of the article, or the analyst's where it has none there. */
export function wordsOf(claim: Claim): string {
  return quoteOfClaim(claim) || claim.statement || 'A claim without words'
}

const ofClaims = new WeakMap<Claim, number>()
const ofProjects = new WeakMap<Project['claims'], ReadonlyMap<Id, number>>()

function lengthOfWords(claim: Claim): number {
  const known = ofClaims.get(claim)
  if (known !== undefined) return known
  const { length } = wordsOf(claim)
  ofClaims.set(claim, length)
  return length
}

/** How many characters those words have, by claim; worked out once for each state of the claims. */
export function lengthsOfWords({ claims }: Project): ReadonlyMap<Id, number> {
  const known = ofProjects.get(claims)
  if (known !== undefined) return known
  const lengths = new Map<Id, number>()
  for (const claim of claims.values()) lengths.set(claim.id, lengthOfWords(claim))
  ofProjects.set(claims, lengths)
  return lengths
}
