import type { Database, Statement } from 'better-sqlite3'
import { crc32 } from 'node:zlib'
import type { Id } from '../../shared/domain/id.ts'
import { RECORDS, type TableName } from '../../shared/domain/project.ts'
import { isSameValue } from '../../shared/domain/edit/same-value.ts'
import { LinkRows } from './link-rows.ts'
import {
  columnsOf,
  decodeField,
  encodeField,
  type RecordColumn,
  type Shape,
  type Stored,
} from './shape.ts'

/** A record of whatever version: its fields by name. */
export type Values = Readonly<Record<string, unknown>>

/** A row as it was read: its fields, and whether they are what was sealed (asked for only by checks); or why it cannot be read. */
export type ReadRow =
  | {
      readonly id: Id
      readonly ok: true
      readonly values: Values
      readonly isSealed: () => boolean
    }
  | { readonly id: Id; readonly ok: false; readonly error: SyntaxError }

/** A record as it is kept, and what the search index knows it by. */
export interface KeptRow {
  readonly number: number
  readonly values: Values
}

/** A record as it was added: what the search index knows it by, and its JSON. */
export interface Inserted {
  readonly number: number
  readonly json: string
}

/** What stands in a string for bytes that are no text (U+FFFD). */
const REPLACEMENT = '\uFFFD'

/** Selects the rows of a page, and the bytes of their ids. */
interface Page {
  readonly rows: Statement
  readonly ids: Statement
}

/** The CRC-32 of a record's JSON, its fields in the order of their shape. */
function sealOf(values: Values): number {
  return crc32(JSON.stringify(values))
}

/** The rows of one table of records in one shape: the only place where the one becomes the other. */
export class RecordRows {
  readonly #db: Database
  readonly #table: string
  readonly #columns: readonly RecordColumn[]
  /** Where the id stands among the columns. */
  readonly #idPlace: number
  readonly #shape: Shape
  readonly #fields: readonly string[]
  readonly #links: ReadonlyMap<string, LinkRows>
  readonly #insert: Statement
  readonly #select: Statement
  readonly #firstPage: Page
  readonly #nextPage: Page
  readonly #delete: Statement
  readonly #updates = new Map<string, Statement>()

