import type { Database, Statement } from 'better-sqlite3'
import { crc32 } from 'node:zlib'
import type { Patch } from '../../shared/domain/edit/edit.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { HistoryEntry, UndoState } from '../../shared/domain/edit/history.ts'
import type { Id } from '../../shared/domain/id.ts'
import { EditTooLarge, LARGEST_EDIT, decodePatches, encodePatches } from './patch-encoding.ts'
import type { KeepPatch } from './patch-writer.ts'

/** Patches in one part of an edit: bounds what is held in memory at once, and the length of a value in SQLite. */
const PART_SIZE = 1000

/** A part is ended when its JSON takes so much, however few its patches. In UTF-16 code units. */
const PART_LENGTH = 8 * 1024 * 1024

/** A line of the history as the panel lists it. */
export type ListedEntry = HistoryEntry & { readonly isUndone: boolean }

type Row = HistoryEntry & { readonly isUndone: 0 | 1 }

/** Where a row stands among the others, as SQLite gave it: a number or an id of a stranger's need not be one in JavaScript. */
interface LinePlace {
  readonly atSeq: string
}
interface PartPlace {
  readonly atId: Buffer
  readonly atPart: string
}

type SealedLine = HistoryEntry & LinePlace & { readonly seal: number | null }

interface SealedPart {
  readonly id: Id
  readonly part: number
  readonly patches: string | Buffer
  /** The version of the file that it was written in. */
  readonly version: number
  readonly seal: number | null
}

/** The first version whose seals cover the version that an edit was written in. */
const VERSION_SEALED_FROM = 3

/** The patches of an edit as they were kept, in the shapes of the version that they were written in. */
export interface KeptPatches {
  readonly version: number
  readonly patches: readonly Patch[]
}

/** The least number that SQLite knows. */
const LEAST = String(-(2n ** 63n))

const LINE = 'seq, id, action, target, label, at, origin, size'

/** The CRC-32 of a line of the history. Its `seq` is not in it: its index knows that. */
function sealOfLine(line: Omit<HistoryEntry, 'seq'>): number {
  const { id, action, target, label, at, origin, size } = line
  return crc32(JSON.stringify([id, action, target, label, at, origin, size]))
}

/**
 * The newest line about an edit says whether it is undone. What is next to undo or redo is looked for from
 * the newest line backwards, past no more lines than were just undone: no index of its own slows an edit down.
 */
const IS_LAST_OF_ITS_TARGET = `NOT EXISTS (
  SELECT 1 FROM history AS later WHERE later.target = line.target AND later.seq > line.seq
)`

function isLineSealed(line: SealedLine): boolean {
  return line.seal === null || sealOfLine(line) === line.seal
}

function sealOfPart(patches: string | Buffer, version: number): number {
  return version < VERSION_SEALED_FROM ? crc32(patches) : crc32(patches, version)
}

function isPartSealed({ patches, version, seal }: SealedPart): boolean {
  return seal === null || sealOfPart(patches, version) === seal
}

function refuse(label: string, why: string): Outcome<never> {
  return fail(
    'FILE_DAMAGED',
    `What the history keeps of “${label}” ${why}, so it cannot be undone or done again. What the tables show stays as it is.`,
  )
}

/** For an edit whose patches are not what was kept of it. */
export function refusalOfChanged(label: string): Outcome<never> {
  return refuse(label, 'was changed by something else than Hearsay')
}

export interface PatchKeeper {
  readonly add: KeepPatch
  readonly finish: () => void
}

/** The history and the edits in it, as they are kept. Only ever added to, but for `removeHistory`. */
export class EditHistory {
  readonly #insertLine: Statement
  readonly #insertPart: Statement
  readonly #line: Statement
  readonly #parts: Statement
  readonly #lastAbout: Statement
  readonly #nextUndo: Statement
  readonly #nextRedo: Statement
  readonly #page: Statement
  readonly #linesAfter: Statement
  readonly #partsAfter: Statement

  readonly #version: number

