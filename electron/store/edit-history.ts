import type { Database, Statement } from 'better-sqlite3'
import { deflateSync, inflateSync } from 'node:zlib'
import type { Patch } from '../../shared/domain/edit.ts'
import type { HistoryEntry, UndoState } from '../../shared/domain/history.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { KeepPatch } from './patch-writer.ts'

/** Patches in one part of an edit: bounds what is held in memory at once, and the length of a value in SQLite. */
const PART_SIZE = 1000

/** JSON shorter than this is kept as it is, so that small edits can be read with any SQLite tool. */
const COMPRESSED_FROM = 4096

/** A line of the history as the panel lists it. */
export type ListedEntry = HistoryEntry & { readonly isUndone: boolean }

type Row = Omit<HistoryEntry, 'seq'> & { readonly seq: number; readonly isUndone: 0 | 1 }

const LINE = 'seq, id, action, target, label, at, origin, size'

/**
 * The newest line about an edit says whether it is undone. What is next to undo or redo is looked for from
 * the newest line backwards, past no more lines than were just undone: no index of its own slows an edit down.
 */
const IS_LAST_OF_ITS_TARGET = `NOT EXISTS (
  SELECT 1 FROM history AS later WHERE later.target = line.target AND later.seq > line.seq
)`

function encodePatches(patches: readonly string[]): string | Buffer {
  const json = `[${patches.join(',')}]`
  return json.length < COMPRESSED_FROM ? json : deflateSync(json, { level: 1 })
}

function decodePatches(stored: string | Buffer): readonly Patch[] {
  const json = typeof stored === 'string' ? stored : inflateSync(stored).toString('utf8')
  return JSON.parse(json) as readonly Patch[]
}

export interface PatchKeeper {
  readonly add: KeepPatch
  readonly finish: () => void
}

/** The history and the edits in it, as they are kept. Only ever added to. */
export class EditHistory {
  readonly #insertLine: Statement
  readonly #insertPart: Statement
  readonly #line: Statement
  readonly #parts: Statement
  readonly #lastAbout: Statement
  readonly #nextUndo: Statement
  readonly #nextRedo: Statement
  readonly #page: Statement

  constructor(db: Database) {
    this.#insertLine = db.prepare(
      `INSERT INTO history (id, action, target, label, at, origin, size) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#insertPart = db.prepare('INSERT INTO edit (id, part, patches) VALUES (?, ?, ?)')
    this.#line = db.prepare(`SELECT ${LINE} FROM history WHERE id = ?`)
    this.#parts = db.prepare('SELECT patches FROM edit WHERE id = ? ORDER BY part').pluck()
    this.#lastAbout = db.prepare(
      `SELECT ${LINE} FROM history WHERE target = ? ORDER BY seq DESC LIMIT 1`,
    )
    this.#nextUndo = db.prepare(`
      SELECT target AS id, label FROM history AS line
      WHERE action <> 'undo' AND ${IS_LAST_OF_ITS_TARGET}
      ORDER BY seq DESC LIMIT 1`)
    this.#nextRedo = db.prepare(`
      SELECT target AS id, label FROM history AS line
      WHERE action = 'undo' AND ${IS_LAST_OF_ITS_TARGET}
        AND seq > ifnull((SELECT seq FROM history WHERE action = 'edit' ORDER BY seq DESC LIMIT 1), 0)
      ORDER BY seq DESC LIMIT 1`)
    this.#page = db.prepare(`
      SELECT ${LINE}, line.action = 'edit' AND (
        SELECT last.action = 'undo' FROM history AS last
        WHERE last.target = line.target ORDER BY last.seq DESC LIMIT 1
      ) AS isUndone
      FROM history AS line WHERE seq < ? ORDER BY seq DESC LIMIT ?`)
  }

  append(line: Omit<HistoryEntry, 'seq'>): HistoryEntry {
    const { id, action, target, label, at, origin, size } = line
    const { lastInsertRowid } = this.#insertLine.run(id, action, target, label, at, origin, size)
    return { seq: Number(lastInsertRowid), ...line }
  }

  /** Keeps the patches of an edit, handed over one by one, in parts. */
  keepPatches(editId: Id): PatchKeeper {
    let part = 0
    let patches: string[] = []
    const finish = () => {
      if (patches.length > 0) this.#insertPart.run(editId, part, encodePatches(patches))
      part += 1
      patches = []
    }
    const add = (patch: Patch, json: string | null) => {
      if (patches.push(json ?? JSON.stringify(patch)) === PART_SIZE) finish()
    }
    return { add, finish }
  }

  entryOf(id: Id): HistoryEntry | null {
    return (this.#line.get(id) as HistoryEntry | undefined) ?? null
  }

  /** The newest line about an edit. */
  lastAbout(target: Id): HistoryEntry | null {
    return (this.#lastAbout.get(target) as HistoryEntry | undefined) ?? null
  }

  /** An edit's patches. Throws when they are damaged. */
  patchesOf(editId: Id): readonly Patch[] {
    return (this.#parts.all(editId) as (string | Buffer)[]).flatMap(decodePatches)
  }

  state(): UndoState {
    return {
      undo: (this.#nextUndo.get() as UndoState['undo'] | undefined) ?? null,
      redo: (this.#nextRedo.get() as UndoState['redo'] | undefined) ?? null,
    }
  }

  /** Newest first, before the `seq` given (null: from the newest). */
  page(before: number | null, limit: number): readonly ListedEntry[] {
    const rows = this.#page.all(before ?? Number.MAX_SAFE_INTEGER, limit) as Row[]
    return rows.map((row) => Object.assign(row, { isUndone: row.isUndone === 1 }))
  }
}
