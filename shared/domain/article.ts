import { z } from 'zod'
import { Id } from './id.ts'
import { Span } from './span.ts'

const Breaks = z
  .object({ added: z.array(z.int()).readonly(), removed: z.array(z.int()).readonly() })
  .readonly()

/** What the analyst changed in the structure that was found. Offsets in UTF-16 code units. */
export const Corrections = z
  .object({
    paragraphBreaks: Breaks,
    sentenceBreaks: Breaks,
    quotations: z
      .object({ added: z.array(Span).readonly(), removed: z.array(Span).readonly() })
      .readonly(),
  })
  .readonly()
export type Corrections = z.infer<typeof Corrections>

export const NO_CORRECTIONS: Corrections = {
  paragraphBreaks: { added: [], removed: [] },
  sentenceBreaks: { added: [], removed: [] },
  quotations: { added: [], removed: [] },
}

/** The parts of a text that are not its body; null where there is none. */
export const Parts = z
  .object({
    title: Span.nullable(),
    deck: Span.nullable(),
    byline: Span.nullable(),
    dateline: Span.nullable(),
  })
  .readonly()
export type Parts = z.infer<typeof Parts>

/**
 * What is known about an opened text. The text itself is kept under `textHash` (SHA-256, hex, of its
 * UTF-8 bytes) and is never edited; `length` is in UTF-16 code units; `date` is ISO 8601 or empty.
 */
export const Article = z
  .object({
    id: Id,
    textHash: z.string().regex(/^[0-9a-f]{64}$/),
    length: z.int().nonnegative(),
    fileName: z.string(),
    encoding: z.string(),
    title: z.string(),
    byline: z.string(),
    dateline: z.string(),
    outlet: z.string(),
    date: z.string(),
    language: z.string(),
    note: z.string(),
    parts: Parts,
    corrections: Corrections,
    addedAt: z.iso.datetime(),
  })
  .readonly()
export type Article = z.infer<typeof Article>
