import { z } from 'zod'
import { Id } from './id.ts'
import { TABLE_NAMES } from './project.ts'

/**
 * Something a check of the save file found. `span-*`: an anchor no longer quotes its text; `reference`: a
 * record names one that is not there; `record`: a row that does not fit its schema; `file`: SQLite's own check.
 */
export const Problem = z
  .object({
    kind: z.enum(['file', 'record', 'reference', 'span-changed', 'span-outside', 'text']),
    table: z.enum(TABLE_NAMES).nullable(),
    id: Id.nullable(),
    /** A sentence for the person: what is wrong and what to do. */
    message: z.string(),
  })
  .readonly()
export type Problem = z.infer<typeof Problem>