  constructor(db: Database, name: TableName, shape: Shape) {
    this.#db = db
    this.#table = RECORDS[name].word
    this.#shape = shape
    this.#columns = columnsOf(shape)
    this.#idPlace = this.#columns.findIndex(({ field }) => field === 'id')
    this.#fields = Object.keys(shape)
    this.#links = new Map(
      this.#fields
        .filter((field) => shape[field] === 'rows')
        .map((field) => [field, new LinkRows(db, field)]),
    )
    const names = this.#columns.map((column) => column.name)
    const list = [...names, 'seal'].join(', ')
    const places = [...names, 'seal'].map(() => '?').join(', ')
    this.#insert = db.prepare(`INSERT INTO ${this.#table} (${list}) VALUES (${places})`)
    this.#select = db.prepare(`SELECT ${list}, number FROM ${this.#table} WHERE id = ?`).raw()
    const page = (where: string): Page => {
      const select = (what: string) =>
        db.prepare(`SELECT ${what} FROM ${this.#table} ${where} ORDER BY id LIMIT ?`)
      return { rows: select(list).raw(), ids: select('CAST(id AS BLOB)').pluck() }
    }
    this.#firstPage = page('')
    this.#nextPage = page('WHERE id > CAST(? AS TEXT)')
    this.#delete = db.prepare(`DELETE FROM ${this.#table} WHERE id = ?`)
  }

  /** Throws SyntaxError when a JSON column holds none. */
  #decode(row: readonly Stored[], linksOf: (field: string) => unknown): Values {
    const values: Record<string, unknown> = {}
    let place = 0
    for (const field of this.#fields) {
      const column = this.#columns[place]
      if (column?.field !== field) {
        values[field] = linksOf(field)
        continue
      }
      values[field] = decodeField(column.storage, row[place] ?? null)
      place += 1
    }
    return values
  }

  /** The fields as they are kept, and the row's number; undefined when there is no such record. */
  get(id: Id): KeptRow | undefined {
    const row = this.#select.get(id) as Stored[] | undefined
    if (row === undefined) return undefined
    const values = this.#decode(row, (field) => this.#links.get(field)?.ofClaim(id))
    return { number: Number(row.at(-1)), values }
  }

  /** The ids of the rows with a value in a column that an index holds. Throws for a field that has none. */
  idsBy(field: string, value: string): readonly Id[] {
    const column = this.#columns.find((one) => one.field === field)?.name
    if (column === undefined) throw new Error(`No column for ${field}.`)
    const sql = `SELECT id FROM ${this.#table} WHERE ${column} = ? ORDER BY id`
    return this.#db.prepare(sql).pluck().all(value) as Id[]
  }

  #read(row: readonly Stored[], linksOf: (field: string, id: Id) => unknown): ReadRow {
    const id = String(row[this.#idPlace])
    try {
      // An id that is no text is read as one that is not there: no other row may be taken for it.
      if (id.includes(REPLACEMENT)) throw new SyntaxError('The id of this row is no text.')
      const values = this.#decode(row, (field) => linksOf(field, id))
      return { id, ok: true, values, isSealed: () => row.at(-1) === sealOf(values) }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      return { id, ok: false, error }
    }
  }

  /** Pages of up to `size` rows in order of id, from the one after the id given (null: from the first), as they are by then. */
  *pagesAfter(id: Id | null, size: number): Generator<readonly ReadRow[]> {
    let after: Id | Buffer | null = id
    for (;;) {
      const page: Page = after === null ? this.#firstPage : this.#nextPage
      const given: readonly unknown[] = after === null ? [size] : [after, size]
      const rows = page.rows.all(given) as Stored[][]
      const first = rows[0]
      const last = rows.at(-1)
      if (first === undefined || last === undefined) return
      const [from, to] = [String(first[this.#idPlace]), String(last[this.#idPlace])]
      const links = new Map(
        [...this.#links].map(([field, kept]) => [field, kept.between(from, to)]),
      )
      const isText = !to.includes(REPLACEMENT)
      after = isText ? to : ((page.ids.all(given) as Buffer[]).at(-1) ?? to)
      yield rows.map((row) => this.#read(row, (field, owner) => links.get(field)?.(owner)))
      if (rows.length < size) return
    }
  }

  /** The field that a record lacks; null when it is whole. */
  misfit(record: object): string | null {
    return this.#fields.find((field) => !Object.hasOwn(record, field)) ?? null
  }

  /**
   * Adds a record; answers its number and its JSON, put together from what the columns hold: a bulk edit
   * keeps each record twice, but writes it as JSON once. Throws SQLite's constraint error when its id is taken.
   */
  insert(id: Id, values: Values): Inserted {
    const row: Stored[] = []
    const members = this.#fields.map((field) => {
      const storage = this.#shape[field]
      if (storage === 'rows' || storage === undefined)
        return `"${field}":${JSON.stringify(values[field])}`
      const stored = encodeField(storage, values[field])
      row.push(stored)
      return `"${field}":${storage === 'json' ? stored : JSON.stringify(values[field])}`
    })
    const json = `{${members.join(',')}}`
    const { lastInsertRowid } = this.#insert.run([...row, crc32(json)])
    for (const [field, kept] of this.#links) kept.add(id, values[field] as readonly Values[])
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

  #write(id: Id, values: Values, seal: number): void {
    const columns = this.#columns.filter(({ field }) => Object.hasOwn(values, field))
    const row = columns.map(({ field, storage }) => encodeField(storage, values[field]))
    this.#update(columns).run([...row, seal, id])
    for (const [field, kept] of this.#links) {
      if (Object.hasOwn(values, field)) kept.replace(id, values[field] as readonly Values[])
    }
  }

  /** Writes the fields given, and only those columns: an index on another is left alone. `result` is the whole record after it. */
  update(id: Id, values: Values, result: Values): void {
    this.#write(id, values, sealOf(result))
  }

  /**
   * Writes what a migration made of a row of another shape, with a seal of this one. A row that was not what had been
   * sealed is given a seal that does not fit either: a migration makes nothing good that was not.
   */
  rewrite(id: Id, before: Values, after: Values, isSealed: boolean): void {
    const result = Object.fromEntries(this.#fields.map((field) => [field, after[field]]))
    const changed = Object.entries(result).filter(
      ([field, value]) => !Object.hasOwn(before, field) || !isSameValue(before[field], value),
    )
    const seal = sealOf(result)
    this.#write(id, Object.fromEntries(changed), isSealed ? seal : seal ^ 1)
  }

  delete(id: Id): void {
    for (const kept of this.#links.values()) kept.remove(id)
    this.#delete.run(id)
  }

  count(): number {
    return Number(this.#db.prepare(`SELECT count(*) FROM ${this.#table}`).pluck().get())
  }
}
