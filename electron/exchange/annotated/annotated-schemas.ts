import { z } from 'zod'
import type { Code, Entity, Relation, Values } from './annotated-project.ts'

/** Parts of an annotated project as files of ours hold them. */
export const ValuesSchema: z.ZodType<Values> = z.record(z.string(), z.string()).readonly()

export const CodeSchema: z.ZodType<Code> = z
  .object({
    id: z.string(),
    name: z.string(),
    parent: z.string().nullable(),
    memo: z.string(),
    colour: z.string(),
    values: ValuesSchema,
  })
  .readonly()

export const EntitySchema: z.ZodType<Entity> = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    memo: z.string(),
    values: ValuesSchema,
  })
  .readonly()

export const RelationSchema: z.ZodType<Relation> = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    type: z.string(),
    memo: z.string(),
    values: ValuesSchema,
  })
  .readonly()

/** Reads JSON in a file of ours; null where it is broken, or of another shape. */
export function parseOwn<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
