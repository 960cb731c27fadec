import Sqlite from 'better-sqlite3'

/** Changes a project as another program could: with no rule of SQLite's or of the file's own in the way. */
export function changeAsStranger(path: string, sql: string): void {
  const db = new Sqlite(path)
  db.unsafeMode()
  db.pragma('foreign_keys = OFF')
  db.pragma('writable_schema = ON')
  db.exec(sql)
  db.close()
}

/** Changes what is in the tables that their triggers keep as it is; the triggers are as before afterwards. */
export function forgeRows(path: string, sql: string): void {
  const db = new Sqlite(path)
  db.pragma('foreign_keys = OFF')
  const triggers = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all() as { readonly name: string; readonly sql: string }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const trigger of triggers) db.exec(trigger.sql)
  db.close()
}
