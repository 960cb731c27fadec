import { readFileSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../../electron/store/opening.ts'
import { changeAsStranger } from '../../support/stranger.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import { buildClaim, buildSpeaker, editOf } from '../../support/records.ts'
import { importText, temporaryStore } from '../../support/store.ts'

/** A project with a claim and a speaker, closed; its path. */
function closedProject(): string {
  const store = temporaryStore()
  const article = importText(store)
  const edit = editOf(valueOf(store.readProject()), (draft) => {
    draft.put('speakers', buildSpeaker())
    draft.put('claims', buildClaim(article.id))
  })
  valueOf(store.commitEdit(edit))
  store.close()
  return store.path
}

/** Rewrites the definition of something in the schema. */
function redefine(name: string, from: string, to: string): string {
  return `UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${name}'`
}

const ENDLESS = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n'

const PLANTED: readonly (readonly [what: string, sql: string, named: string])[] = [
  [
    'a trigger that deletes every claim when one is changed',
    'CREATE TRIGGER zap AFTER UPDATE ON claim BEGIN DELETE FROM claim; END',
    'trigger “zap”',
  ],
  [
    'a trigger in the place of one of ours',
    'DROP TRIGGER text_never_changes; CREATE TRIGGER text_never_changes AFTER INSERT ON history BEGIN DELETE FROM claim; END',
    'trigger “text_never_changes”',
  ],
  ['a trigger that is missing', 'DROP TRIGGER edit_never_changes', 'trigger “edit_never_changes”'],
  [
    'a view for a table, which would never end',
    `DROP TABLE view; CREATE VIEW view AS SELECT i AS name, i AS settings FROM (${ENDLESS})`,
    'view “view”',
  ],
  ['a view beside the tables', 'CREATE VIEW claims AS SELECT * FROM claim', 'view “claims”'],
  ['a table', 'CREATE TABLE extra (x)', 'table “extra”'],
  ['a table that is missing', 'DROP TABLE view', 'table “view”'],
  ['an index', 'CREATE INDEX slow ON claim (note, content)', 'index “slow”'],
  [
    'an index over an expression in the place of one of ours',
    'DROP INDEX claim_by_article; CREATE INDEX claim_by_article ON claim (printf (note, note))',
    'index “claim_by_article”',
  ],
  ['an index that is missing', 'DROP INDEX claim_by_article', 'index “claim_by_article”'],
  ['a virtual table', 'CREATE VIRTUAL TABLE extra USING fts5 (x)', 'table “extra”'],
  [
    'a column that is computed',
    'ALTER TABLE claim ADD COLUMN evil TEXT AS (printf (note, note))',
    'table “claim”',
  ],
  [
    'a check',
    redefine('claim', 'note TEXT NOT NULL', 'note TEXT NOT NULL CHECK (length (note) < 9)'),
    'table “claim”',
  ],
  [
    'a default',
    redefine('claim', 'seal INTEGER NOT NULL DEFAULT 0', 'seal INTEGER NOT NULL DEFAULT 1'),
    'table “claim”',
  ],
  [
    'what to do about a conflict',
    redefine('claim', 'id TEXT NOT NULL UNIQUE', 'id TEXT NOT NULL UNIQUE ON CONFLICT REPLACE'),
    'table “claim”',
  ],
  [
    'what to do with what refers to a row that is deleted',
    redefine(
      'claim_speaker',
      'speaker (id) DEFERRABLE',
      'speaker (id) ON DELETE CASCADE DEFERRABLE',
    ),
    'table “claim_speaker”',
  ],
  ['another collation', redefine('speaker', 'name TEXT', 'name TEXT COLLATE NOCASE'), '“speaker”'],
  [
    'a comment that hides a column',
    redefine('speaker', 'note TEXT NOT NULL,', '/* note TEXT NOT NULL, */'),
    'table “speaker”',
  ],
  [
    'another table behind a search',
    redefine('claim_search_data', 'block BLOB', 'block BLOB DEFAULT 1'),
    'table “claim_search_data”',
  ],
  [
    'another tokeniser',
    redefine('claim_search', 'unicode61 remove_diacritics 2', 'trigram'),
    'table “claim_search”',
  ],
  [
    'another setting of a search',
    "INSERT INTO claim_search (claim_search, rank) VALUES ('automerge', 16)",
    'table “claim_search_config”',
  ],
  ['statistics that would mislead every query', 'ANALYZE', 'table “sqlite_stat1”'],
  [
    'a table of sequences',
    'CREATE TABLE extra (x INTEGER PRIMARY KEY AUTOINCREMENT); DROP TABLE extra',
    'table “sqlite_sequence”',
  ],
  [
    'two tables in one place',
    "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'speaker') WHERE name = 'source'",
    '“source” is there twice',
  ],
  [
    'a name that would fill the window',
    `CREATE VIEW "a\n\u202eb${'c'.repeat(5000)}" AS SELECT 1`,
    'view “a bccc',
  ],
]

test.each(PLANTED)('%s is refused with a sentence, and the file left as it is', (_, sql, named) => {
  const path = closedProject()
  changeAsStranger(path, sql)
  const before = readFileSync(path)
  for (const readOnly of [false, true]) {
    const opened = openStore(path, { readOnly })
    expect(codeOf(opened)).toBe('FILE_NOT_PROJECT')
    const message = opened.ok ? '' : opened.failure.message
    expect(message).toContain(named)
    expect(message).toContain('Ask whoever it is from')
    expect(message.length).toBeLessThan(500)
  }
  expect(readFileSync(path)).toEqual(before)
  expect(readdirSync(dirname(path))).toEqual(['project.hearsay'])
})

test('what SQLite itself cannot read of a schema is damage, and nothing of it is run', () => {
  const path = closedProject()
  changeAsStranger(path, redefine('claim', 'CREATE TABLE', 'DROP TABLE speaker; CREATE TABLE'))
  const before = readFileSync(path)
  expect(codeOf(openStore(path))).toBe('FILE_DAMAGED')
  expect(readFileSync(path)).toEqual(before)
})

test('white space in a definition is nobody’s harm: other versions of SQLite set it otherwise', () => {
  const path = closedProject()
  changeAsStranger(path, redefine('text', ', seal INTEGER', ' ,\n\n  seal   INTEGER '))
  expect(valueOf(openStore(path)).close()).toBeUndefined()
})

test.each([512, 65_536])('pages of %i bytes are as good as others', (size) => {
  const path = closedProject()
  const db = new Sqlite(path)
  db.pragma(`page_size = ${size}`)
  db.exec('VACUUM')
  db.close()
  const store = valueOf(openStore(path))
  expect(valueOf(store.check())).toEqual([])
  expect(valueOf(store.counts()).claims).toBe(1)
  store.close()
})
