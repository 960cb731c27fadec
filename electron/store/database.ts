import Sqlite, { type Database } from 'better-sqlite3'
import { limitCache } from './transaction.ts'

/** Takes the file for this program alone, and trusts nothing in it. Writes nothing. Throws SQLITE_BUSY when somebody else has it. */
export function hold(db: Database, isReadOnly: boolean): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  if (isReadOnly) db.pragma('user_version')
  // Taken back, since a header that is wrong about the file's size would be mended with the commit.
  else db.exec('BEGIN EXCLUSIVE; ROLLBACK')
}

/** From now on every commit is on the disk when it is done. */
export function makeDurable(db: Database): void {
  db.pragma('journal_mode = DELETE')
  db.pragma('synchronous = FULL')
  limitCache(db)
}

/** Opens a file with SQLite and takes its lock. Throws what SQLite throws. */
export function openDatabase(path: string, isReadOnly: boolean): Database {
  const db = new Sqlite(path, { readonly: isReadOnly, fileMustExist: true, timeout: 0 })
  try {
    hold(db, isReadOnly)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
