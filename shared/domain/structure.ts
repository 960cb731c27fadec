import { z } from 'zod'
import { Span } from './span.ts'

/**
 * A stretch between quotation marks. `outer` includes the marks, `inner` does not (it may be null when
 * nothing stands between them); `depth` is 0 for an outermost quotation, 1 for a quote in a quote.
 * `flaw` says what is wrong with its marks, if anything.
 */
export const Quotation = z
  .object({
    outer: Span,
    inner: Span.nullable(),
    depth: z.int().nonnegative(),
    flaw: z.enum(['turned', 'unclosed', 'reopened']).nullable(),
  })
  .readonly()
export type Quotation = z.infer<typeof Quotation>

/**
 * What was found in a text when it was read: paragraphs and sentences in reading order (disjoint;
 * each sentence inside one paragraph), and quotations by start, outer before inner.
 */
export const Structure = z
  .object({
    paragraphs: z.array(Span).readonly(),
    sentences: z.array(Span).readonly(),
    quotations: z.array(Quotation).readonly(),
  })
  .readonly()
export type Structure = z.infer<typeof Structure>
