import { linksOf, type ClaimLink } from '../claim-link.ts'
import { namesOfProposal, type Claim, type Proposal } from '../claim.ts'
import type { Id } from '../id.ts'
import { anchorsOf } from '../text/marks.ts'
import { keyOfName, keysOf } from '../naming/naming.ts'
import type { NamedTable } from '../naming/named-record.ts'
import type { Project } from '../project.ts'
import type { Source } from '../source.ts'
import { textKinds } from './text-kind.ts'
import { compareSpans, isSameSpan, type Span } from '../text/span.ts'
import type { Speaker } from '../speaker.ts'

/** What became of a draft: not reviewed yet, right as it was, right after changes, or wrong. */
export type DraftOutcome = 'waiting' | 'accepted' | 'mended' | 'rejected'

export type OutcomeCounts = { readonly [O in DraftOutcome]: number }

export const NO_OUTCOMES: OutcomeCounts = { waiting: 0, accepted: 0, mended: 0, rejected: 0 }

/** Looks up a speaker or source by id, in a project or in a draft of an edit. */
export type NamedLookup = (table: NamedTable, id: Id) => Speaker | Source | undefined

function hasSameSpans(anchors: readonly Span[], spans: readonly Span[]): boolean {
  return (
    anchors.length === spans.length &&
    anchors.every(({ start, end }, index) => {
      const span = spans[index]
      return start === span?.start && end === span.end
    })
  )
}

/** Whether a record has a name, as name or alias. A record that is not there has none. */
function isCalled(record: Speaker | Source | undefined, name: string): boolean {
  if (record === undefined) return false
  const key = keyOfName(name)
  const keys = keysOf(record)
  return keys.name === key || keys.aliases.includes(key)
}

/**
 * Whether the links are those that were proposed by these names, '' for nobody named. Records that were merged since
 * count as one, where the first stood.
 */
function hasProposedLinks(
  claim: Claim,
  table: NamedTable,
  names: readonly string[],
  look: NamedLookup,
): boolean {
  const links = linksOf(claim, table)
  const isProposed = (link: ClaimLink | undefined, name: string) => {
    if (link?.id == null) return link !== undefined && name === ''
    return name !== '' && isCalled(look(table, link.id), name)
  }
  const places = names.map((name, index) =>
    isProposed(links[index], name) ? index : links.findIndex((link) => isProposed(link, name)),
  )
  const order = [...new Set(places)]
  return order.length === links.length && order.every((place, index) => place === index)
}

/** The words of all links, once each: two speakers of the same words ("they") may be merged into one. */
function mentionsOf(links: readonly { readonly mentions: readonly Span[] }[]): readonly Span[] {
  const spans = links.flatMap(({ mentions }) => mentions).toSorted(compareSpans)
  return spans.filter((span, index) => {
    const before = spans[index - 1]
    return before === undefined || !isSameSpan(before, span)
  })
}

/**
 * Whether a claim still says what was proposed: the same spans, speakers and chain, and no kind set by hand that
 * differs. Speakers and sources are compared by name and alias, so that a merge is no correction. What the
 * analyst adds (statement, topics, ratings, note) takes nothing back.
 */
export function isAsProposed(claim: Claim, look: NamedLookup): boolean {
  const { proposal } = claim
  if (proposal === null) return false
  return (
    hasSameSpans(claim.content, proposal.content) &&
    hasSameSpans(claim.cues, proposal.cues) &&
    hasSameSpans(mentionsOf(claim.speakers), mentionsOf(proposal.speakers)) &&
    !(claim.isKindSet && claim.kind !== proposal.kind) &&
    hasProposedLinks(claim, 'speakers', namesOfProposal(proposal, 'speakers'), look) &&
    hasProposedLinks(claim, 'sources', namesOfProposal(proposal, 'sources'), look)
  )
}

/** What became of a claim's draft; null for a claim that was never proposed. */
export function outcomeOf(project: Project, claim: Claim): DraftOutcome | null {
  if (claim.proposal === null) return null
  if (claim.review === 'draft') return 'waiting'
  if (claim.review === 'rejected') return 'rejected'
  return isAsProposed(claim, (table, id) => project[table].get(id)) ? 'accepted' : 'mended'
}

/** How many of some claims have each outcome. Claims that were never proposed are not counted. */
export function countOutcomes(project: Project, claims: Iterable<Claim>): OutcomeCounts {
  const counts = { ...NO_OUTCOMES }
  for (const claim of claims) {
    const outcome = outcomeOf(project, claim)
    if (outcome !== null) counts[outcome] += 1
  }
  return counts
}

/**
 * What outcomes are tallied by: the proposed kind, the kind of text, what the evidence is, the proposed cue's words, or
 * the version of the finder.
 */
export type TallyBy = 'kind' | 'text' | 'reason' | 'cue' | 'model'

/** The words of a proposed span, from an anchor of the claim that holds or neighbours it; '' where none does. */
function wordsAt(claim: Claim, span: Span): string {
  const anchors = [...claim.cues, ...claim.content, ...anchorsOf(claim, 'speaker')]
  for (const { start, quote, prefix, suffix } of anchors) {
    const from = start - prefix.length
    const words = prefix + quote + suffix
    if (from <= span.start && span.end <= from + words.length) {
      return words.slice(span.start - from, span.end - from)
    }
  }
  return ''
}

function cueOf(claim: Claim, proposal: Proposal): string {
  return proposal.cues
    .map((span) => wordsAt(claim, span).replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((words) => words !== '')
    .join(' … ')
}

/** The words of a text in a draft's evidence, which may have quotation marks of their own; and names of carriers. */
const QUOTED = /“(?!that”).*?”(?=$|[,;]| (?:after|before|to) \S)|(?<=; still through ).*$/gu

/** What a draft's evidence is, without the words of its text: "cue … after …, quote before it". */
function shapeOfReason(reason: string): string {
  return reason.replace(QUOTED, '…')
}

/** What each draft counts under. */
function valueFor(project: Project, by: TallyBy): (claim: Claim, proposal: Proposal) => string {
  switch (by) {
    case 'text': {
      const kinds = textKinds(project)
      return ({ articleId }) => kinds.get(articleId) ?? ''
    }
    case 'reason':
      return (_claim, { reason }) => shapeOfReason(reason)
    case 'cue':
      return cueOf
    case 'kind':
    case 'model':
      return (_claim, proposal) => proposal[by]
  }
}

/** One value of what outcomes are tallied by, and the outcomes of its drafts. */
export interface OutcomeTally {
  readonly value: string
  readonly counts: OutcomeCounts
}

function totalOf({ waiting, accepted, mended, rejected }: OutcomeCounts): number {
  return waiting + accepted + mended + rejected
}

/**
 * The outcomes of all drafts by what they are tallied by, those with most drafts first: the measure of the finder in
 * use. The value is '' where a draft has no cue, or its words are nowhere near what is left of it, and where the kind of
 * its text is not known.
 */
export function tallyOutcomes(project: Project, by: TallyBy): readonly OutcomeTally[] {
  const claims = new Map<string, Claim[]>()
  const valueOf = valueFor(project, by)
  for (const claim of project.claims.values()) {
    const { proposal } = claim
    if (proposal === null) continue
    const value = valueOf(claim, proposal)
    const others = claims.get(value)
    if (others === undefined) claims.set(value, [claim])
    else others.push(claim)
  }
  return [...claims]
    .map(([value, list]) => ({ value, counts: countOutcomes(project, list) }))
    .sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || (a.value < b.value ? -1 : 1))
}
