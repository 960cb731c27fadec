import { z } from 'zod'
import { Failure } from '../failure.ts'
import { Id } from '../id.ts'

/**
 * What became of drafting one article: `drafted` (`found` counts the attributions, also those that say nothing new;
 * `editId` is null where nothing had to change); `not English`; `cancelled` before anything was changed; `gone` from
 * the project; or `failed` with a sentence.
 */
export const DraftingResult = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('drafted'),
    articleId: Id,
    found: z.int(),
    made: z.array(Id).readonly(),
    removed: z.int(),
    editId: Id.nullable(),
  }),
  z.object({ type: z.literal('not English'), articleId: Id }),
  z.object({ type: z.literal('cancelled'), articleId: Id }),
  z.object({ type: z.literal('gone'), articleId: Id }),
  z.object({ type: z.literal('failed'), articleId: Id, failure: Failure }),
])
export type DraftingResult = z.infer<typeof DraftingResult>

/** What a failure makes of drafting an article. */
export function undraftedBy(failure: Failure, articleId: Id): DraftingResult {
  if (failure.code === 'NOT_FOUND') return { type: 'gone', articleId }
  if (failure.code === 'CANCELLED') return { type: 'cancelled', articleId }
  return { type: 'failed', articleId, failure }
}
