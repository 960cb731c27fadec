import { z } from 'zod'

/** How a field is kept in the save file: as it is, as 0 or 1, as JSON, or as rows of a table of its own. */
export type Storage = 'plain' | 'flag' | 'json' | 'rows'

/**
 * What a value other than the initial one tells. `attribution`: who said it and how, which a draft tells as well;
 * `judgement`: what only an analyst adds; `correction`: that an analyst overruled the program. Absent: nothing.
 */
export type Telling = 'attribution' | 'judgement' | 'correction'

/** One field of a record: what holds for it wherever records are made, checked, kept or merged. */
export interface Field<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema
  readonly storage: Storage
  readonly telling?: Telling
  /** What it has in a new record. Absent: whoever makes one says. */
  readonly initial?: z.infer<Schema>
  /** Its value when other records are merged into one, of its own and theirs in their order. Absent: its own. */
  unite?(own: z.infer<Schema>, others: readonly z.infer<Schema>[]): z.infer<Schema>
}

/** A field with a value in every new record. */
export interface InitialField<Schema extends z.ZodType> extends Field<Schema> {
  readonly initial: z.infer<Schema>
}

/** The fields of one kind of record, in the order in which they are written and sealed. */
export type Fields = Readonly<Record<string, Field>>

/** The record that some fields make. */
export type RecordOf<F extends Fields> = {
  readonly [Name in keyof F]: z.infer<F[Name]['schema']>
}

/** What must be said to make a record: the fields without an initial value. */
export type GivenOf<F extends Fields> = {
  readonly [
    Name in keyof F as F[Name] extends { readonly initial: unknown } ? never : Name
  ]: z.infer<F[Name]['schema']>
}

/** A field that whoever makes a record must give. */
export function given<Schema extends z.ZodType>(
  schema: Schema,
  storage: Storage = 'plain',
): Field<Schema> {
  return { schema, storage }
}

/** A field that has a value from the start. */
export function initially<Schema extends z.ZodType>(
  schema: Schema,
  initial: z.infer<Schema>,
  rest: Partial<Omit<Field<Schema>, 'schema' | 'initial'>> = {},
): InitialField<Schema> {
  return { storage: 'plain', ...rest, schema, initial }
}

type ShapeOf<F extends Fields> = { [Name in keyof F]: F[Name]['schema'] }

/** The schema of a record with these fields and no others. */
export function schemaOf<F extends Fields>(fields: F): z.ZodReadonly<z.ZodObject<ShapeOf<F>>> {
  const entries = Object.entries(fields).map(([name, { schema }]) => [name, schema])
  return z.object(Object.fromEntries(entries) as ShapeOf<F>).readonly()
}

/** A new record: what is given, and what its other fields have at first. */
export function newRecord<F extends Fields>(fields: F, values: GivenOf<F>): RecordOf<F> {
  const known: Readonly<Record<string, unknown>> = values
  const entries = Object.entries(fields).map(([name, { initial }]) => [
    name,
    Object.hasOwn(known, name) ? known[name] : initial,
  ])
  return Object.fromEntries(entries) as RecordOf<F>
}
