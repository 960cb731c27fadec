import type { Database, Statement } from 'better-sqlite3'
import { crc32 } from 'node:zlib'
import type { ViaLink } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import { RECORD_SCHEMAS, type Records, type TableName } from '../../shared/domain/project.ts'
import { ClaimChains } from './claim-chains.ts'
import {
  RECORD_FIELDS,
  columnsOf,
  decodeField,
  encodeField,
  type Keeping,
  type RecordColumn,
  type Stored,
} from './record-fields.ts'

/** A record as it was read: whole, or that it does not fit its schema and why. */
export type ReadRecord<T extends TableName> =
  | {
      readonly id: Id
      readonly ok: true
      readonly record: Records[T]
      /** False when its seal was checked and the row is not what was written. */
      readonly isSealed: boolean
    }
  | { readonly id: Id; readonly ok: false; readonly error: unknown }

/** The CRC-32 of a record's JSON, its fields in the order of `RECORD_FIELDS`. */
function sealOf(record: object): number {
  return crc32(JSON.stringify(record))
}

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
  readonly #keepings: Readonly<Record<string, Keeping>>
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
    this.#keepings = RECORD_FIELDS[name].fields
    this.#fields = Object.keys(this.#keepings)
    this.#chains = name === 'claims' ? new ClaimChains(db) : null
    const names = this.#columns.map((column) => column.name)
    const list = [...names, 'seal'].join(', ')
    const places = [...names, 'seal'].map(() => '?').join(', ')
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

  /** The ids of the records with a value in a field that an index holds: a reference, a hash. */
  idsBy(field: keyof Records[T], value: string): readonly Id[] {
    const column = this.#columns.find((one) => one.field === field)?.name
    if (column === undefined) throw new Error(`No column for ${String(field)}.`)
    const sql = `SELECT id FROM ${this.#table} WHERE ${column} = ? ORDER BY id`
    return this.#db.prepare(sql).pluck().all(value) as Id[]
  }

  #check(id: Id, record: Records[T], seal: Stored | undefined): ReadRecord<T> {
    const parsed = RECORD_SCHEMAS[this.#name].safeParse(record)
    if (!parsed.success) return { id, ok: false, error: parsed.error }
    return { id, ok: true, record, isSealed: seal === undefined || seal === sealOf(record) }
  }

  /**
   * Up to `limit` records in order of id, after the id given; each checked by its schema, and against its
   * seal where that is asked for.
   */
  readAfter(after: Id | null, limit: number, isSealChecked = false): readonly ReadRecord<T>[] {
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
        return this.#check(
          id,
          this.#decode(row, chains?.(id)),
          isSealChecked ? row.at(-1) : undefined,
        )
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
    const members = this.#fields.map((field) => {
      const keeping = this.#keepings[field]
      if (keeping === 'apart' || keeping === undefined)
        return `"${field}":${JSON.stringify(values[field])}`
      const stored = encodeField(keeping, values[field])
      row.push(stored)
      return `"${field}":${keeping === 'json' ? stored : JSON.stringify(values[field])}`
    })
    const json = `{${members.join(',')}}`
    const { lastInsertRowid } = this.#insert.run([...row, crc32(json)])
    this.#chains?.add(record.id, values['via'] as readonly ViaLink[])
    return { number: Number(lastInsertRowid), json }
  }

  #update(columns: readonly RecordColumn[]): Statement {
    const sets = [...columns.map((column) => column.name), 'seal'].map((name) => `${name} = ?`)
    const sql = `UPDATE ${this.#table} SET ${sets.join(', ')} WHERE id = ?`
    const known = this.#updates.get(sql)
    if (known !== undefined) return known
    const statement = this.#db.prepare(sql)
    this.#updates.set(sql, statement)
    return statement
  }

  /** Writes the fields given, and only those columns: an index on another is left alone. `result` is the whole record after it. */
  update(id: Id, fields: Partial<Records[T]>, result: Records[T]): void {
    const values = fields as Readonly<Record<string, unknown>>
    const columns = this.#columns.filter((column) => Object.hasOwn(values, column.field))
    const row = columns.map((column) => encodeField(column.keeping, values[column.field]))
    this.#update(columns).run([...row, sealOf(result), id])
    if (Object.hasOwn(values, 'via')) {
      this.#chains?.replace(id, values['via'] as readonly ViaLink[])
    }
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

/** The record tables of an open file. */
export type RecordTables = { readonly [T in TableName]: RecordTable<T> }

export function openTables(db: Database): RecordTables {
  return {
    articles: new RecordTable(db, 'articles'),
    speakers: new RecordTable(db, 'speakers'),
    sources: new RecordTable(db, 'sources'),
    claims: new RecordTable(db, 'claims'),
    relations: new RecordTable(db, 'relations'),
  }
}
