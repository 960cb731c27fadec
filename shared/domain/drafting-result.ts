import { z } from 'zod'
import { Failure } from './failure.ts'
import { Id } from './id.ts'

/**
 * What became of drafting one article: `drafted` (`found` counts the attributions, also those that say nothing new;
 * `editId` is null where nothing had to change); `not English`; `gone` from the project; or `failed` with a sentence.
 */
export const DraftingResult = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('drafted'),
    articleId: Id,
    found: z.int(),
    made: z.array(Id),
    removed: z.int(),
    editId: Id.nullable(),
  }),
  z.object({ type: z.literal('not English'), articleId: Id }),
  z.object({ type: z.literal('gone'), articleId: Id }),
  z.object({ type: z.literal('failed'), articleId: Id, failure: Failure }),
])
export type DraftingResult = z.infer<typeof DraftingResult>
