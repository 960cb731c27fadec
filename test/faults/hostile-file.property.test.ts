import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/store/opening.ts'
import { valueOf } from '../support/outcomes.ts'
import { buildClaim, buildSpeaker, editOf } from '../support/records.ts'
import { importText, temporaryFolder, temporaryStore } from '../support/store.ts'

const OPENING_CHILD = fileURLToPath(new URL('opening-child.ts', import.meta.url))

/** How long all files together may take, in milliseconds: what never ends says nothing, and is seen by that. */
const PATIENCE = 300_000

/** The bytes of a project with an article, a claim and a speaker. */
function projectBytes(): Buffer {
  const store = temporaryStore()
  const article = importText(store)
  const edit = editOf(valueOf(store.readProject()), (draft) => {
    draft.put('speakers', buildSpeaker())
    draft.put('claims', buildClaim(article.id))
  })
  valueOf(store.commitEdit(edit))
  store.close()
  return readFileSync(store.path)
}

/** What somebody did to a file: bits turned over, by their places, or SQL run on it with no rule in the way. */
type Harm =
  | { readonly type: 'bits'; readonly places: readonly number[] }
  | { readonly type: 'sql'; readonly sql: string }

const NAMES = ['claim', 'view', 'text', 'history', 'speaker_search', 'claim_by_article', 'meta']

/** Changes to the schema, of every kind that SQLite takes, to tables that are there and not. */
const planted = fc
  .record({ name: fc.constantFrom(...NAMES), other: fc.constantFrom(...NAMES, 'extra') })
  .chain(({ name, other }) =>
    fc.constantFrom(
      `CREATE TRIGGER t AFTER UPDATE ON ${name} BEGIN DELETE FROM claim; END`,
      `DROP TABLE ${name}; CREATE VIEW ${name} AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS name FROM n`,
      `DELETE FROM sqlite_schema WHERE name = '${name}'`,
      `UPDATE sqlite_schema SET name = '${other}' WHERE name = '${name}'`,
      `UPDATE sqlite_schema SET tbl_name = '${other}' WHERE name = '${name}'`,
      `UPDATE sqlite_schema SET rootpage = rootpage + 1 WHERE name = '${name}'`,
      `UPDATE sqlite_schema SET rootpage = 1 WHERE name = '${name}'`,
      `UPDATE sqlite_schema SET sql = NULL WHERE name = '${name}'`,
      `UPDATE sqlite_schema SET sql = sql || char(0) || 'x' WHERE name = '${name}'`,
      `UPDATE sqlite_schema SET sql = CAST(sql AS BLOB) WHERE name = '${name}'`,
      `UPDATE sqlite_schema SET type = 'view' WHERE name = '${name}'`,
      `UPDATE sqlite_schema SET sql = substr(sql, 1, length(sql) - 1) || ', CHECK (1 / 0))' WHERE name = '${name}'`,
      `INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = '${name}'`,
      `INSERT INTO sqlite_schema VALUES ('table', 'sqlite_schema', 'sqlite_schema', 1, 'CREATE TABLE sqlite_schema (x)')`,
    ),
  )

function harms(headerPages: number): fc.Arbitrary<Harm> {
  const bits = (last: number) =>
    fc
      .array(fc.integer({ min: 16 * 8, max: last * 8 - 1 }), { minLength: 1, maxLength: 3 })
      .map((places): Harm => ({ type: 'bits', places }))
  const sql = planted.map((statement): Harm => ({ type: 'sql', sql: statement }))
  return fc.oneof(bits(100), bits(4096), bits(headerPages), sql)
}

function doHarm(path: string, harm: Harm): void {
  if (harm.type === 'bits') {
    const bytes = readFileSync(path)
    for (const place of harm.places) {
      const byte = place >> 3
      bytes[byte] = (bytes[byte] ?? 0) ^ (1 << (place & 7))
    }
    writeFileSync(path, bytes)
    return
  }
  const db = new Sqlite(path)
  try {
    db.unsafeMode()
    db.pragma('foreign_keys = OFF')
    db.pragma('writable_schema = ON')
    db.exec(harm.sql)
  } catch (error) {
    // SQLite itself does not take everything; what it did take is there.
    if (!(error instanceof Sqlite.SqliteError)) throw error
  } finally {
    db.close()
  }
}

/** What a process of its own says of each file, as far as it came. */
async function openElsewhere(paths: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [OPENING_CHILD, ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  return said.split('\n').slice(0, -1)
}

const REFUSALS = new Set(['FILE_DAMAGED', 'FILE_NOT_PROJECT', 'FILE_TOO_NEW', 'FILE_IN_USE'])

test(
  'a file that was harmed opens, or is refused with a sentence and left as it is; none is waited for',
  async () => {
    const whole = projectBytes()
    const folder = temporaryFolder()
    const cases = fc.sample(harms(20 * 4096), 150).map((harm, place) => {
      const path = join(folder, String(place), 'P.hearsay')
      mkdirSync(dirname(path))
      writeFileSync(path, whole)
      doHarm(path, harm)
      return { path, harm, before: readFileSync(path) }
    })
    const said = await openElsewhere(cases.map(({ path }) => path))
    expect(said).toHaveLength(cases.length)
    for (const [place, { path, harm, before }] of cases.entries()) {
      const code = said[place] ?? ''
      if (code.startsWith('open')) continue
      const opened = openStore(path)
      const seen = {
        harm,
        code,
        isRefusal: REFUSALS.has(code),
        isSentence: !opened.ok && /^[^\n]{20,500}\.$/.test(opened.failure.message),
        isAsBefore: readFileSync(path).equals(before),
        beside: readdirSync(dirname(path)),
      }
      const asItShould = { isRefusal: true, isSentence: true, isAsBefore: true }
      expect(seen).toEqual({ harm, code, ...asItShould, beside: ['P.hearsay'] })
    }
    // Of both there are some: neither is everything refused, nor nothing.
    expect(said.filter((line) => line.startsWith('open')).length).toBeGreaterThan(5)
    expect(said.filter((line) => REFUSALS.has(line)).length).toBeGreaterThan(50)
  },
  2 * PATIENCE,
)