  /** `version` is that of the open file. */
  constructor(db: Database, version: number) {
    this.#version = version
    this.#insertLine = db.prepare(
      'INSERT INTO history (id, action, target, label, at, origin, size, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#insertPart = db.prepare(
      'INSERT INTO edit (id, part, patches, version, seal) VALUES (?, ?, ?, ?, ?)',
    )
    this.#line = db.prepare(`SELECT ${LINE} FROM history WHERE id = ?`)
    this.#parts = db.prepare(
      'SELECT id, part, patches, version, seal FROM edit WHERE id = ? ORDER BY part',
    )
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
      FROM history AS line WHERE seq > 0 AND seq < ? ORDER BY seq DESC LIMIT ?`)
    this.#linesAfter = db.prepare(
      `SELECT ${LINE}, seal, CAST(seq AS TEXT) AS atSeq FROM history
        WHERE seq > CAST(? AS INTEGER) ORDER BY seq LIMIT ?`,
    )
    this.#partsAfter = db.prepare(
      `SELECT id, part, patches, version, seal, CAST(id AS BLOB) AS atId, CAST(part AS TEXT) AS atPart FROM edit
        WHERE (id, part) > (CAST(? AS TEXT), CAST(? AS INTEGER)) ORDER BY id, part LIMIT ?`,
    )
  }

  append(line: Omit<HistoryEntry, 'seq'>): HistoryEntry {
    const { id, action, target, label, at, origin, size } = line
    const values = [id, action, target, label, at, origin, size, sealOfLine(line)]
    const { lastInsertRowid } = this.#insertLine.run(values)
    return { seq: Number(lastInsertRowid), ...line }
  }

  /** Keeps the patches of an edit, handed over one by one, in parts. */
  keepPatches(editId: Id): PatchKeeper {
    let part = 0
    let patches: string[] = []
    let length = 0
    let size = 0
    const finish = () => {
      const stored = encodePatches(patches)
      const version = this.#version
      if (patches.length > 0)
        this.#insertPart.run(editId, part, stored, version, sealOfPart(stored, version))
      part += 1
      patches = []
      length = 0
    }
    const add = (patch: Patch, known: string | null) => {
      const json = known ?? JSON.stringify(patch)
      length += json.length
      // With what stands between it and the next.
      size += Buffer.byteLength(json) + 2
      if (size > LARGEST_EDIT) throw new EditTooLarge('This edit is too large to be read back.')
      if (patches.push(json) === PART_SIZE || length >= PART_LENGTH) finish()
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

  /** Null when they are not what was kept. Throws EditTooLarge. */
  #decode(editId: Id): KeptPatches | null {
    const patches: Patch[] = []
    let version = this.#version
    let room = LARGEST_EDIT
    for (const part of this.#parts.iterate(editId) as IterableIterator<SealedPart>) {
      if (!isPartSealed(part)) return null
      ;({ version } = part)
      const decoded = decodePatches(part.patches, room)
      room -= decoded.size
      // One by one: there may be more than a call takes arguments.
      for (const patch of decoded.patches) patches.push(patch)
    }
    return { version, patches }
  }

  /** An edit's patches; FILE_DAMAGED when they are not what was kept, or nothing that was kept could be that large. */
  patchesOf({ id, label }: HistoryEntry): Outcome<KeptPatches> {
    try {
      const kept = this.#decode(id)
      return kept === null ? refusalOfChanged(label) : succeed(kept)
    } catch (error) {
      if (error instanceof SyntaxError) return refusalOfChanged(label)
      if (!(error instanceof EditTooLarge)) throw error
      return refuse(label, 'unpacks to more than Hearsay ever kept of an edit')
    }
  }

  /**
   * Reads the history through, so many rows at a time; yields the labels of the edits about which it no longer
   * says what it said.
   */
  *findBroken(pageSize: number): Iterable<readonly string[]> {
    let line: LinePlace = { atSeq: LEAST }
    for (;;) {
      const lines = this.#linesAfter.all(line.atSeq, pageSize) as SealedLine[]
      yield lines.filter((one) => !isLineSealed(one)).map((one) => one.label)
      const last = lines.at(-1)
      if (last === undefined) break
      line = last
    }
    let place: PartPlace = { atId: Buffer.of(), atPart: LEAST }
    for (;;) {
      const parts = this.#partsAfter.all(place.atId, place.atPart, pageSize) as (SealedPart &
        PartPlace)[]
      yield parts.flatMap((part) =>
        isPartSealed(part) ? [] : [this.entryOf(part.id)?.label ?? part.id],
      )
      const last = parts.at(-1)
      if (last === undefined) return
      place = last
    }
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
