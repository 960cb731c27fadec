import { z } from 'zod'
import { Anchor } from './anchor.ts'
import { Id } from './id.ts'
import { Span } from './span.ts'

/** `direct`: all quoted; `mixed`: partly quoted; `indirect`: paraphrase. */
export const ClaimKind = z.enum(['direct', 'mixed', 'indirect'])
export type ClaimKind = z.infer<typeof ClaimKind>

export const Certainty = z.enum(['certain', 'probable', 'possible', 'unknown'])
export type Certainty = z.infer<typeof Certainty>

/** Admiralty code (NATO AJP-2.1), credibility of the information, 1–6. */
export const Credibility = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
])
export type Credibility = z.infer<typeof Credibility>

export const CREDIBILITY_MEANING: Readonly<Record<Credibility, string>> = {
  1: 'Confirmed by other sources',
  2: 'Probably true',
  3: 'Possibly true',
  4: 'Doubtful',
  5: 'Improbable',
  6: 'Truth cannot be judged',
}

export const Review = z.enum(['draft', 'accepted', 'rejected'])
export type Review = z.infer<typeof Review>

/** Who or what made something. */
export const Origin = z.enum(['analyst', 'program'])
export type Origin = z.infer<typeof Origin>

/** One link of a claim's chain: the source, and the words in the article that show it. */
export const ViaLink = z.object({ sourceId: Id, mentions: z.array(Anchor).readonly() }).readonly()
export type ViaLink = z.infer<typeof ViaLink>

/**
 * What the program proposed, kept beside what the analyst made of it: the two compared are the measure of the
 * finder in real use. Names are kept, not ids, so that a merge of speakers does not look like a correction.
 */
export const Proposal = z
  .object({
    /** Version of the finder's weights. */
    model: z.string(),
    /** Between 0 and 1, calibrated. */
    confidence: z.number().min(0).max(1),
    /** The evidence in words. */
    reason: z.string(),
    content: z.array(Span).readonly(),
    cues: z.array(Span).readonly(),
    mentions: z.array(Span).readonly(),
    kind: ClaimKind,
    /** '' where nobody could be named safely. */
    speaker: z.string(),
    via: z.array(z.string()).readonly(),
  })
  .readonly()
export type Proposal = z.infer<typeof Proposal>

/**
 * One attributed statement: what was said (`content`, in reading order, possibly apart), by whom,
 * through which sources (`via`, nearest the speaker first), with the spans that show each.
 */
export const Claim = z
  .object({
    id: Id,
    articleId: Id,
    content: z.array(Anchor).readonly(),
    kind: ClaimKind,
    /** Whether the analyst chose `kind`; otherwise it follows the quotation marks. */
    isKindSet: z.boolean(),
    statement: z.string(),
    speakerId: Id.nullable(),
    speakerMentions: z.array(Anchor).readonly(),
    cues: z.array(Anchor).readonly(),
    via: z.array(ViaLink).readonly(),
    topics: z.array(z.string()).readonly(),
    certainty: Certainty,
    credibility: Credibility.nullable(),
    note: z.string(),
    review: Review,
    origin: Origin,
    /** Null for a claim that the analyst made. */
    proposal: Proposal.nullable(),
  })
  .readonly()
export type Claim = z.infer<typeof Claim>

/** A claim by the analyst with nothing but its place. `content` may be empty: a row typed into the table. */
export function newClaim(id: Id, articleId: Id, content: readonly Anchor[]): Claim {
  return {
    id,
    articleId,
    content,
    kind: 'indirect',
    isKindSet: false,
    statement: '',
    speakerId: null,
    speakerMentions: [],
    cues: [],
    via: [],
    topics: [],
    certainty: 'unknown',
    credibility: null,
    note: '',
    review: 'accepted',
    origin: 'analyst',
    proposal: null,
  }
}

/** The claim's words: its content spans in reading order, joined by " … " where they are apart. */
export function quoteOfClaim(claim: Claim): string {
  return claim.content.map((anchor) => anchor.quote).join(' … ')
}

/** Where the claim stands in its article: the first code unit of its first span; Infinity when it has none. */
export function startOfClaim(claim: Claim): number {
  return claim.content[0]?.start ?? Number.POSITIVE_INFINITY
}

/** Reading order within one article: by the first span, the longer first, then in the order they were made. */
export function comparePlaces(a: Claim, b: Claim): number {
  const startA = startOfClaim(a)
  const startB = startOfClaim(b)
  if (startA !== startB) return startA < startB ? -1 : 1
  const byLength = (b.content[0]?.end ?? 0) - (a.content[0]?.end ?? 0)
  return byLength || (a.id < b.id ? -1 : Number(a.id > b.id))
}
