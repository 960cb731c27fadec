import { z } from 'zod'
import type { Code, Entity, Relation, Values } from './annotated-project.ts'

export const ValuesSchema: z.ZodType<Values> = z.record(z.string(), z.string()).readonly()

/** Parts of an annotated project as files of ours hold them. */
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
