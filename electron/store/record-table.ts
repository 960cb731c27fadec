import type { Database, Statement } from 'better-sqlite3'
import type { ViaLink } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import { RECORD_SCHEMAS, type Records, type TableName } from '../../shared/domain/project.ts'
import { ClaimChains } from './claim-chains.ts'
import {
  RECORD_FIELDS,
  columnsOf,
  decodeField,
  encodeField,
  type RecordColumn,
  type Stored,
} from './record-fields.ts'

/** A record as it was read: whole, or that it does not fit its schema and why. */
export type ReadRecord<T extends TableName> =
  | { readonly id: Id; readonly ok: true; readonly record: Records[T] }
  | { readonly id: Id; readonly ok: false; readonly error: unknown }

/** A record as it was added: what the search index knows it by, and its JSON. */
export interface Inserted {
  readonly number: number
  readonly json: string
}

/** One table of records and its rows: the only place where the one becomes the other. */
export class RecordTable<T extends TableName> {
  readonly #name: T
  readonly #table: string
  readonly #columns: readonly RecordColumn[]
  readonly #fields: readonly string[]
  readonly #chains: ClaimChains | null
  readonly #db: Database
  readonly #insert: Statement
  readonly #select: Statement
  readonly #page: Statement
  readonly #firstPage: Statement
  readonly #delete: Statement
  readonly #number: Statement
  readonly #updates = new Map<string, Statement>()

  constructor(db: Database, name: T) {
    this.#db = db
    this.#name = name
    this.#table = RECORD_FIELDS[name].table
    this.#columns = columnsOf(name)
    this.#fields = Object.keys(RECORD_FIELDS[name].fields)
    this.#chains = name === 'claims' ? new ClaimChains(db) : null
    const names = this.#columns.map((column) => column.name)
    const places = names.map(() => '?').join(', ')
    const list = names.join(', ')
    this.#insert = db.prepare(`INSERT INTO ${this.#table} (${list}) VALUES (${places})`)
    this.#select = db.prepare(`SELECT ${list} FROM ${this.#table} WHERE id = ?`).raw()
    const page = (where: string) =>
      db.prepare(`SELECT ${list} FROM ${this.#table} ${where} ORDER BY id LIMIT ?`).raw()
    this.#firstPage = page('')
    this.#page = page('WHERE id > ?')
    this.#delete = db.prepare(`DELETE FROM ${this.#table} WHERE id = ?`)
    this.#number = db.prepare(`SELECT number FROM ${this.#table} WHERE id = ?`).pluck()
  }

  /** Throws SyntaxError when a JSON column holds none. The schema is not checked here. */
  #decode(row: readonly Stored[], via: unknown): Records[T] {
    const record: Record<string, unknown> = {}
    let place = 0
    for (const field of this.#fields) {
      const column = this.#columns[place]
      if (column?.field !== field) {
        record[field] = via
        continue
      }
      record[field] = decodeField(column.keeping, row[place] ?? null)
      place += 1
    }
    return record as unknown as Records[T]
  }

  /** The record as it is kept; undefined when there is none. Its fields were checked when they came in. */
  get(id: Id): Records[T] | undefined {
    const row = this.#select.get(id) as Stored[] | undefined
    if (row === undefined) return undefined
    return this.#decode(row, this.#chains?.ofClaim(id))
  }

  /** Up to `limit` records in order of id, after the id given; each checked by its schema. */
  readAfter(after: Id | null, limit: number): readonly ReadRecord<T>[] {
    const rows = (
      after === null ? this.#firstPage.all(limit) : this.#page.all(after, limit)
    ) as Stored[][]
    const first = rows[0]
    const last = rows.at(-1)
    if (first === undefined || last === undefined) return []
    const chains = this.#chains?.between(String(first[0]), String(last[0]))
    return rows.map((row) => {
      const id = String(row[0])
      try {
        const record = this.#decode(row, chains?.(id))
        const parsed = RECORD_SCHEMAS[this.#name].safeParse(record)
        return parsed.success
          ? { id, ok: true, record: record }
          : { id, ok: false, error: parsed.error }
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        return { id, ok: false, error }
      }
    })
  }

  /** The field that a record made by an edit lacks or should not have; null when it is whole. */
  misfit(record: object): string | null {
    return this.#fields.find((field) => !Object.hasOwn(record, field)) ?? null
  }

  /**
   * Adds a record; answers its number and its JSON, put together from what the columns hold: a bulk edit
   * keeps each record twice, but writes it as JSON once. Throws SQLite's constraint error when its id is taken.
   */
  insert(record: Records[T]): Inserted {
    const values = record as unknown as Readonly<Record<string, unknown>>
    const row: Stored[] = []
    const members: string[] = []
    for (const { field, keeping } of this.#columns) {
      const stored = encodeField(keeping, values[field])
      row.push(stored)
      members.push(`"${field}":${keeping === 'json' ? stored : JSON.stringify(values[field])}`)
    }
    const { lastInsertRowid } = this.#insert.run(row)
    if (this.#chains !== null) {
      const mentions = this.#chains.add(record.id, values['via'] as readonly ViaLink[])
      members.push(`"via":${mentions}`)
    }
    return { number: Number(lastInsertRowid), json: `{${members.join(',')}}` }
  }

  #update(columns: readonly RecordColumn[]): Statement {
    const sets = columns.map((column) => `${column.name} = ?`).join(', ')
    const known = this.#updates.get(sets)
    if (known !== undefined) return known
    const statement = this.#db.prepare(`UPDATE ${this.#table} SET ${sets} WHERE id = ?`)
    this.#updates.set(sets, statement)
    return statement
  }

  /** Writes the fields given, and only those columns: an index on another is left alone. */
  update(id: Id, fields: Partial<Records[T]>): void {
    const values = fields as Readonly<Record<string, unknown>>
    const columns = this.#columns.filter((column) => Object.hasOwn(values, column.field))
    if (columns.length > 0) {
      const row = columns.map((column) => encodeField(column.keeping, values[column.field]))
      this.#update(columns).run([...row, id])
    }
    if (Object.hasOwn(values, 'via')) this.#chains?.replace(id, values['via'] as readonly ViaLink[])
  }

  delete(id: Id): void {
    this.#chains?.remove(id)
    this.#delete.run(id)
  }

  /** What the search index knows the record by; undefined when there is no such record. */
  numberOf(id: Id): number | undefined {
    return this.#number.get(id) as number | undefined
  }

  count(): number {
    return Number(this.#db.prepare(`SELECT count(*) FROM ${this.#table}`).pluck().get())
  }
}

/** The four tables of an open file. */
export type RecordTables = { readonly [T in TableName]: RecordTable<T> }

export function openTables(db: Database): RecordTables {
  return {
    articles: new RecordTable(db, 'articles'),
    speakers: new RecordTable(db, 'speakers'),
    sources: new RecordTable(db, 'sources'),
    claims: new RecordTable(db, 'claims'),
  }
}
