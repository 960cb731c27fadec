import Sqlite, { type Database } from 'better-sqlite3'
import type { Format } from './format.ts'
import { buildSchema } from './migration.ts'

/** What a row of `sqlite_schema` says, but for the page that it begins on. */
interface Definition {
  readonly type: unknown
  readonly name: unknown
  readonly table: unknown
  readonly sql: unknown
  /** The page that it begins on; 0 for what has none. */
  readonly page: unknown
}

interface Expected {
  readonly definitions: ReadonlyMap<string, Definition>
  /** How the search tables are set, for each of their tables of settings. */
  readonly settings: ReadonlyMap<string, string>
}

const DEFINITIONS =
  'SELECT type, name, tbl_name AS "table", sql, rootpage AS page FROM sqlite_schema'

/** A quoted name or text, a comment, white space, a word or any one character. */
const TOKENS =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|\s+|\w+|[\s\S]/g

/** The definition without what means nothing to SQLite: ALTER TABLE sets white space in ways of its own. */
function normalise(sql: string): string {
  const tokens = sql.match(TOKENS) ?? []
  return tokens.filter((token) => !/^(?:\s|--|\/\*)/.test(token)).join(' ')
}

function isSameSql(found: unknown, expected: unknown): boolean {
  if (found === expected) return true
  if (typeof found !== 'string' || typeof expected !== 'string') return false
  // What is much longer is something else, and would take long to look through.
  return found.length <= 2 * expected.length && normalise(found) === normalise(expected)
}

function keyOf({ type, name }: Definition): string {
  return `${String(type)} ${String(name)}`
}

function settingsOf(db: Database, table: string): string {
  return JSON.stringify(db.prepare(`SELECT k, v FROM "${table}" ORDER BY k`).raw().all())
}

function makeExpected(format: Format, version: number): Expected {
  const db = new Sqlite(':memory:')
  try {
    buildSchema(db, version, format)
    const rows = db.prepare(DEFINITIONS).all() as Definition[]
    const searched = rows.filter(({ sql }) => /^CREATE VIRTUAL TABLE/i.test(String(sql)))
    const tables = searched.map(({ name }) => `${String(name)}_config`)
    return {
      definitions: new Map(rows.map((row) => [keyOf(row), row])),
      settings: new Map(tables.map((table) => [table, settingsOf(db, table)])),
    }
  } finally {
    db.close()
  }
}

/** Made once for each version: it takes some milliseconds. */
const made = new WeakMap<Format, Map<number, Expected>>()

function expectedOf(format: Format, version: number): Expected {
  const known = made.get(format) ?? new Map<number, Expected>()
  made.set(format, known)
  const expected = known.get(version) ?? makeExpected(format, version)
  known.set(version, expected)
  return expected
}

/** A name or kind from the file, as it may stand in a sentence. */
function show(value: unknown): string {
  const tidy = String(value)
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .toWellFormed()
  return tidy.length <= 60 ? tidy : `${tidy.slice(0, 59).toWellFormed()}…`
}

const KINDS: ReadonlySet<unknown> = new Set(['table', 'index', 'trigger', 'view'])

function describe({ type, name }: Definition): string {
  return `${KINDS.has(type) ? String(type) : 'definition'} “${show(name)}”`
}

function misfitOf(found: Definition, expected: Definition | undefined): string | null {
  if (expected === undefined) return `it holds a ${describe(found)} that Hearsay did not make`
  const isSame =
    found.table === expected.table &&
    isSameSql(found.sql, expected.sql) &&
    (found.page === 0) === (expected.page === 0)
  return isSame ? null : `its ${describe(found)} is not as Hearsay makes it`
}

/**
 * How the schema of a file differs from what the migrations up to its version make, as a clause for a sentence;
 * null when it does not. Definitions are compared as they are written, so that nothing that a stranger put
 * among them is ever run. To be asked before any other table is touched.
 */
export function findSchemaMisfit(db: Database, version: number, format: Format): string | null {
  const expected = expectedOf(format, version)
  const seen = new Set<string>()
  const pages = new Set<unknown>()
  for (const found of db.prepare(DEFINITIONS).iterate() as IterableIterator<Definition>) {
    const key = keyOf(found)
    const misfit = misfitOf(found, expected.definitions.get(key))
    if (misfit !== null) return misfit
    if (seen.has(key) || pages.has(found.page)) return `its ${describe(found)} is there twice`
    seen.add(key)
    if (found.page !== 0) pages.add(found.page)
  }
  const missing = [...expected.definitions].find(([key]) => !seen.has(key))
  if (missing !== undefined) return `its ${describe(missing[1])} is missing`
  const changed = [...expected.settings].find(([table, set]) => settingsOf(db, table) !== set)
  return changed === undefined ? null : `its table “${changed[0]}” is not as Hearsay makes it`
}
