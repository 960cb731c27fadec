import { z } from 'zod'
import { schemaOf, type Field, type Fields, type RecordOf } from '../field.ts'
import { Id } from '../id.ts'
import { Span } from '../text/span.ts'

/**
 * One claim's links to speakers or to sources before a merge, and where their mentions stood; null where only this is
 * known: that the mentions of the link as it is now were all its own.
 */
export const LinksBefore = z
  .object({
    claimId: Id,
    links: z
      .array(
        z.object({ id: Id.nullable(), mentions: z.array(Span).readonly().nullable() }).readonly(),
      )
      .readonly(),
  })
  .readonly()
export type LinksBefore = z.infer<typeof LinksBefore>

/** The fields that a merge fills or joins. */
export function unitingFields(fields: Fields): readonly (readonly [string, Required<Field>])[] {
  return Object.entries(fields).filter(
    (entry): entry is [string, Required<Field>] => entry[1].unite !== undefined,
  )
}

/** The schema of a record that was merged into another, kept so that the merge can be divided again. */
export function absorbedOf<F extends Fields>(fields: F) {
  const had = Object.fromEntries(unitingFields(fields).map(([name, { schema }]) => [name, schema]))
  return z
    .object({
      /** As it was when it was merged. */
      record: schemaOf(fields),
      /** What it was merged into: the record that keeps this, or another that that one absorbed. */
      intoId: Id,
      /** The aliases that the other got by it. */
      gave: z.array(z.string()).readonly(),
      /** What the other had of its own in the fields that were joined. */
      had: z.object(had).partial().readonly() as unknown as z.ZodType<
        Readonly<Partial<RecordOf<F>>>
      >,
      /** The links of the claims that named it, as they were before anything in them was merged. */
      links: z.array(LinksBefore).readonly(),
    })
    .readonly()
}
