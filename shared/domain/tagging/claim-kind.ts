import type { Anchor } from '../text/anchor.ts'
import type { Claim } from '../claim.ts'
import { findKind } from '../text/kind.ts'
import type { Span } from '../text/span.ts'
import type { Quotation } from '../text/structure.ts'

/** Whether the layout shows that words are their speaker's own: the turn of a transcript has no marks, and no cue. */
export function isOwnWords({
  kind,
  cues,
}: Pick<Claim, 'kind'> & { cues: readonly Span[] }): boolean {
  return kind === 'direct' && cues.length === 0
}

/** Whether a claim was drafted as its speaker's own words by the layout. */
export function isToldByLayout({ kind, cues, proposal }: Claim): boolean {
  return proposal !== null && isOwnWords({ kind, cues }) && isOwnWords(proposal)
}

/** The kind of a claim with other content: what its quotation marks show, but where the analyst or the layout says more. */
export function kindWith(
  claim: Claim,
  content: readonly Anchor[],
  quotations: readonly Quotation[],
): Claim['kind'] {
  return claim.isKindSet || isToldByLayout(claim) ? claim.kind : findKind(content, quotations)
}
