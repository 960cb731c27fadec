import type { Database } from 'better-sqlite3'
import { CREATE_TABLES } from './migrations/0001-tables.ts'
import { ADD_SEALS } from './migrations/0002-seals.ts'

/** `application_id` of a save file: "Hear" in ASCII, so that file(1) and others can tell it. */
export const APPLICATION_ID = 0x48656172

/** What brings a file from one version to the next: SQL, the first makes version 1. They are never changed once released. */
export const MIGRATIONS: readonly string[] = [CREATE_TABLES, ADD_SEALS]

/** The version (`user_version`) of the file that is open. */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Runs the SQL of the first so many migrations on an empty database: what a file of that version is made of. */
export function buildSchema(
  db: Database,
  version: number,
  migrations: readonly string[] = MIGRATIONS,
): void {
  for (const sql of migrations.slice(0, version)) db.exec(sql)
}

/** Brings the file to the newest version; each step is one transaction, so that a stop in the middle loses nothing. */
export function migrate(db: Database, migrations: readonly string[] = MIGRATIONS): void {
  for (let version = versionOf(db); version < migrations.length; version += 1) {
    const step = db.transaction(() => {
      db.exec(migrations[version] ?? '')
      db.pragma(`user_version = ${version + 1}`)
    })
    step.exclusive()
  }
}
