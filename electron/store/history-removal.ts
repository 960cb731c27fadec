import type { Database } from 'better-sqlite3'
import { SEARCH_TABLES } from './search-index.ts'
import { readPatchesJson } from './patch-encoding.ts'
import { withLargeCache } from './transaction.ts'

/** The history and its edits are only ever added to, and their triggers see to that; but for this. */
const GUARDS = `SELECT name, sql FROM sqlite_schema
  WHERE type = 'trigger' AND tbl_name IN ('history', 'edit')`

interface Trigger {
  readonly name: string
  readonly sql: string
}

function withoutGuards(db: Database, work: () => void): void {
  const guards = db.prepare(GUARDS).all() as Trigger[]
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name.replaceAll('"', '""')}"`)
  work()
  for (const { sql } of guards) db.exec(sql)
}

/**
 * The edits that nothing was done about since: those whose newest line comes before the first line that is not older.
 * One that was undone or redone since stays whole, since that can be taken back.
 */
const OLD_EDITS = `SELECT target FROM history GROUP BY target
  HAVING max(seq) < ifnull((SELECT min(seq) FROM history WHERE at >= @before), 9e15)`

/** How many edits `removeHistory` would remove. */
export function countEdits(db: Database, before: Date): number {
  const count = db.prepare(`SELECT count(*) FROM (${OLD_EDITS})`).pluck()
  return count.get({ before: before.toISOString() }) as number
}

/** After all that a clock can have said. */
const EVERYTHING = '~'

/** Removes the edits from before a moment, all of them without one; answers how many. */
function removeEdits(db: Database, before: Date | null): number {
  const given = { before: before?.toISOString() ?? EVERYTHING }
  let removed = 0
  withoutGuards(db, () => {
    db.prepare(`DELETE FROM edit WHERE id IN (${OLD_EDITS})`).run(given)
    const count = db.prepare(`SELECT count(*) FROM (${OLD_EDITS})`).pluck()
    removed = count.get(given) as number
    db.prepare(`DELETE FROM history WHERE target IN (${OLD_EDITS})`).run(given)
  })
  return removed
}

/** SHA-256 in hex, as a patch names a text. */
const HASHES = /[\da-f]{64}/g

/** Removes a text that nothing names, with the index of its paragraphs. */
export function removeText(db: Database, hash: string): void {
  db.prepare(
    'DELETE FROM paragraph_search WHERE rowid IN (SELECT number FROM paragraph WHERE text_hash = ?)',
  ).run(hash)
  db.prepare('DELETE FROM paragraph WHERE text_hash = ?').run(hash)
  db.prepare('DELETE FROM text WHERE hash = ?').run(hash)
}

/** Removes a file that no article names. */
export function removeOriginal(db: Database, hash: string): void {
  db.prepare('DELETE FROM original WHERE hash = ?').run(hash)
}

/** The texts and files that articles name. */
export function usedFiles(db: Database): ReadonlySet<string> {
  const hashes = db
    .prepare(
      "SELECT text_hash FROM article UNION SELECT original ->> '$.hash' FROM article WHERE original ->> '$.hash' IS NOT NULL",
    )
    .pluck()
    .all()
  return new Set(hashes as string[])
}

/** The texts, and the files that articles were read from, that no article names. */
const UNUSED = {
  text: 'SELECT hash FROM text WHERE hash NOT IN (SELECT text_hash FROM article)',
  original: `SELECT hash FROM original WHERE hash NOT IN
    (SELECT original ->> '$.hash' FROM article WHERE original ->> '$.hash' IS NOT NULL)`,
} as const

/** Removes the texts and files that neither an article nor an edit in the history names any more. */
function removeUnusedFiles(db: Database): void {
  const select = (sql: string) => new Set(db.prepare(sql).pluck().all() as string[])
  const texts = select(UNUSED.text)
  const originals = select(UNUSED.original)
  if (texts.size + originals.size === 0) return
  const parts = db.prepare('SELECT patches FROM edit').pluck().iterate()
  for (const stored of parts as IterableIterator<string | Buffer>) {
    for (const [hash] of readPatchesJson(stored).matchAll(HASHES)) {
      texts.delete(hash)
      originals.delete(hash)
    }
  }
  for (const hash of texts) removeText(db, hash)
  for (const hash of originals) removeOriginal(db, hash)
}

/** Removes the words of what was deleted from the search indexes, which keep them until they are merged. */
function forgetDeletedWords(db: Database): void {
  for (const table of [...Object.values(SEARCH_TABLES), 'paragraph_search'])
    db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`)
}

/**
 * Removes the edits from before a moment from the history, all of them without one, and what only they still held:
 * what was deleted is overwritten. What they did stays done. Answers how many. To be called in a transaction.
 */
export function removeHistory(db: Database, before: Date | null): number {
  db.pragma('secure_delete = ON')
  try {
    return withLargeCache(db, () => {
      const removed = removeEdits(db, before)
      removeUnusedFiles(db)
      forgetDeletedWords(db)
      return removed
    })
  } finally {
    db.pragma('secure_delete = OFF')
  }
}
