import type { RecordMigration } from './migration.ts'
import type { Values } from '../record-rows.ts'

function without<Value>(
  values: Readonly<Record<string, Value>>,
  fields: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)))
}

/** A record, and those that were merged into it, of which it keeps the fields. */
function changeWithAbsorbed(values: Values, change: (values: Values) => Values): Values {
  const absorbed = values['absorbed'] as readonly (Values & { record: Values })[] | undefined
  if (absorbed === undefined) return change(values)
  const changed = absorbed.map((one) => Object.assign({}, one, { record: change(one.record) }))
  return { ...change(values), absorbed: changed }
}

/**
 * What a migration does that adds fields to a table's records: those made before have these values. Its SQL adds a column
 * for each, named as the field in snake_case, with the same value as its default.
 */
export function addedFields(initial: Values): RecordMigration {
  const fields = Object.keys(initial)
  return {
    before: (after) => without(after, fields),
    up: (values) => changeWithAbsorbed(values, (one) => ({ ...one, ...initial })),
    down: (values) => changeWithAbsorbed(values, (one) => without(one, fields)),
  }
}
