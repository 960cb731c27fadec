import Database from 'better-sqlite3'
import { crc32 } from 'node:zlib'
import { hashOfText } from '../../electron/articles/text-hash.ts'
import { FORMAT } from '../../electron/store/format.ts'
import { migrate } from '../../electron/store/migration.ts'
import { columnsOf, encodeField, shapeOf } from '../../electron/store/shape.ts'
import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'
import { newId } from '../../shared/domain/id.ts'
import { RECORDS, TABLE_NAMES, type TableName } from '../../shared/domain/project.ts'
import type { LargeProject } from './large-project.ts'

/** A database with the save file's own tables and settings, and nothing of Hearsay's around it. */
export function openBare(path: string): Database.Database {
  const db = new Database(path)
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('foreign_keys = ON')
  db.pragma('journal_mode = DELETE')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -65536')
  migrate(db)
  return db
}

function insertInto(db: Database.Database, table: string, columns: readonly string[]) {
  const places = columns.map(() => '?').join(', ')
  return db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
}

function insertRecords(db: Database.Database, name: TableName, records: readonly object[]): void {
  const columns = columnsOf(shapeOf(RECORDS[name].fields))
  const names = [...columns.map((column) => column.name), 'seal']
  const insert = insertInto(db, RECORDS[name].word, names)
  for (const record of records) {
    const values = new Map<string, unknown>(Object.entries(record))
    const stored = columns.map(({ field, storage }) => encodeField(storage, values.get(field)))
    insert.run([...stored, crc32(JSON.stringify(record))])
  }
}

const LINE = ['id', 'action', 'target', 'label', 'at', 'origin', 'size', 'seal'] as const
const PART_OF_EDIT = ['id', 'part', 'version', 'patches', 'seal'] as const
const SEARCHED = ['rowid', 'quote', 'statement', 'topics', 'note'] as const

/** Writes a line of the history and parts of an edit, each with its seal. */
function prepareHistory(db: Database.Database) {
  const line = insertInto(db, 'history', LINE)
  const part = insertInto(db, 'edit', PART_OF_EDIT)
  const version = FORMAT.migrations.length
  return {
    writeLine: (id: string, size: number) => {
      const values = [id, 'edit', id, 'bench', new Date().toISOString(), 'analyst', size]
      line.run([...values, crc32(JSON.stringify(values))])
    },
    writePart: (id: string, number: number, patches: readonly object[]) => {
      const json = JSON.stringify(patches)
      part.run([id, number, version, json, crc32(json, version)])
    },
  }
}

/** How many patches Hearsay keeps in one row of its history. */
const PART = 1000

/**
 * Inserts a project's rows by prepared statements in one transaction. `withHistory`: also what Hearsay keeps
 * about the edit (its line, the patches, the search index); without: the records alone.
 */
export function insertBare(db: Database.Database, large: LargeProject, withHistory: boolean): void {
  const { texts, speakers, sources, claims } = large
  const records = {
    articles: texts.map(({ article }) => article),
    speakers,
    sources,
    claims,
    relations: [],
    topics: [],
    scales: [],
  }
  db.transaction(() => {
    const text = insertInto(db, 'text', ['hash', 'content', 'structure'])
    for (const one of texts) {
      text.run(hashOfText(one.text), one.text, JSON.stringify(one.structure))
    }
    for (const name of TABLE_NAMES) insertRecords(db, name, records[name])
    const link = insertInto(db, 'claim_via', ['claim_id', 'position', 'source_id', 'mentions'])
    for (const claim of claims) {
      for (const [position, { sourceId, mentions }] of claim.via.entries()) {
        link.run(claim.id, position, sourceId, JSON.stringify(mentions))
      }
    }
    const said = insertInto(db, 'claim_speaker', ['claim_id', 'position', 'speaker_id', 'mentions'])
    for (const claim of claims) {
      for (const [position, { speakerId, mentions }] of claim.speakers.entries()) {
        said.run(claim.id, position, speakerId, JSON.stringify(mentions))
      }
    }
    if (withHistory) insertHistory(db, claims)
  })()
}

function insertHistory(db: Database.Database, claims: readonly Claim[]): void {
  const search = insertInto(db, 'claim_search', SEARCHED)
  for (const [index, claim] of claims.entries()) {
    search.run(index + 1, quoteOfClaim(claim), claim.statement, claim.topics.join('; '), claim.note)
  }
  const id = newId()
  const history = prepareHistory(db)
  history.writeLine(id, claims.length)
  for (let start = 0; start < claims.length; start += PART) {
    const patches = claims
      .slice(start, start + PART)
      .map((after) => ({ table: 'claims', id: after.id, before: null, after }))
    history.writePart(id, start / PART, patches)
  }
}

/** Writes a claim's note in a transaction: the row alone, or with all else that an edit of Hearsay writes. */
export interface BareNotes {
  updateAlone(claim: Claim, note: string): void
  updateAll(claim: Claim, number: number, note: string): void
}

export function prepareNotes(db: Database.Database): BareNotes {
  const alone = db.prepare('UPDATE claim SET note = ? WHERE id = ?')
  const sealed = db.prepare('UPDATE claim SET note = ?, seal = ? WHERE id = ?')
  const places = SEARCHED.map(() => '?').join(', ')
  const search = db.prepare(
    `INSERT OR REPLACE INTO claim_search (${SEARCHED.join(', ')}) VALUES (${places})`,
  )
  const history = prepareHistory(db)
  return {
    updateAlone: (claim, note) => void alone.run(note, claim.id),
    updateAll: db.transaction((claim: Claim, number: number, note: string) => {
      const changed = { ...claim, note }
      sealed.run(note, crc32(JSON.stringify(changed)), claim.id)
      search.run(number, quoteOfClaim(claim), claim.statement, claim.topics.join('; '), note)
      const id = newId()
      const patch = { table: 'claims', id: claim.id, before: { note: claim.note }, after: { note } }
      history.writePart(id, 0, [patch])
      history.writeLine(id, 1)
    }),
  }
}
