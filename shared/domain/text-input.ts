import { z } from 'zod'
import { Id } from './id.ts'

/** A text to read: its bytes in base64, or characters that were pasted. */
export const TextInput = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('bytes'),
    fileName: z.string(),
    base64: z.base64(),
    /** The encoding a person confirmed, a WHATWG label; absent to have it found. */
    encoding: z.string().optional(),
  }),
  z.object({ type: z.literal('characters'), fileName: z.string(), text: z.string() }),
  z.object({ type: z.literal('path'), path: z.string(), encoding: z.string().optional() }),
])
export type TextInput = z.infer<typeof TextInput>

/**
 * What became of one text: `added`; `known` (the same text is already in the project); `unsure` (its encoding
 * is a guess that a person must confirm; nothing was added); or `refused` with a sentence.
 */
export const ImportResult = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('added'),
    fileName: z.string(),
    articleId: Id,
    /** A sentence about characters that had to be replaced, if any. */
    remark: z.string().optional(),
  }),
  z.object({ type: z.literal('known'), fileName: z.string(), articleId: Id }),
  z.object({
    type: z.literal('unsure'),
    fileName: z.string(),
    /** WHATWG labels, the likeliest first, each with the opening of the text as it would read. */
    guesses: z.array(z.object({ encoding: z.string(), sample: z.string() })),
  }),
  z.object({ type: z.literal('refused'), fileName: z.string(), message: z.string() }),
])
export type ImportResult = z.infer<typeof ImportResult>
