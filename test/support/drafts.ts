import type { Claim, Proposal } from '../../shared/domain/claim.ts'
import type { Project } from '../../shared/domain/project.ts'
import { buildClaim } from './records.ts'

const NO_SPANS: readonly [] = []

/** A proposal of nothing much, at a confidence of four fifths. */
export function buildProposal(fields: Partial<Proposal> = {}): Proposal {
  return {
    model: 'test',
    confidence: 0.8,
    reason: 'cue “said”',
    content: NO_SPANS,
    cues: NO_SPANS,
    kind: 'indirect',
    speakers: [],
    via: [],
    ...fields,
  }
}

/** A draft that waits for review, as it was proposed where the claim's fields do not say otherwise. */
export function draftOf(proposal: Partial<Proposal>, fields: Partial<Claim> = {}): Claim {
  const spansOf = (anchors: Claim['content'] = []) =>
    anchors.map(({ start, end }) => ({ start, end }))
  return buildClaim('article', {
    review: 'draft',
    origin: 'program',
    proposal: buildProposal({
      content: spansOf(fields.content),
      cues: spansOf(fields.cues),
      ...proposal,
    }),
    ...fields,
  })
}

/** The claims of a project that are at some stage of review. */
export function claimsAt(project: Project, review: Claim['review']): readonly Claim[] {
  return [...project.claims.values()].filter((claim) => claim.review === review)
}
