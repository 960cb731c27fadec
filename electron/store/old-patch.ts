import type { Patch } from '../../shared/domain/edit.ts'
import { isSameValue } from '../../shared/domain/same-value.ts'
import { shapeAt, type Format } from './format.ts'
import type { Values } from './record-rows.ts'

function pick(values: Values, fields: readonly string[]): Values {
  return Object.fromEntries(fields.map((field) => [field, values[field]]))
}

/**
 * A patch of an edit that was kept in an older version of the file, as one of today. `current` is the record as it
 * stands: what the patch says of some fields is read against it, taken back to that version, so that it changes what
 * it changed then and nothing else. Where the older version could not hold what the record says now, the patch's
 * `before` does not fit it, which is a conflict to whoever applies it.
 */
export function bringUpPatch(
  format: Format,
  patch: Patch,
  version: number,
  current: object | undefined,
): Patch {
  const steps = format.migrations
    .slice(version)
    .flatMap((migration) => migration.records?.[patch.table] ?? [])
  if (steps.length === 0) return patch
  const up = (values: Values) => steps.reduce((older, step) => step.up(older), values)
  const before = patch.before as Values | null
  const after = patch.after as Values | null
  if (before === null || after === null) {
    const shape = Object.keys(shapeAt(format, version, patch.table))
    const isWhole = (values: Values) => shape.every((field) => Object.hasOwn(values, field))
    // What is not whole is refused by whoever writes it.
    const bring = (values: Values | null) =>
      values !== null && isWhole(values) ? up(values) : values
    return { ...patch, before: bring(before), after: bring(after) }
  }
  if (current === undefined) return patch
  const then = steps.reduceRight<Values>((newer, step) => step.down(newer), current as Values)
  const [from, to] = [up({ ...then, ...before }), up({ ...then, ...after })]
  const fields = Object.keys(to).filter((field) => !isSameValue(from[field], to[field]))
  return { ...patch, before: pick(from, fields), after: pick(to, fields) }
}
