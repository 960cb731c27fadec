import { z } from 'zod'
import { given, initially, schemaOf } from './field.ts'
import { Id } from './id.ts'
import { FoundFacts, Original } from './original.ts'
import { Span } from './text/span.ts'

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

/** How far the work on an article has come. */
export const ArticleStatus = z.enum(['new', 'in review', 'done'])
export type ArticleStatus = z.infer<typeof ArticleStatus>

/** Each field of an article, and what holds for it. `date` is ISO 8601 or empty. */
export const ARTICLE_FIELDS = {
  id: given(Id),
  /** SHA-256 of the text's UTF-8 bytes, hex: what the text itself is kept under. */
  textHash: given(z.string().regex(/^[0-9a-f]{64}$/)),
  /** In UTF-16 code units. */
  length: given(z.int().nonnegative()),
  /** As `countWords` counts them: what a text has, which never changes. */
  words: given(z.int().nonnegative()),
  fileName: given(z.string()),
  encoding: given(z.string()),
  title: given(z.string()),
  byline: given(z.string()),
  dateline: given(z.string()),
  outlet: given(z.string()),
  date: given(z.string()),
  language: given(z.string()),
  note: given(z.string()),
  parts: given(Parts, 'json'),
  corrections: given(Corrections, 'json'),
  addedAt: given(z.iso.datetime()),
  url: initially(z.string(), ''),
  archivedUrl: initially(z.string(), ''),
  /** As the analyst set it; null where it follows from the claims: new until one of them is reviewed. */
  status: initially(ArticleStatus.nullable(), null),
  /** What its file told of it, whatever it is called since. */
  found: initially(FoundFacts, {}, { storage: 'json' }),
  /** Null for a text that was pasted, or opened before originals were known. */
  original: initially(Original.nullable(), null, { storage: 'json' }),
  /** The article that this is a later form of; null where it is the first. */
  versionOf: initially(Id.nullable(), null),
  /** Where each page of its file begins in the text, in UTF-16 code units; empty where there are no pages. */
  pages: initially(z.array(z.int().nonnegative()).readonly(), [], { storage: 'json' }),
}

/** What is known about an opened text, which itself is never edited. */
export const Article = schemaOf(ARTICLE_FIELDS)
export type Article = z.infer<typeof Article>

/** What an article is called: its title, or the name of its file where it has none. */
export function titleOf({ title, fileName }: Pick<Article, 'title' | 'fileName'>): string {
  return title === '' ? fileName : title
}
