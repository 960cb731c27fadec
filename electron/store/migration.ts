import Sqlite, { type Database } from 'better-sqlite3'
import { TABLE_NAMES, type TableName } from '../../shared/domain/project.ts'
import { FORMAT, shapeAt, type Format } from './format.ts'
import { migrateRecord, type RecordMigration } from './migrations/migration.ts'
import { RecordRows } from './record-rows.ts'
import { textReader } from './article-texts.ts'

/** `application_id` of a save file: "Hear" in ASCII, so that file(1) and others can tell it. */
export const APPLICATION_ID = 0x48656172

/** How many records are read at once. */
const PAGE = 1000

/** The version (`user_version`) of the file that is open. */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Gives every row of a table its new shape, and a seal of it. A row that cannot be read, or is not of the shape that it
 * should be of, stays as it is, for the check.
 */
function migrateRows(
  db: Database,
  name: TableName,
  migration: RecordMigration,
  [format, version]: readonly [Format, number],
): void {
  const before = new RecordRows(db, name, shapeAt(format, version, name))
  const after = new RecordRows(db, name, shapeAt(format, version + 1, name))
  const readText = textReader(db)
  for (const page of before.pagesAfter(null, PAGE)) {
    for (const row of page) {
      const migrated = row.ok ? migrateRecord(migration, 'up', row.values, readText) : null
      if (row.ok && migrated !== null) after.rewrite(row.id, row.values, migrated, row.isSealed())
    }
  }
}

/** Runs the SQL of the first so many migrations on an empty database: what a file of that version is made of. */
export function buildSchema(db: Database, version: number, { migrations }: Format): void {
  for (const { sql, finish = '' } of migrations.slice(0, version)) db.exec(sql).exec(finish)
}

function migrateTo(db: Database, version: number, format: Format): void {
  const migration = format.migrations[version - 1]
  const step = db.transaction(() => {
    db.exec(migration?.sql ?? '')
    for (const name of TABLE_NAMES) {
      const records = migration?.records?.[name]
      if (records !== undefined) migrateRows(db, name, records, [format, version - 1])
    }
    db.exec(migration?.finish ?? '')
    db.pragma(`user_version = ${version}`)
  })
  step.exclusive()
}

/**
 * Brings the file to the newest version: tables, records and their seals. Each step is one transaction, so that a stop
 * in the middle loses nothing; old edits are left as they are, and brought up when they are read.
 */
export function migrate(db: Database, format: Format = FORMAT): void {
  // A row that names what is not there is told of by the check, and keeps no file from being brought up to date.
  db.pragma('foreign_keys = OFF')
  try {
    const newest = format.migrations.length
    for (let version = versionOf(db) + 1; version <= newest; version += 1)
      migrateTo(db, version, format)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/**
 * What a file of an older version would be today, in memory: to be read where the file itself is to stay as it is.
 * Throws what SQLite throws.
 */
export function migratedCopy(db: Database, format: Format): Database {
  const copy = new Sqlite(db.serialize())
  try {
    copy.pragma('trusted_schema = OFF')
    migrate(copy, format)
    return copy
  } catch (error) {
    copy.close()
    throw error
  }
}
