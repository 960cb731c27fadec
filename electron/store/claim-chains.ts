import type { Database, Statement } from 'better-sqlite3'
import type { ViaLink } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'

type Row = readonly [claimId: Id, sourceId: Id, mentions: string]

function linkOf(row: Row): ViaLink {
  return { sourceId: row[1], mentions: row[2] === '[]' ? [] : JSON.parse(row[2]) }
}

/** The chains of sources of claims: one row a link, so that SQLite itself keeps their references true. */
export class ClaimChains {
  readonly #insert: Statement
  readonly #delete: Statement
  readonly #select: Statement
  readonly #range: Statement

  constructor(db: Database) {
    this.#insert = db.prepare(
      'INSERT INTO claim_via (claim_id, position, source_id, mentions) VALUES (?, ?, ?, ?)',
    )
    this.#delete = db.prepare('DELETE FROM claim_via WHERE claim_id = ?')
    const select = (where: string) =>
      db
        .prepare(
          `SELECT claim_id, source_id, mentions FROM claim_via WHERE ${where} ORDER BY claim_id, position`,
        )
        .raw()
    this.#select = select('claim_id = ?')
    this.#range = select('claim_id BETWEEN ? AND ?')
  }

  ofClaim(id: Id): readonly ViaLink[] {
    return (this.#select.all(id) as Row[]).map(linkOf)
  }

  /**
   * Reads the chains of all claims from one id to another at once; what it answers gives each claim's.
   * Throws SyntaxError, when asked for it, for a claim whose mentions are not JSON.
   */
  between(first: Id, last: Id): (id: Id) => readonly ViaLink[] {
    const rows = new Map<Id, Row[]>()
    for (const row of this.#range.iterate(first, last) as IterableIterator<Row>) {
      const others = rows.get(row[0])
      if (others === undefined) rows.set(row[0], [row])
      else others.push(row)
    }
    return (id) => rows.get(id)?.map(linkOf) ?? []
  }

  add(id: Id, via: readonly ViaLink[]): void {
    via.forEach((link, position) => {
      this.#insert.run(id, position, link.sourceId, JSON.stringify(link.mentions))
    })
  }

  remove(id: Id): void {
    this.#delete.run(id)
  }

  replace(id: Id, via: readonly ViaLink[]): void {
    this.remove(id)
    this.add(id, via)
  }
}
