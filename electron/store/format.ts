import type { z } from 'zod'
import type { Fields } from '../../shared/domain/field.ts'
import { RECORDS, type TableName } from '../../shared/domain/project.ts'
import type { Migration } from './migrations/migration.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { shapeOf, type Shape } from './shape.ts'

/** What a save file holds: how it came to be, and what its records are today. */
export interface Format {
  /** The first makes version 1. */
  readonly migrations: readonly Migration[]
  readonly records: {
    readonly [T in TableName]: { readonly fields: Fields; readonly schema: z.ZodType }
  }
}

export const FORMAT: Format = { migrations: MIGRATIONS, records: RECORDS }

/** The shape of a table's records in a version of the file. */
export function shapeAt({ migrations, records }: Format, version: number, name: TableName): Shape {
  return migrations
    .slice(version)
    .reduceRight(
      (shape, migration) => migration.records?.[name]?.before(shape) ?? shape,
      shapeOf(records[name].fields),
    )
}
