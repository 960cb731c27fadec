import { partitionPoint } from '../partition-point.ts'
import { z } from 'zod'

/** `[start, end)` in UTF-16 code units of an article's text. Never empty. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .readonly()
  .refine((span) => span.start < span.end, { error: 'A span must end after it starts.' })
export type Span = z.infer<typeof Span>

/** The text a span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether two spans share at least one code unit. */
export function isOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies wholly inside `outer`. */
export function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** Reading order: by start, then the longer span first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/**
 * The last of the sorted, disjoint `spans` that starts at or before `offset`, by binary search.
 * Returns its index, or -1 when `offset` lies before all of them.
 */
export function indexOfSpanAt(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans.length, (index) => (spans[index]?.start ?? 0) <= offset) - 1
}
