import { z } from 'zod'
import { Failure } from '../failure.ts'
import { Id } from '../id.ts'

/** The drafts that were made and are there, and the edits that made them: one, or where the text is long some. */
const Made = { made: z.array(Id).readonly(), editIds: z.array(Id).readonly() }

/**
 * What became of drafting one article: `drafted` (`found` counts the attributions, also those that say nothing new);
 * `not English`; `cancelled` or `failed` with a sentence, perhaps after some drafts were made; or `gone` from the
 * project.
 */
export const DraftingResult = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('drafted'),
    articleId: Id,
    found: z.int(),
    removed: z.int(),
    ...Made,
  }),
  z.object({ type: z.literal('not English'), articleId: Id }),
  z.object({ type: z.literal('cancelled'), articleId: Id, ...Made }),
  z.object({ type: z.literal('gone'), articleId: Id }),
  z.object({ type: z.literal('failed'), articleId: Id, failure: Failure, ...Made }),
])
export type DraftingResult = z.infer<typeof DraftingResult>

/** The drafts made, and the edits that made them. */
export interface DraftsMade {
  readonly made: readonly Id[]
  readonly editIds: readonly Id[]
}

/** What a failure makes of drafting an article, when some drafts were perhaps made before it. */
export function undraftedBy(failure: Failure, articleId: Id, soFar: DraftsMade): DraftingResult {
  if (failure.code === 'NOT_FOUND') return { type: 'gone', articleId }
  if (failure.code === 'CANCELLED') return { type: 'cancelled', articleId, ...soFar }
  return { type: 'failed', articleId, failure, ...soFar }
}
