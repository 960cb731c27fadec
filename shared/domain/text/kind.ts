import type { Anchor } from './anchor.ts'
import type { ClaimKind } from '../claim.ts'
import { compareSpans, type Span } from './span.ts'
import type { Quotation } from './structure.ts'

/** Where some words stand, and the words. */
type Quoted = Pick<Anchor, 'start' | 'end' | 'quote'>

/** The share of letters and digits that may stand outside the marks of a direct claim: a word caught by the selection. */
const MAX_OUTSIDE = 0.03

/** What lies between quotation marks, in reading order, joined where it overlaps. */
function joinQuoted(quotations: readonly Quotation[]): readonly Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { outer } of quotations.toSorted((a, b) => compareSpans(a.outer, b.outer))) {
    const last = joined.at(-1)
    if (last !== undefined && outer.start < last.end) last.end = Math.max(last.end, outer.end)
    else joined.push({ start: outer.start, end: outer.end })
  }
  return joined
}

function countWordCharacters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** The letters and digits of `anchor` that lie in `quoted`. */
function countQuoted(anchor: Quoted, quoted: readonly Span[]): number {
  return quoted
    .filter((span) => span.start < anchor.end && anchor.start < span.end)
    .map((span) => {
      const start = Math.max(span.start, anchor.start) - anchor.start
      return countWordCharacters(anchor.quote.slice(start, span.end - anchor.start))
    })
    .reduce((sum, count) => sum + count, 0)
}

/**
 * A claim's kind by the quotation marks of its article: `direct` when its letters and digits all lie between
 * marks (but 3 in 100), `indirect` when none do, else `mixed`, as PolNeAR's categories are (Newell, Margolin and
 * Ruths, 2018). A single quoted word, scare quotes included, makes a claim `mixed`. No content is `indirect`.
 */
export function findKind(content: readonly Quoted[], quotations: readonly Quotation[]): ClaimKind {
  const first = content.reduce((least, anchor) => Math.min(least, anchor.start), Infinity)
  const last = content.reduce((most, anchor) => Math.max(most, anchor.end), 0)
  const quoted = joinQuoted(
    quotations.filter(({ outer }) => outer.start < last && first < outer.end),
  )
  let all = 0
  let inside = 0
  for (const anchor of content) {
    all += countWordCharacters(anchor.quote)
    inside += countQuoted(anchor, quoted)
  }
  if (inside === 0) return 'indirect'
  return all - inside <= MAX_OUTSIDE * all ? 'direct' : 'mixed'
}
