import type { Claim } from '../claim.ts'
import { compareSpans, isInside, type Span } from '../text/span.ts'

/** Contents that overlap by at least this (intersection over union of their code units) say the same. */
const SAME_CONTENT = 0.5

/** Sorted spans, those that overlap joined, so that no word stands in a claim twice. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted(compareSpans)) {
    const last = joined.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Whether two sorted lists can overlap at all: most of a long article's claims are far from each other. */
function isReaching(a: readonly Span[], b: readonly Span[]): boolean {
  return (a[0]?.start ?? 0) < (b.at(-1)?.end ?? 0) && (b[0]?.start ?? 0) < (a.at(-1)?.end ?? 0)
}

/** The share of code units of either that are in both; each list sorted and disjoint. */
function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  const shared = a
    .flatMap((span) =>
      b.map((other) => Math.min(span.end, other.end) - Math.max(span.start, other.start)),
    )
    .reduce((sum, length) => sum + Math.max(0, length), 0)
  return shared === 0 ? 0 : shared / (lengthOf(a) + lengthOf(b) - shared)
}

/** Spans as a text, to look them up by. */
export function keyOfSpans(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}–${end}`).join(' ')
}

/** What some claims say, now and as they were proposed. */
export interface ClaimIndex {
  readonly cues: ReadonlySet<string>
  readonly statements: readonly Statement[]
}

/** What one claim says, sorted and disjoint, and the cues that say so. */
interface Statement {
  readonly content: readonly Span[]
  readonly cues: readonly Span[]
}

export function indexClaims(claims: readonly Claim[]): ClaimIndex {
  const statements = claims
    .flatMap((claim): Statement[] => (claim.proposal === null ? [claim] : [claim, claim.proposal]))
    .map(({ content, cues }) => ({ content: joinSpans(content), cues }))
  return {
    cues: new Set(statements.flatMap(({ cues }) => cues.map((cue) => keyOfSpans([cue])))),
    statements: statements.filter(({ content }) => content.length > 0),
  }
}

function isAmong(cue: Span, content: readonly Span[]): boolean {
  return content.some((span) => isInside(cue, span))
}

/** Whether a statement's content holds a cue of another that stands outside of what the other says. */
function holdsCueOf(outer: Statement, inner: Statement): boolean {
  return inner.cues.some((cue) => isAmong(cue, outer.content) && !isAmong(cue, inner.content))
}

/** Whether one reports that the other is said: "X said [Y announced Z]" holds the claim of Y, and is not it. */
function isNested(a: Statement, b: Statement): boolean {
  return holdsCueOf(a, b) || holdsCueOf(b, a)
}

/** Whether this is said already: with one of the same cues, or by content that is mostly the same. */
export function isDuplicate(
  index: ClaimIndex,
  content: readonly Span[],
  cues: readonly Span[],
): boolean {
  const asked = { content, cues }
  return (
    cues.some((cue) => index.cues.has(keyOfSpans([cue]))) ||
    index.statements.some(
      (other) =>
        isReaching(other.content, content) &&
        overlapOf(other.content, content) >= SAME_CONTENT &&
        !isNested(other, asked),
    )
  )
}
