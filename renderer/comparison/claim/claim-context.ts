import type { Claim } from '../../../shared/domain/claim.ts'
import { anchorsOf, type MarkRole } from '../../../shared/domain/text/marks.ts'
import { indexOfSpanAt, isOverlapping, type Span } from '../../../shared/domain/text/span.ts'
import type { Structure } from '../../../shared/domain/text/structure.ts'

/** A stretch of text with what the claim has in it: its words, its speaker, its cue, its source; null for nothing. */
export interface ContextPiece {
  readonly start: number
  readonly text: string
  readonly role: MarkRole | null
}

/** What stands around a claim in its article. */
export interface ClaimContext {
  readonly pieces: readonly ContextPiece[]
  /** Whether text of the article comes before, and after. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

const ROLES = ['speaker', 'cue', 'source', 'content'] as const satisfies readonly MarkRole[]

interface Mark {
  readonly span: Span
  readonly role: MarkRole
}

function marksOfClaim(claim: Claim, length: number): readonly Mark[] {
  return ROLES.flatMap((role) => anchorsOf(claim, role).map((span) => ({ span, role }))).filter(
    ({ span }) => span.end <= length,
  )
}

/** The sentences that the marks stand in, and those between; from one sentence before to one after. */
function stretchOf(spans: readonly Span[], structure: Structure): Span | null {
  const { sentences } = structure
  const starts = spans.map((span) => indexOfSpanAt(sentences, span.start))
  const ends = spans.map((span) => indexOfSpanAt(sentences, span.end - 1))
  const from = starts.reduce((first, place) => Math.min(first, place), Infinity)
  const to = ends.reduce((last, place) => Math.max(last, place), -Infinity)
  const first = sentences[Math.max(0, from - 1)]
  const last = sentences[Math.min(sentences.length - 1, to + 1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/**
 * The sentences that a claim stands in with one on either side, cut where the claim's marks begin and end. A
 * mention far from the claim's words is not looked for: the words count. Null where the claim has no words in
 * this text.
 */
export function contextOf(claim: Claim, text: string, structure: Structure): ClaimContext | null {
  const marks = marksOfClaim(claim, text.length)
  const content = marks.filter(({ role }) => role === 'content').map(({ span }) => span)
  if (content.length === 0) return null
  const stretch = stretchOf(content, structure)
  if (stretch === null) return null
  const inside = marks.filter(({ span }) => isOverlapping(span, stretch))
  const bounds = new Set([stretch.start, stretch.end])
  for (const { span } of inside) {
    bounds.add(Math.max(stretch.start, span.start)).add(Math.min(stretch.end, span.end))
  }
  const cuts = [...bounds].sort((a, b) => a - b)
  const pieces = cuts.slice(0, -1).map((start, index): ContextPiece => {
    const end = cuts[index + 1] ?? stretch.end
    const mark = inside.find(({ span }) => span.start <= start && end <= span.end)
    return { start, text: text.slice(start, end), role: mark?.role ?? null }
  })
  return {
    pieces,
    isCutBefore: text.slice(0, stretch.start).trim() !== '',
    isCutAfter: text.slice(stretch.end).trim() !== '',
  }
}
