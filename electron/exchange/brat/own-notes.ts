import { z } from 'zod'
import {
  CodeSchema,
  EntitySchema,
  RelationSchema,
  ValuesSchema,
} from '../annotated/annotated-schemas.ts'

/** The type of the notes, and the name of the file, that hold what brat has no place for. */
export const OWN_NOTE = 'Hearsay'
export const OWN_FILE = 'hearsay.json'

const Parts = z.array(z.tuple([z.int().nonnegative(), z.int().positive()]))

/** What a span is beyond its line: the note of it. */
export const SpanNote = z.object({
  id: z.string(),
  /** Its code is none: its type only says that it is marked. */
  uncoded: z.literal(true).optional(),
  /** Where its line cannot tell its place: its parts in UTF-16 code units of the text with its own ends of lines. */
  parts: Parts.optional(),
  /** Where it is more than one line. */
  memo: z.string().optional(),
  /** Those that are no attributes. */
  values: ValuesSchema.optional(),
  /** Links that no span shows, each with its number among the links. */
  links: z
    .array(z.object({ link: z.int(), role: z.string(), entity: z.string().nullable() }))
    .optional(),
})
export type SpanNote = z.infer<typeof SpanNote>

/** A line says another code of a span: the note of it. */
export const CodeNote = z.object({ also: z.string() })

/** What a line of a relation is: a span that shows a link, by the link's number, or a relation. */
export const RelationNote = z.union([
  z.object({ link: z.int(), entity: z.string().nullable() }),
  z.object({
    relation: z.string(),
    memo: z.string().optional(),
    values: ValuesSchema.optional(),
  }),
])
export type RelationNote = z.infer<typeof RelationNote>

/** What is of the whole project: the file beside the texts. */
export const OwnFile = z.object({
  format: z.literal('hearsay-brat'),
  version: z.literal(1),
  name: z.string(),
  /** The codes, and by which type of brat's their spans are marked. */
  codes: z.array(z.object({ type: z.string(), code: CodeSchema })),
  /** What the types of relations are called. */
  relationTypes: z.record(z.string(), z.string()),
  entities: z.array(EntitySchema),
  /** Those that are not between two spans of one text. */
  relations: z.array(RelationSchema),
  documents: z.array(
    z.object({
      /** The name of its files, without their endings. */
      file: z.string(),
      id: z.string(),
      name: z.string(),
      memo: z.string(),
      values: ValuesSchema,
      /** How its lines end, where not all end in LF. */
      lineEnds: z.string(),
    }),
  ),
})
export type OwnFile = z.infer<typeof OwnFile>

/** What is beyond ASCII's printable signs and might end a line, or its words, for some program. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff]/g

/** A value as JSON on one line, whichever signs a program takes for the end of one. */
export function writeNote(value: SpanNote | RelationNote | z.infer<typeof CodeNote>): string {
  return JSON.stringify(value).replaceAll(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
