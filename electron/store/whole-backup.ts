import { backupsOf, isFoundWhole, markWhole } from './backups.ts'
import { openDatabase } from './database.ts'
import { checkFile } from './file-check.ts'
import { FORMAT } from './format.ts'
import { migratedCopy, versionOf } from './migration.ts'
import { findSchemaMisfit } from './schema-check.ts'
import { Store } from './store.ts'

/** Reads a backup through, writing nothing: one of an older version as what it would be today. */
function isWhole(backup: string): boolean {
  const db = openDatabase(backup, true)
  let shown = db
  try {
    const version = versionOf(db)
    const newest = FORMAT.migrations.length
    if (version < 1 || version > newest) return false
    if (findSchemaMisfit(db, version, FORMAT) !== null || checkFile(db).length > 0) return false
    if (version < newest) shown = migratedCopy(db, FORMAT)
    const file = {
      db: shown,
      path: backup,
      isReadOnly: true,
      format: FORMAT,
      notices: [],
      backUp: () => null,
      noteChecked: () => {},
      close: () => {},
    }
    const checked = new Store(file).check()
    return checked.ok && checked.value.length === 0
  } finally {
    if (shown !== db) shown.close()
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

/**
 * Remembers what a check found of a file: nothing wrong, so that the backup made when it was opened is whole; or else
 * which of its backups is, unless that is known, so that those of what it is now do not push that one out.
 */
export function rememberWhole(path: string, backup: string, isFileWhole: boolean): void {
  if (isFileWhole) markWhole(backup)
  else if (!backupsOf(path).some(isFoundWhole)) {
    const whole = findWholeBackup(path)
    if (typeof whole === 'string') markWhole(whole)
  }
}
