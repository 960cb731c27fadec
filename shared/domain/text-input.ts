import { z } from 'zod'
import { Id } from './id.ts'
import { ColumnMatch } from './original.ts'
import { DayOrder } from './text/calendar-day.ts'

/**
 * Where something stands in a file that holds several: numbers from 0, from the outermost, “3/0”; empty for the file
 * itself. Files lie in files less deep than there may be numbers.
 */
export const Place = z.string().regex(/^(?:\d{1,9}(?:\/\d{1,9}){0,7})?$/)
export type Place = z.infer<typeof Place>

/** What a person chose for a file: what is absent is found, or asked. */
export const ReadingChoice = z
  .object({
    /** A WHATWG label. */
    encoding: z.string().optional(),
    /** What of a file that holds several is read. */
    places: z.array(Place).readonly().optional(),
    /** Whether a text that looks like several articles delivered in one file is one. */
    isOneArticle: z.boolean().optional(),
    /** Which column of a table holds what. */
    columns: ColumnMatch.optional(),
    /** How a table writes days in figures, where it does not tell; absent to leave those out that can be read two ways. */
    dayOrder: DayOrder.optional(),
    /** An article that the text is another form of, earlier or later; null for none. */
    versionOf: Id.nullable().optional(),
  })
  .readonly()
export type ReadingChoice = z.infer<typeof ReadingChoice>

/** What to read: a file's bytes in base64, a file or folder by its path, or characters that were pasted. */
export const TextInput = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('bytes'),
    fileName: z.string(),
    base64: z.base64(),
    choice: ReadingChoice.optional(),
  }),
  z.object({
    type: z.literal('characters'),
    fileName: z.string(),
    text: z.string(),
    choice: ReadingChoice.optional(),
  }),
  z.object({ type: z.literal('path'), path: z.string(), choice: ReadingChoice.optional() }),
])
export type TextInput = z.infer<typeof TextInput>

/** One of several things in a file, to be chosen from. */
export const ListedMember = z
  .object({
    place: Place,
    /** Its own path, where it lies in a folder: it is opened by that. */
    path: z.string().optional(),
    name: z.string(),
    about: z.string(),
    /** ISO 8601, or empty. */
    date: z.string(),
    /** In bytes. */
    size: z.number(),
    /** As `countWords` counts them; absent where that is known only once it is read. */
    words: z.int().optional(),
    /** Whether it is likely an article: what is ticked at first. */
    isLikely: z.boolean(),
  })
  .readonly()
export type ListedMember = z.infer<typeof ListedMember>

/** The days of a column that can be read two ways, where nothing in the table tells which. */
export const UnsureDays = z
  .object({
    /** How many rows have one. */
    count: z.int(),
    /** The first of them as it stands there, and what it is where the day comes first, or the month: ISO 8601. */
    sample: z.string(),
    day: z.string(),
    month: z.string(),
  })
  .readonly()
export type UnsureDays = z.infer<typeof UnsureDays>

/** The first cells of a table of articles, to match its columns by. */
export const TablePreview = z
  .object({
    columns: z.array(z.string()).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
    /** How many rows there are in all. */
    count: z.int(),
    guess: ColumnMatch,
    /** Of each column. */
    unsureDays: z.array(UnsureDays).readonly(),
    /** Sentences on what of the file is not in it. */
    remarks: z.array(z.string()).readonly(),
  })
  .readonly()
export type TablePreview = z.infer<typeof TablePreview>

const where = { input: z.int().nonnegative(), fileName: z.string(), place: Place }

/** An article of another outlet with much the same text: both may be an agency's story. */
export const Alike = z
  .object({
    articleId: Id,
    /** How much of the shorter text the other has too, from 0 to 1. */
    share: z.number(),
  })
  .readonly()
export type Alike = z.infer<typeof Alike>

/** What is asked about a file before it is read; nothing of it is added until it is answered. */
export const Question = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('unsure'),
    ...where,
    /** WHATWG labels, the likeliest first, each with how the places read that others read otherwise. */
    guesses: z.array(z.object({ encoding: z.string(), sample: z.string() })).readonly(),
  }),
  z.object({
    type: z.literal('choose'),
    ...where,
    word: z.enum(['file', 'message', 'chapter', 'article', 'attachment']),
    members: z.array(ListedMember).readonly(),
    /** How many more there are than are listed. */
    unlisted: z.int(),
    /** Whether it is one text, which may be one article for all that. */
    canBeOneArticle: z.boolean(),
  }),
  z.object({ type: z.literal('columns'), ...where, table: TablePreview }),
])
export type Question = z.infer<typeof Question>

/**
 * What became of one text, or one part of a file: `added`; `known` (the same text is already in the project);
 * `similar` (it comes again a little changed: whether it is another form of that article is asked); a `Question`; or
 * `refused` with a sentence. `input` is the place among the inputs given.
 */
export const ImportResult = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('added'),
    ...where,
    articleId: Id,
    /** Sentences on what is not as in the file. */
    remarks: z.array(z.string()).readonly(),
    /** Of a form of an article: which was taken for the earlier one and why, in a sentence. */
    order: z.string().optional(),
    alike: Alike.optional(),
  }),
  z.object({ type: z.literal('known'), ...where, articleId: Id }),
  z.object({
    type: z.literal('similar'),
    ...where,
    /** The article that it has much in common with. */
    articleId: Id,
    /** What the text that comes is called, and where and when it was published, as far as is known. */
    title: z.string(),
    outlet: z.string(),
    date: z.string(),
    /** How much of the shorter text the other has too, from 0 to 1. */
    share: z.number(),
  }),
  ...Question.options,
  z.object({ type: z.literal('refused'), ...where, message: z.string() }),
])
export type ImportResult = z.infer<typeof ImportResult>
