import type { Database } from 'better-sqlite3'
import { readPatchesJson } from './patch-encoding.ts'

/** Says in a file that texts were kept in it for an import: one that never ended leaves it there. */
const UNDER_WAY = 'import_under_way'

export function noteImport(db: Database): void {
  db.prepare('INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)').run(
    UNDER_WAY,
    new Date().toISOString(),
  )
}

export function noteImportEnded(db: Database): void {
  db.prepare('DELETE FROM meta WHERE key = ?').run(UNDER_WAY)
}

export function isImportUnderWay(db: Database): boolean {
  return db.prepare('SELECT 1 FROM meta WHERE key = ?').get(UNDER_WAY) !== undefined
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
export function removeUnusedFiles(db: Database): void {
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
