import { z } from 'zod'
import { Id } from './id.ts'

/** Where a search found something: an excerpt, with the found stretches in it, and where to go. */
export const SearchHit = z.object({
  kind: z.enum(['article', 'claim', 'speaker', 'source', 'topic']),
  id: Id,
  articleId: Id.nullable(),
  /** In UTF-16 code units of the article's text; null where the hit is not in a text. */
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** What the hit is in: an article's title, a speaker's name, "Note of a claim". */
  title: z.string(),
  excerpt: z.string(),
  /** `[start, end)` pairs in `excerpt`. */
  found: z.array(z.tuple([z.int(), z.int()])),
})
export type SearchHit = z.infer<typeof SearchHit>
