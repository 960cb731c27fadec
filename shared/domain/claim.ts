import { z } from 'zod'
import { Anchor, isPossible } from './text/anchor.ts'
import { linksOf, SpeakerLink, uniteSpeakers, uniteVia, ViaLink } from './claim-link.ts'
import type { NamedTable } from './naming/named-record.ts'
import { Evidence, uniteEvidence } from './evidence.ts'
import { given, initially, newRecord, schemaOf, type Field, type Telling } from './field.ts'
import { Id } from './id.ts'
import { isSameValue } from './edit/same-value.ts'
import { Span } from './text/span.ts'
import { firstText, firstThat, joinedBy, uniteAnchors, uniteWords } from './merging/uniting.ts'

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

/** A speaker as proposed: the name, '' where nobody could be named safely, and where the mentions stand. */
export const ProposedSpeaker = z
  .object({
    name: z.string(),
    mentions: z.array(Span).readonly(),
    /** Why the words mean that one, or why nobody could be named, in words; '' where it was not kept. */
    reason: z.string(),
    /** Whom else the words may mean, by name, the likeliest first. */
    candidates: z.array(z.string()).readonly(),
  })
  .readonly()
export type ProposedSpeaker = z.infer<typeof ProposedSpeaker>

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
    kind: ClaimKind,
    speakers: z.array(ProposedSpeaker).readonly(),
    via: z.array(z.string()).readonly(),
  })
  .readonly()
export type Proposal = z.infer<typeof Proposal>

/** Whom a proposal named, or what, in its order; '' for words that name nobody. */
export function namesOfProposal(proposal: Proposal, table: NamedTable): readonly string[] {
  return table === 'speakers' ? proposal.speakers.map(({ name }) => name) : proposal.via
}

const Anchors = z.array(Anchor).readonly()

/** Each field of a claim, and what holds for it. */
export const CLAIM_FIELDS = {
  id: given(Id),
  articleId: given(Id),
  content: given(Anchors, 'json'),
  kind: initially(ClaimKind, 'indirect'),
  /** Whether the analyst chose `kind`; otherwise it follows the quotation marks. */
  isKindSet: initially(z.boolean(), false, { storage: 'flag', telling: 'correction' }),
  statement: initially(z.string(), '', { telling: 'judgement', unite: joinedBy(' ') }),
  speakers: initially(z.array(SpeakerLink).readonly(), [], {
    storage: 'rows',
    telling: 'attribution',
    unite: uniteSpeakers,
  }),
  cues: initially(Anchors, [], { storage: 'json', telling: 'attribution', unite: uniteAnchors }),
  via: initially(z.array(ViaLink).readonly(), [], {
    storage: 'rows',
    telling: 'attribution',
    unite: uniteVia,
  }),
  topics: initially(z.array(z.string()).readonly(), [], {
    storage: 'json',
    telling: 'judgement',
    unite: uniteWords,
  }),
  certainty: initially(Certainty, 'unknown', {
    telling: 'judgement',
    unite: firstThat((certainty) => certainty !== 'unknown'),
  }),
  credibility: initially(Credibility.nullable(), null, {
    telling: 'judgement',
    unite: firstThat((credibility) => credibility !== null),
  }),
  /** One of the project's scale, in its words, or one that was on it; '' for none. */
  verdict: initially(z.string(), '', { telling: 'judgement', unite: firstText }),
  /** How the speaker knows, or why nobody is named; in free words, usually some of `USUAL_BASES`; '' where nothing is said of it. */
  basis: initially(z.string(), '', { telling: 'judgement', unite: joinedBy('; ') }),
  evidence: initially(z.array(Evidence).readonly(), [], {
    storage: 'json',
    telling: 'judgement',
    unite: uniteEvidence,
  }),
  note: initially(z.string(), '', { telling: 'judgement', unite: joinedBy('\n\n') }),
  review: initially(Review, 'accepted'),
  origin: initially(Origin, 'analyst'),
  /** Null for a claim that the analyst made. */
  proposal: initially(Proposal.nullable(), null, { storage: 'json' }),
}

/**
 * One attributed statement: what was said (`content`, in reading order, possibly apart; empty for a row typed into
 * the table), by whom, through which sources (`via`, nearest the speaker first), with the spans that show each.
 */
export const Claim = schemaOf(CLAIM_FIELDS)
export type Claim = z.infer<typeof Claim>

/** A claim by the analyst with nothing but its place. */
export function newClaim(id: Id, articleId: Id, content: readonly Anchor[]): Claim {
  return newRecord(CLAIM_FIELDS, { id, articleId, content })
}

/**
 * Why fields of a claim can't be what anybody meant, though each is of its type: a speaker or source that is linked
 * twice, or words that are not where they end; null when they can. Text is not at hand: see `checkAnchor`.
 */
export function findContradiction(fields: Partial<Claim>): string | null {
  const { content = [], cues = [], speakers = [], via = [] } = fields
  const lists = (['speakers', 'sources'] as const).map((table) => linksOf({ speakers, via }, table))
  const isTwice = lists.some((links) => {
    const ids = links.flatMap(({ id }) => id ?? [])
    return new Set(ids).size < ids.length
  })
  if (isTwice) return 'A claim is linked to the same record twice.'
  const anchors = [...content, ...cues, ...lists.flat().flatMap(({ mentions }) => mentions)]
  return anchors.every(isPossible) ? null : 'The words of a span are not as long as the span.'
}

/** Whether a claim has a field of one of these kinds that is not as in a new claim. */
export function isTelling(claim: Claim, kinds: readonly Telling[]): boolean {
  return Object.entries(CLAIM_FIELDS).some(([name, { telling, initial }]: [string, Field]) => {
    if (telling === undefined || !kinds.includes(telling)) return false
    return !isSameValue(claim[name as keyof Claim], initial)
  })
}

/** The words of a claim's cue, joined by " … " where they are apart. */
export function cueOfClaim({ cues }: Pick<Claim, 'cues'>): string {
  return cues.map(({ quote }) => quote.trim()).join(' … ')
}

/**
 * As many characters of a claim are read for the dates, figures and facts in it: a whole article can be made a claim
 * by two keys, and to go through it all would take minutes.
 */
export const LONGEST_READ = 10_000

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
