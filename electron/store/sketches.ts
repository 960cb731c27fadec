import type { Database, Statement } from 'better-sqlite3'

/** How many values two texts must share to be looked at: by chance they share none. */
const LEAST_SHARED = 3
/** What stands in more texts than these tells nothing: “Sign up for our newsletter”. */
const MOST_COMMON = 40
/** How many texts that share most are looked at. */
const MOST_FOUND = 5

/** What texts have in common, by their sketches: see `sketchText`. */
export class Sketches {
  readonly #insert: Statement
  readonly #similar: Statement
  readonly #missing: Statement

  constructor(db: Database) {
    this.#insert = db.prepare('INSERT OR IGNORE INTO sketch (value, text_hash) VALUES (?, ?)')
    this.#similar = db
      .prepare(
        `SELECT text_hash FROM sketch WHERE value IN (
            SELECT given.value FROM json_each(?) AS given WHERE (
              SELECT count(*) FROM (
                SELECT 1 FROM sketch AS known WHERE known.value = given.value LIMIT ${MOST_COMMON + 1}
              )
            ) <= ${MOST_COMMON}
          )
          GROUP BY text_hash HAVING count(*) >= ${LEAST_SHARED}
          ORDER BY count(*) DESC, text_hash LIMIT ${MOST_FOUND}`,
      )
      .pluck()
    this.#missing = db
      .prepare(
        `SELECT DISTINCT text_hash FROM article
          WHERE NOT EXISTS (SELECT 1 FROM sketch WHERE sketch.text_hash = article.text_hash)
            AND EXISTS (SELECT 1 FROM text WHERE text.hash = article.text_hash) LIMIT ?`,
      )
      .pluck()
  }

  add(textHash: string, sketch: readonly number[]): void {
    for (const value of sketch) this.#insert.run(value, textHash)
  }

  /** The hashes of texts that may have much in common with a sketch, the most first. */
  similar(sketch: readonly number[]): readonly string[] {
    return this.#similar.all(JSON.stringify(sketch)) as string[]
  }

  /** Texts of articles that have no sketch yet, so many at most: they were opened before there were any. */
  missing(limit: number): readonly string[] {
    return this.#missing.all(limit) as string[]
  }
}
