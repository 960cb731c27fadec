import Sqlite, { type Statement } from 'better-sqlite3'
import { z } from 'zod'

/** Of which kind the file says that it is (SQLite's application id): “Tgtt”. */
export const APPLICATION_ID = 0x54677474

/** The revision of the tables of Taguette 1.5, as its migrations name it. */
const REVISION = 'db5e31a0233d'

/** The tables of Taguette 1.5. */
const TABLES = `
CREATE TABLE users (
  login VARCHAR(30) NOT NULL PRIMARY KEY, created DATETIME NOT NULL, hashed_password VARCHAR(192),
  disabled BOOLEAN NOT NULL, password_set_date DATETIME, language VARCHAR(10), email VARCHAR(256), email_sent DATETIME
);
CREATE UNIQUE INDEX ix_users_email ON users (email);
CREATE TABLE projects (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL,
  created DATETIME NOT NULL
);
CREATE TABLE project_members (
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  user_login VARCHAR(30) NOT NULL REFERENCES users (login) ON DELETE CASCADE ON UPDATE CASCADE,
  privileges VARCHAR(11) NOT NULL, PRIMARY KEY (project_id, user_login)
);
CREATE INDEX ix_project_members_project_id ON project_members (project_id);
CREATE INDEX ix_project_members_user_login ON project_members (user_login);
CREATE TABLE documents (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL,
  filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL,
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL
);
CREATE INDEX ix_documents_project_id ON documents (project_id);
CREATE TABLE commands (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL,
  user_login VARCHAR(30) NOT NULL REFERENCES users (login) ON UPDATE CASCADE,
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE, document_id INTEGER, payload TEXT NOT NULL
);
CREATE INDEX ix_commands_document_id ON commands (document_id);
CREATE INDEX ix_commands_date ON commands (date);
CREATE INDEX idx_project_id ON commands (project_id, id);
CREATE INDEX ix_commands_project_id ON commands (project_id);
CREATE INDEX idx_project_document ON commands (project_id, document_id);
CREATE INDEX ix_commands_user_login ON commands (user_login);
CREATE TABLE tags (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  path VARCHAR(200) NOT NULL, description TEXT NOT NULL,
  CONSTRAINT uq_tags_project_id UNIQUE (project_id, path)
);
CREATE INDEX ix_tags_project_id ON tags (project_id);
CREATE INDEX ix_tags_path ON tags (path);
CREATE TABLE highlights (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL
);
CREATE INDEX ix_highlights_document_id ON highlights (document_id);
CREATE TABLE highlight_tags (
  highlight_id INTEGER NOT NULL REFERENCES highlights (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE, PRIMARY KEY (highlight_id, tag_id)
);
CREATE INDEX ix_highlight_tags_tag_id ON highlight_tags (tag_id);
CREATE INDEX ix_highlight_tags_highlight_id ON highlight_tags (highlight_id);
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
INSERT INTO alembic_version VALUES ('${REVISION}');
`

const Project = z.object({ id: z.int(), name: z.string(), description: z.string() })
const Document = z.object({
  id: z.int(),
  project_id: z.int(),
  name: z.string(),
  description: z.string(),
  filename: z.string(),
  text_direction: z.string(),
  contents: z.string(),
})
const Tag = z.object({
  id: z.int(),
  project_id: z.int(),
  path: z.string(),
  description: z.string(),
})
const Highlight = z.object({
  id: z.int(),
  document_id: z.int(),
  start_offset: z.int().nonnegative(),
  end_offset: z.int().nonnegative(),
  snippet: z.string(),
})
const HighlightTag = z.object({ highlight_id: z.int(), tag_id: z.int() })

/** The rows of a Taguette file that tell its projects. */
export interface TaguetteRows {
  readonly projects: readonly z.infer<typeof Project>[]
  readonly documents: readonly z.infer<typeof Document>[]
  readonly tags: readonly z.infer<typeof Tag>[]
  readonly highlights: readonly z.infer<typeof Highlight>[]
  readonly highlightTags: readonly z.infer<typeof HighlightTag>[]
}

const TABLE_NAMES = ['projects', 'documents', 'tags', 'highlights', 'highlight_tags'] as const

/**
 * Reads the rows of a Taguette file. Nothing in it runs: the tables must be tables, not views. Null where one of them is
 * missing. Throws what SQLite throws for a damaged file, and what the schemas throw for rows that are none.
 */
export function readRows(bytes: Uint8Array): TaguetteRows | null {
  const db = new Sqlite(Buffer.from(bytes), { readonly: true })
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('quick_check')
    const tables = z
      .array(z.object({ name: z.string() }))
      .parse(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all())
    const known = new Set(tables.map(({ name }) => name))
    if (TABLE_NAMES.some((name) => !known.has(name))) return null
    const all = <T>(table: (typeof TABLE_NAMES)[number], row: z.ZodType<T>, order: string): T[] =>
      z.array(row).parse(db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all())
    return {
      projects: all('projects', Project, 'id'),
      documents: all('documents', Document, 'id'),
      tags: all('tags', Tag, 'id'),
      highlights: all('highlights', Highlight, 'id'),
      highlightTags: all('highlight_tags', HighlightTag, 'highlight_id, tag_id'),
    }
  } finally {
    db.close()
  }
}

/** Makes a Taguette file of rows. */
export function makeFile(rows: TaguetteRows, now: Date): Uint8Array {
  const db = new Sqlite(':memory:')
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.exec(TABLES)
    const time = `${now.toISOString().slice(0, 19).replace('T', ' ')}.000000`
    db.prepare('INSERT INTO users (login, created, disabled) VALUES (?, ?, 0)').run('admin', time)
    const statements = new Map<string, Statement>()
    const insert = (table: string, row: object): void => {
      const names = Object.keys(row)
      const values = names.map((name) => `@${name}`)
      const known = statements.get(table)
      const statement =
        known ??
        db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`)
      if (known === undefined) statements.set(table, statement)
      statement.run(row)
    }
    db.exec('BEGIN')
    for (const row of rows.projects) {
      insert('projects', { ...row, created: time })
      insert('project_members', { project_id: row.id, user_login: 'admin', privileges: 'ADMIN' })
    }
    for (const row of rows.documents) insert('documents', { ...row, created: time })
    for (const row of rows.tags) insert('tags', row)
    for (const row of rows.highlights) insert('highlights', row)
    for (const row of rows.highlightTags) insert('highlight_tags', row)
    db.exec('COMMIT')
    return db.serialize()
  } finally {
    db.close()
  }
}
