import { isSameValue } from '../../../shared/domain/edit/same-value.ts'
import type { Fields, RecordOf } from '../../../shared/domain/field.ts'
import type { Values } from './annotated-project.ts'

/** Text as it is; anything else as JSON. */
function writeValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The fields of a record as values; those that are as in a new one are left out, as are the `others`. */
export function writeFields<F extends Fields>(
  fields: F,
  record: RecordOf<F>,
  others: readonly (keyof F)[],
): Values {
  const told = Object.entries(fields).filter(
    ([name, { initial }]) => !others.includes(name) && !isSameValue(record[name], initial),
  )
  return Object.fromEntries(told.map(([name]) => [name, writeValue(record[name])]))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What was read of a record, and the names of the values that are none of its fields, or not what these can hold. */
export interface FieldsRead<F extends Fields> {
  readonly fields: Partial<RecordOf<F>>
  readonly unread: readonly string[]
}

/** Reads values as the fields of a record: as the text that they are where the field takes that, else as JSON. */
export function readFields<F extends Fields>(
  fields: F,
  values: Values,
  others: readonly (keyof F)[],
): FieldsRead<F> {
  const read: Record<string, unknown> = {}
  const unread: string[] = []
  for (const [name, text] of Object.entries(values)) {
    const schema =
      Object.hasOwn(fields, name) && !others.includes(name) ? fields[name]?.schema : null
    const asText = schema?.safeParse(text)
    const parsed = asText?.success === true ? asText : schema?.safeParse(parseJson(text))
    if (parsed?.success === true) read[name] = parsed.data
    else unread.push(name)
  }
  return { fields: read as Partial<RecordOf<F>>, unread }
}
