import type { Claim } from '../../../shared/domain/claim.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { attributionOf } from '../../reader/claim/claim-words.ts'
import { wordsOf } from './claim-text.ts'

/** Whether a claim's words, speaker, chain or topics hold every one of the pieces typed, which are folded. */
function isMeant(project: Project, claim: Claim, pieces: readonly string[]): boolean {
  if (pieces.length === 0) return true
  const text = foldText([wordsOf(claim), attributionOf(project, claim), ...claim.topics].join(' '))
  return pieces.every((piece) => text.includes(piece))
}

/**
 * The claims that another may be related to, at most `limit`: those that hold all that is typed, the ones that
 * share a topic with it first, then in the order they were made. Rejected claims are none.
 */
export function findClaims(
  project: Project,
  from: Claim,
  typed: string,
  limit: number,
): readonly Claim[] {
  const pieces = foldText(typed)
    .split(/\s+/)
    .filter((piece) => piece !== '')
  const near: Claim[] = []
  const others: Claim[] = []
  for (const claim of project.claims.values()) {
    if (claim.id === from.id || claim.review === 'rejected') continue
    if (!isMeant(project, claim, pieces)) continue
    const isNear = claim.topics.some((topic) => from.topics.includes(topic))
    ;(isNear ? near : others).push(claim)
  }
  const byAge = (a: Claim, b: Claim): number => (a.id < b.id ? -1 : 1)
  return [...near.sort(byAge), ...others.sort(byAge)].slice(0, limit)
}
