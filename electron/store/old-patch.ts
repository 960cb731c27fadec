import type { Patch } from '../../shared/domain/edit/edit.ts'
import { isSameValue } from '../../shared/domain/edit/same-value.ts'
import { shapeAt, type Format } from './format.ts'
import { migrateRecord, type ReadText, type RecordMigration } from './migrations/migration.ts'
import type { Values } from './record-rows.ts'

function pick(values: Values, fields: readonly string[]): Values {
  return Object.fromEntries(fields.map((field) => [field, values[field]]))
}

/** A record through several migrations, in their order; null where it is not of the shape that one of them starts from. */
function migrateThrough(
  steps: readonly RecordMigration[],
  way: 'up' | 'down',
  values: Values,
  readText: ReadText,
): Values | null {
  return steps.reduce<Values | null>(
    (record, step) => (record === null ? null : migrateRecord(step, way, record, readText)),
    values,
  )
}

/** A patch that adds a record or takes one away, whole as it was then. */
function bringUpWhole(
  patch: Patch,
  steps: readonly RecordMigration[],
  shape: readonly string[],
  readText: ReadText,
): Patch | null {
  const isWhole = (values: Values) => shape.every((field) => Object.hasOwn(values, field))
  const [before, after] = [patch.before, patch.after].map((kept) => {
    const values = kept as Values | null
    // What is not whole is refused by whoever writes it.
    if (values === null || !isWhole(values)) return { kept: values, isSound: true }
    const record = migrateThrough(steps, 'up', values, readText)
    return { kept: record, isSound: record !== null }
  })
  if (before?.isSound !== true || after?.isSound !== true) return null
  return { ...patch, before: before.kept, after: after.kept }
}

/** What a patch changed of a record that was `current` in the shape of then. */
function bringUpChange(
  patch: Patch,
  steps: readonly RecordMigration[],
  current: Values,
  readText: ReadText,
): Patch | null {
  const then = migrateThrough(steps.toReversed(), 'down', current, readText)
  // A row that is no record is not what the patch was made on.
  if (then === null) return patch
  const from = migrateThrough(steps, 'up', { ...then, ...patch.before }, readText)
  const to = migrateThrough(steps, 'up', { ...then, ...patch.after }, readText)
  if (from === null || to === null) return null
  const fields = Object.keys(to).filter((field) => !isSameValue(from[field], to[field]))
  return { ...patch, before: pick(from, fields), after: pick(to, fields) }
}

function bringUp(
  format: Format,
  patch: Patch,
  version: number,
  current: object | undefined,
  readText: ReadText,
): Patch | null {
  const steps = format.migrations
    .slice(version)
    .flatMap((migration) => migration.records?.[patch.table] ?? [])
  if (steps.length === 0) return patch
  if (patch.before === null || patch.after === null) {
    return bringUpWhole(patch, steps, Object.keys(shapeAt(format, version, patch.table)), readText)
  }
  return current === undefined ? patch : bringUpChange(patch, steps, current as Values, readText)
}

/** Whether all that a patch of today would write is what its fields may hold. */
function isFitting({ records }: Format, { table, after }: Patch): boolean {
  const { fields } = records[table]
  return Object.entries(after ?? {}).every(
    ([name, value]) => fields[name]?.schema.safeParse(value).success === true,
  )
}

/**
 * A patch of an edit that was kept in some version of the file, as one of today. `current` is the record as it
 * stands: what the patch says of some fields is read against it, taken back to that version, so that it changes what
 * it changed then and nothing else. Where the older version could not hold what the record says now, the patch's
 * `before` does not fit it, which is a conflict to whoever applies it. Null where it is none that Hearsay kept: what it
 * says is of no shape that a record had.
 */
export function bringUpPatch(
  format: Format,
  patch: Patch,
  version: number,
  current: object | undefined,
  readText: ReadText,
): Patch | null {
  const brought = bringUp(format, patch, version, current, readText)
  return brought !== null && isFitting(format, brought) ? brought : null
}
