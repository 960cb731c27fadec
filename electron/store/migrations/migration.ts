import type { TableName } from '../../../shared/domain/project.ts'
import type { Values } from '../record-rows.ts'
import type { Shape } from '../shape.ts'

/** The characters of a text that the file keeps, by their hash; null where there is none such. */
export type ReadText = (hash: string) => string | null

/** What a migration makes of the records of one table, and the way back, by which old edits are brought up. */
export interface RecordMigration {
  /** The shape that it starts from, of the one that it leads to. */
  readonly before: (after: Shape) => Shape
  readonly up: (values: Values, readText: ReadText) => Values
  /** `up` of what it answers is the record again, so long as the older version could hold all that it says. */
  readonly down: (values: Values) => Values
}

/**
 * Does to a record what a migration does, up or down; null where it is not of the shape that this starts from, and so
 * cannot be done: JSON is of whatever shape who wrote it gave it.
 */
export function migrateRecord(
  migration: RecordMigration,
  way: 'up' | 'down',
  values: Values,
  readText: ReadText,
): Values | null {
  try {
    return way === 'up' ? migration.up(values, readText) : migration.down(values)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** What brings a file from one version to the next. Never changed once released. */
export interface Migration {
  readonly sql: string
  readonly records?: Readonly<Partial<Record<TableName, RecordMigration>>>
  /** SQL for when the records are of the new shape: what held them before goes. */
  readonly finish?: string
}
