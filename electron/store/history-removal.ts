import type { Database } from 'better-sqlite3'
import { SEARCH_TABLES } from './search-index.ts'
import { withLargeCache } from './transaction.ts'
import { removeUnusedFiles } from './unused-files.ts'

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
