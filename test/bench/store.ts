import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../electron/store/migration.ts'
import { createStore } from '../../electron/store/opening.ts'
import { columnsOf, encodeField } from '../../electron/store/record-fields.ts'
import type { Store } from '../../electron/store/store.ts'
import { EditDraft } from '../../shared/domain/edit-draft.ts'
import type { Edit } from '../../shared/domain/edit.ts'
import {
  addRecords,
  EMPTY_PROJECT,
  TABLE_NAMES,
  type Project,
} from '../../shared/domain/project.ts'
import { hashOfText } from '../../electron/store/article-texts.ts'
import { valueOf } from '../support/outcomes.ts'
import { buildLargeProject, type LargeProject } from './large-project.ts'
import { alternate, time, type Comparison } from './measuring.ts'

const EDITS = 150

/** A database with the save file's own tables and settings, and nothing of Hearsay's around it. */
function openBare(path: string): Database.Database {
  const db = new Database(path)
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('foreign_keys = ON')
  db.pragma('journal_mode = DELETE')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -65536')
  migrate(db)
  return db
}

function editOf(change: (draft: EditDraft) => void, project: Project): Edit {
  const draft = new EditDraft(project)
  change(draft)
  const edit = draft.toEdit('bench', new Date())
  if (edit === null) throw new Error('The edit of the bench changes nothing.')
  return edit
}

/** The edit that fills an empty project but for its claims. */
function groundEdit(large: LargeProject): Edit {
  return editOf((draft) => {
    draft.put('articles', large.article)
    for (const speaker of large.speakers) draft.put('speakers', speaker)
    for (const source of large.sources) draft.put('sources', source)
  }, EMPTY_PROJECT)
}

function claimsEdit(large: LargeProject): Edit {
  return editOf((draft) => {
    for (const claim of large.claims) draft.put('claims', claim)
  }, EMPTY_PROJECT)
}

function layGround(store: Store, large: LargeProject): void {
  valueOf(store.addText(hashOfText(large.text), large.text, large.structure))
  valueOf(store.commitEdit(groundEdit(large)))
}

/** Inserts the same rows into the same tables by prepared statements, in one transaction. */
function insertBare(db: Database.Database, large: LargeProject): void {
  db.transaction(() => {
    db.prepare('INSERT INTO text VALUES (?, ?, ?)').run(
      hashOfText(large.text),
      large.text,
      JSON.stringify(large.structure),
    )
    const rows = {
      articles: [large.article],
      speakers: large.speakers,
      sources: large.sources,
      claims: large.claims,
    }
    const table = { articles: 'article', speakers: 'speaker', sources: 'source', claims: 'claim' }
    for (const name of TABLE_NAMES) {
      const columns = columnsOf(name)
      const insert = db.prepare(
        `INSERT INTO ${table[name]} (${columns.map((column) => column.name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      )
      for (const record of rows[name]) {
        const values = record as unknown as Readonly<Record<string, unknown>>
        insert.run(columns.map(({ field, keeping }) => encodeField(keeping, values[field])))
      }
    }
    const link = db.prepare('INSERT INTO claim_via VALUES (?, ?, ?, ?)')
    for (const claim of large.claims) {
      for (const [position, { sourceId, mentions }] of claim.via.entries()) {
        link.run(claim.id, position, sourceId, JSON.stringify(mentions))
      }
    }
  })()
}

/** Durable edits a second: a claim's note written, committed, and synced, one by one. */
async function measureEdits(folder: string, large: LargeProject): Promise<Comparison> {
  const store = valueOf(createStore(join(folder, 'edits.hearsay')))
  layGround(store, large)
  valueOf(store.commitEdit(claimsEdit(large)))
  const bare = openBare(join(folder, 'edits.sqlite'))
  insertBare(bare, large)
  const write = bare.prepare('UPDATE claim SET note = ? WHERE id = ?')
  let project = addRecords(EMPTY_PROJECT, 'claims', large.claims)
  let turn = 0
  const claimAt = (index: number) => large.claims[index % large.claims.length]?.id ?? ''
  const rates = await alternate(
    5,
    async () => {
      const elapsed = await time(() => {
        for (let index = 0; index < EDITS; index += 1) {
          const id = claimAt(index * 37)
          turn += 1
          const note = `note ${turn}`
          const edit = editOf((draft) => draft.update('claims', id, { note }), project)
          const claim = project.claims.get(id)
          valueOf(store.commitEdit(edit))
          if (claim !== undefined) project = addRecords(project, 'claims', [{ ...claim, note }])
        }
      })
      return (EDITS / elapsed) * 1000
    },
    async () => {
      const elapsed = await time(() => {
        for (let index = 0; index < EDITS; index += 1) {
          turn += 1
          write.run(`note ${turn}`, claimAt(index * 37))
        }
      })
      return (EDITS / elapsed) * 1000
    },
  )
  store.close()
  bare.close()
  return {
    what: 'Durable edits, one by one',
    ours: rates.ours,
    theirs: rates.theirs,
    against: 'bare SQLite, same settings',
    unit: 'a second',
    goal: 0.7,
  }
}

/** 100,000 claims as one edit, with its history and search index, against the bare rows. */
async function measureBulk(folder: string, large: LargeProject): Promise<Comparison> {
  let round = 0
  const edit = claimsEdit(large)
  const times = await alternate(
    3,
    async () => {
      round += 1
      const store = valueOf(createStore(join(folder, `bulk-${round}.hearsay`)))
      layGround(store, large)
      const elapsed = await time(() => valueOf(store.commitEdit(edit)))
      store.close()
      return elapsed
    },
    async () => {
      const bare = openBare(join(folder, `bulk-${round}.sqlite`))
      const elapsed = await time(() => insertBare(bare, large))
      bare.close()
      return elapsed
    },
  )
  return {
    what: `Insert ${large.claims.length.toLocaleString('en')} claims as one edit`,
    ours: times.ours,
    theirs: times.theirs,
    against: 'one bare transaction',
    unit: 'ms',
    goal: 2,
  }
}

/** The save file against SQLite alone, on the same disk in the same run. */
export async function benchStore(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  try {
    return [
      await measureEdits(folder, buildLargeProject(2_000, 300_000)),
      await measureBulk(folder, buildLargeProject(100_000, 1_000_000)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
