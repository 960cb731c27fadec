import type { Database, Statement } from 'better-sqlite3'
import type { Id } from '../../shared/domain/id.ts'

/** Which table the links of a claim are kept in, and what names the record that each is to. */
interface LinkTable {
  readonly table: string
  readonly column: string
  readonly field: string
}

/** The fields of a claim that are kept as rows: one row a link, so that SQLite itself keeps their references true. */
const LINK_TABLES: Readonly<Record<string, LinkTable>> = {
  speakers: { table: 'claim_speaker', column: 'speaker_id', field: 'speakerId' },
  via: { table: 'claim_via', column: 'source_id', field: 'sourceId' },
}

/** The SQL tables that claims' links are kept in. */
export const LINK_TABLE_NAMES = Object.values(LINK_TABLES).map(({ table }) => table)

type Row = readonly [claimId: Id, recordId: Id | null, mentions: string]
type Link = Readonly<Record<string, unknown>>

/** The links of claims in one of their fields. */
export class LinkRows {
  readonly #field: string
  readonly #insert: Statement
  readonly #delete: Statement
  readonly #select: Statement
  readonly #range: Statement

  /** Throws for a field that is not kept as rows. */
  constructor(db: Database, name: string) {
    const known = LINK_TABLES[name]
    if (known === undefined) throw new Error(`No table keeps the rows of “${name}”.`)
    const { table, column, field } = known
    this.#field = field
    this.#insert = db.prepare(
      `INSERT INTO ${table} (claim_id, position, ${column}, mentions) VALUES (?, ?, ?, ?)`,
    )
    this.#delete = db.prepare(`DELETE FROM ${table} WHERE claim_id = ?`)
    const select = (where: string) =>
      db
        .prepare(
          `SELECT claim_id, ${column}, mentions FROM ${table} WHERE ${where} ORDER BY claim_id, position`,
        )
        .raw()
    this.#select = select('claim_id = ?')
    this.#range = select('claim_id BETWEEN ? AND ?')
  }

  #linkOf(row: Row): Link {
    return { [this.#field]: row[1], mentions: row[2] === '[]' ? [] : JSON.parse(row[2]) }
  }

  ofClaim(id: Id): readonly Link[] {
    return (this.#select.all(id) as Row[]).map((row) => this.#linkOf(row))
  }

  /**
   * Reads the links of all claims from one id to another at once; what it answers gives each claim's.
   * Throws SyntaxError, when asked for it, for a claim whose mentions are not JSON.
   */
  between(first: Id, last: Id): (id: Id) => readonly Link[] {
    const rows = new Map<Id, Row[]>()
    for (const row of this.#range.iterate(first, last) as IterableIterator<Row>) {
      const others = rows.get(row[0])
      if (others === undefined) rows.set(row[0], [row])
      else others.push(row)
    }
    return (id) => rows.get(id)?.map((row) => this.#linkOf(row)) ?? []
  }

  add(id: Id, links: readonly Link[]): void {
    links.forEach((link, position) => {
      this.#insert.run(id, position, link[this.#field], JSON.stringify(link['mentions']))
    })
  }

  remove(id: Id): void {
    this.#delete.run(id)
  }

  replace(id: Id, links: readonly Link[]): void {
    this.remove(id)
    this.add(id, links)
  }
}
