import { z } from 'zod'

/** What can be known of an article besides its text. */
export const FOUND_FACTS = [
  'title',
  'byline',
  'dateline',
  'outlet',
  'date',
  'url',
  'archivedUrl',
  'language',
] as const
export type FoundFactName = (typeof FOUND_FACTS)[number]

/**
 * A fact as a file told it, and what of the file: “JSON-LD”, “a meta tag”, “the mail’s header”. `from` goes on from
 * “from”: “from the page’s text”.
 */
export const FoundFact = z.object({ value: z.string(), from: z.string() }).readonly()
export type FoundFact = z.infer<typeof FoundFact>

/**
 * Where a date is from that says when a file was made, which is not when its article was published: it is offered, and
 * never set.
 */
export const DAY_OF_MAKING = 'the day the document was made'

/** What a file told of its article; absent where it told nothing. */
export const FoundFacts = z.partialRecord(z.enum(FOUND_FACTS), FoundFact).readonly()
export type FoundFacts = z.infer<typeof FoundFacts>

/** What the columns of a table of articles can be matched to. */
export const MATCHED = ['title', 'text', 'outlet', 'date', 'url', 'byline'] as const
export type MatchedName = (typeof MATCHED)[number]

const Column = z.int().nonnegative().optional()

/**
 * Which column of a table of articles holds what, from 0; absent for what none holds. A text may stand in several, one
 * behind the other; older files have the number of its only one.
 */
export const ColumnMatch = z
  .object({
    title: Column,
    text: z.union([z.int().nonnegative(), z.array(z.int().nonnegative()).readonly()]).optional(),
    outlet: Column,
    date: Column,
    url: Column,
    byline: Column,
  } satisfies Record<MatchedName, z.ZodType>)
  .readonly()
export type ColumnMatch = z.infer<typeof ColumnMatch>

/** The columns that a text is put together from, each once, in order. */
export function textColumns({ text = [] }: ColumnMatch): readonly number[] {
  return typeof text === 'number' ? [text] : [...new Set(text)]
}

/** The file that an article was read from, and how, so that what was read can be proved. */
export const Original = z
  .object({
    /** SHA-256 of the file's bytes, hex: what they are kept under, where they are kept. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    /** In bytes. */
    size: z.int().nonnegative(),
    /**
     * What was read in the file, as `Place` has it, its numbers apart: of a message in a mailbox, a row of a table; empty
     * for the whole file. In a file that lay in an archive: the archive is no part of it.
     */
    places: z.array(z.string()).readonly(),
    columns: ColumnMatch.nullable(),
    /** The encoding that a person confirmed, a WHATWG label; null where the file tells its own. */
    encoding: z.string().nullable(),
  })
  .readonly()
export type Original = z.infer<typeof Original>

/** Where an article stands in its file: a `Place`, empty for the whole file. */
export function placeOf(original: Original | null): string {
  return original?.places.join('/') ?? ''
}
