import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { Article } from '../../shared/domain/article.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Records, TableName } from '../../shared/domain/project.ts'
import type { FormLookup } from '../../shared/domain/versions/form-faults.ts'
import type { Format } from './format.ts'
import { RecordRows, type Inserted, type ReadRow } from './record-rows.ts'
import { shapeOf } from './shape.ts'

/** A record as it was read: whole, or that it does not fit its schema and why. */
export type ReadRecord<T extends TableName> =
  | {
      readonly id: Id
      readonly ok: true
      readonly record: Records[T]
      /** False when the row is not what was written. */
      readonly isSealed: () => boolean
    }
  | { readonly id: Id; readonly ok: false; readonly error: unknown }

/** A record with the number of its row. */
export interface NumberedRecord<T extends TableName> {
  readonly number: number
  readonly record: Records[T]
}

/** One table of records, in the shape and by the schema of today. */
export class RecordTable<T extends TableName> {
  readonly #rows: RecordRows
  readonly #schema: z.ZodType

  constructor(db: Database, name: T, format: Format) {
    const { fields, schema } = format.records[name]
    this.#rows = new RecordRows(db, name, shapeOf(fields))
    this.#schema = schema
  }

  /** The record as it is kept; undefined when there is none, or a row that does not fit the schema, as if there were none. */
  get(id: Id): Records[T] | undefined {
    return this.find(id)?.record
  }

  /** The same, with what the search index knows the record by. */
  find(id: Id): NumberedRecord<T> | undefined {
    const row = this.#rows.get(id)
    // What some other program wrote may be of a shape that nothing here can be done with.
    if (row === undefined || !this.#schema.safeParse(row.values).success) return undefined
    return { number: row.number, record: row.values as unknown as Records[T] }
  }

  /** The ids of the records with a value in a field that an index holds: a reference, a hash. */
  idsBy(field: keyof Records[T] & string, value: string): readonly Id[] {
    return this.#rows.idsBy(field, value)
  }

  /** Pages of up to `size` records in order of id, from the one after the id given (null: from the first); each checked by its schema. */
  *pagesAfter(id: Id | null, size: number): Generator<readonly ReadRecord<T>[]> {
    for (const page of this.#rows.pagesAfter(id, size)) yield page.map((row) => this.#parse(row))
  }

  #parse(row: ReadRow): ReadRecord<T> {
    if (!row.ok) return row
    const { id, values, isSealed } = row
    const parsed = this.#schema.safeParse(values)
    if (!parsed.success) return { id, ok: false, error: parsed.error }
    return { id, ok: true, record: values as unknown as Records[T], isSealed }
  }

  /** The field that a record made by an edit lacks; null when it is whole. */
  misfit(record: object): string | null {
    return this.#rows.misfit(record)
  }

  /** Adds a record; answers its number and its JSON. Throws SQLite's constraint error when its id is taken. */
  insert(record: Records[T]): Inserted {
    return this.#rows.insert(record.id, record)
  }

  /** Writes the fields given; `result` is the whole record after it. */
  update(id: Id, fields: Partial<Records[T]>, result: Records[T]): void {
    this.#rows.update(id, fields, result)
  }

  delete(id: Id): void {
    this.#rows.delete(id)
  }

  count(): number {
    return this.#rows.count()
  }
}

/** The record tables of an open file. */
export type RecordTables = { readonly [T in TableName]: RecordTable<T> }

export function openTables(db: Database, format: Format): RecordTables {
  return {
    articles: new RecordTable(db, 'articles', format),
    speakers: new RecordTable(db, 'speakers', format),
    sources: new RecordTable(db, 'sources', format),
    claims: new RecordTable(db, 'claims', format),
    relations: new RecordTable(db, 'relations', format),
    topics: new RecordTable(db, 'topics', format),
    scales: new RecordTable(db, 'scales', format),
  }
}

type ArticleTables = Pick<RecordTables, 'articles'>

/** The articles that say that they are a later form of one, in the order in which they were made. */
export function laterForms({ articles }: ArticleTables, id: Id): readonly Article[] {
  return articles.idsBy('versionOf', id).flatMap((later) => articles.get(later) ?? [])
}

/** The articles of an open file, for what is asked of their forms. */
export function formLookup(tables: ArticleTables): FormLookup {
  return { get: (id) => tables.articles.get(id), laterOf: (id) => laterForms(tables, id) }
}
