import { backupsOf } from './backups.ts'
import { openDatabase } from './database.ts'
import { checkFile } from './file-check.ts'
import { MIGRATIONS, versionOf } from './migration.ts'
import { findSchemaMisfit } from './schema-check.ts'
import { Store } from './store.ts'

/** Reads a backup through, writing nothing. Of an older version only SQLite and the schema can say whether it is whole. */
function isWhole(backup: string): boolean {
  const db = openDatabase(backup, true)
  try {
    const version = versionOf(db)
    if (version < 1 || version > MIGRATIONS.length) return false
    if (findSchemaMisfit(db, version, MIGRATIONS) !== null) return false
    if (version < MIGRATIONS.length) return checkFile(db).length === 0
    const file = {
      db,
      path: backup,
      isReadOnly: true,
      notices: [],
      backUp: () => null,
      close: () => {},
    }
    const checked = new Store(file).check()
    return checked.ok && checked.value.length === 0
  } finally {
    db.close()
  }
}

/**
 * The newest backup of a save file that was opened just now and found whole: null when none is, undefined where
 * there are none.
 */
export function findWholeBackup(path: string): string | null | undefined {
  try {
    const backups = backupsOf(path)
    if (backups.length === 0) return undefined
    return backups.findLast((backup) => tryIsWhole(backup)) ?? null
  } catch {
    return undefined
  }
}

/** Whatever keeps a backup from being read keeps it from being a help. */
function tryIsWhole(backup: string): boolean {
  try {
    return isWhole(backup)
  } catch {
    return false
  }
}
