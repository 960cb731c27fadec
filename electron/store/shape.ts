import type { Fields, Storage } from '../../shared/domain/field.ts'

/** The fields of one table's records in the order in which they are sealed, and how each is kept. */
export type Shape = Readonly<Record<string, Storage>>

export function shapeOf(fields: Fields): Shape {
  return Object.fromEntries(Object.entries(fields).map(([name, { storage }]) => [name, storage]))
}

/** One column of a record's own table. */
export interface RecordColumn {
  readonly field: string
  readonly name: string
  readonly storage: Exclude<Storage, 'rows'>
}

/** The columns of a record's own table, in one order for reading and writing; named as its fields, in snake_case. */
export function columnsOf(shape: Shape): readonly RecordColumn[] {
  return Object.entries(shape).flatMap(([field, storage]) => {
    if (storage === 'rows') return []
    const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return [{ field, name, storage }]
  })
}

/** A value as SQLite can bind it. */
export type Stored = string | number | null

export function encodeField(storage: RecordColumn['storage'], value: unknown): Stored {
  if (storage === 'json') return JSON.stringify(value)
  if (storage === 'flag') return value === true ? 1 : 0
  return value as Stored
}

/** Throws SyntaxError when a JSON column holds none. */
export function decodeField(storage: RecordColumn['storage'], stored: Stored): unknown {
  if (storage === 'json') return stored === '[]' ? [] : JSON.parse(String(stored))
  // Left as it is when it is neither: the record's schema refuses it.
  if (storage === 'flag') return stored === 1 ? true : stored === 0 ? false : stored
  return stored
}
