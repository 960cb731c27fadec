import { z } from 'zod'
import type { Span } from './span.ts'

/** How many code units of neighbourhood an anchor keeps on each side. */
const CONTEXT = 32

/**
 * A span kept with the text it quotes and its neighbourhood, after the W3C Web Annotation
 * TextPositionSelector and TextQuoteSelector, with offsets in UTF-16 code units.
 */
export const Anchor = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    quote: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  })
  .readonly()
export type Anchor = z.infer<typeof Anchor>

/** Whether an anchor still quotes its text: `exact`, `changed` (other text there) or `outside` (past its end). */
export type AnchorState = 'exact' | 'changed' | 'outside'

/** Whether cutting `text` at `offset` would split a surrogate pair. */
function isInsidePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/**
 * The span with white space trimmed from both ends and grown so that it splits no surrogate pair.
 * Returns null when nothing but white space is left, or the span lies outside the text.
 */
export function tidySpan(text: string, span: Span): Span | null {
  let start = Math.max(0, span.start)
  let end = Math.min(text.length, span.end)
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  if (start >= end) return null
  if (isInsidePair(text, start)) start -= 1
  if (isInsidePair(text, end)) end += 1
  return { start, end }
}

/** The anchor for a span of `text`. Throws RangeError when the span is empty or outside the text. */
export function anchorAt(text: string, span: Span): Anchor {
  const { start, end } = span
  if (start < 0 || end > text.length || start >= end) {
    throw new RangeError(`Span ${start}–${end} is not inside a text of ${text.length} code units.`)
  }
  let from = Math.max(0, start - CONTEXT)
  let to = Math.min(text.length, end + CONTEXT)
  if (isInsidePair(text, from)) from += 1
  if (isInsidePair(text, to)) to -= 1
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.min(from, start), start),
    suffix: text.slice(end, Math.max(to, end)),
  }
}

/** Whether there can be a text that an anchor fits. */
export function isPossible({ start, end, quote }: Anchor): boolean {
  return end - start === quote.length
}

/** Compares an anchor with the text it was made on. Nothing is ever moved: what differs is for a person to review. */
export function checkAnchor(text: string, anchor: Anchor): AnchorState {
  if (anchor.start >= anchor.end || anchor.end > text.length) return 'outside'
  return text.slice(anchor.start, anchor.end) === anchor.quote ? 'exact' : 'changed'
}

/** Whether an anchor's quote no longer stands at its place, as it is written. */
export function isFlawed(text: string, anchor: Anchor): boolean {
  return checkAnchor(text, anchor) !== 'exact'
}
