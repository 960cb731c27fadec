import type { Database } from 'better-sqlite3'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { CommittedEdit } from '../../shared/domain/committed-edit.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { invertPatches, type Edit, type Patch } from '../../shared/domain/edit.ts'
import type { HistoryAction, HistoryEntry, UndoState } from '../../shared/domain/history.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import {
  EMPTY_PROJECT,
  TABLE_NAMES,
  addRecords,
  type Project,
  type Records,
  type TableName,
} from '../../shared/domain/project.ts'
import type { Structure } from '../../shared/domain/structure.ts'
import type { Views } from '../../shared/domain/view.ts'
import { ArticleTexts, type KeptText } from './article-texts.ts'
import { EditHistory, refusalOfChanged, type ListedEntry } from './edit-history.ts'
import { FileCheck } from './file-check.ts'
import { copyFile, type CopyOptions } from './file-copy.ts'
import { identityOf, isSameFile, type FileIdentity } from './file-place.ts'
import type { Format } from './format.ts'
import { countEdits, removePast } from './history-removal.ts'
import { bringUpPatch } from './old-patch.ts'
import { writePatches, type BringUp, type KeepPatch } from './patch-writer.ts'
import { openTables, type RecordTable, type RecordTables } from './record-table.ts'
import { SearchIndex } from './search-index.ts'
import { Search, type SearchResult } from './search.ts'
import { attempt, fileFailure } from './sqlite-failure.ts'
import { journalFirstPage, transact, withLargeCache } from './transaction.ts'
import { ProjectViews } from './project-views.ts'

/** Records of one table in order of id; `next` is the `after` of the next page, null when this was the last. */
export interface RecordPage<T extends TableName> {
  readonly records: readonly Records[T][]
  readonly next: Id | null
}

/** An edit as committed; `isRepeated` when it had been committed before and nothing was done now. */
export interface Committed extends CommittedEdit {
  readonly isRepeated: boolean
}

/** What compacting did: how many edits it removed, and how large the file was and is, in bytes. */
export interface Compacted {
  readonly edits: number
  readonly bytes: { readonly before: number; readonly after: number }
}

/** An open file as `openStore` hands it over. */
export interface OpenFile {
  readonly db: Database
  readonly path: string
  readonly isReadOnly: boolean
  readonly format: Format
  /** What the person should be told about how it was opened. */
  readonly notices: readonly Problem[]
  /** Backs the file up as it is now; answers why that could not be done, null when it was. */
  readonly backUp: () => string | null
  readonly close: () => void
}

/** How many records `readProject` reads at once. */
const PAGE = 10_000
/** From how many patches on an edit is given more memory. */
const MANY = 10_000

/**
 * One open save file. All of it is synchronous: when a method answers, what it did is on the disk. What a
 * person can do something about is answered as a failure; the file is then as it was.
 */
export class Store {
  readonly path: string
  readonly isReadOnly: boolean
  readonly notices: readonly Problem[]
  readonly #file: OpenFile
  readonly #db: Database
  readonly #place: FileIdentity | null
  readonly #format: Format
  readonly #tables: RecordTables
  readonly #texts: ArticleTexts
  readonly #history: EditHistory
  readonly #index: SearchIndex
  readonly #search: Search
  readonly #views: ProjectViews

  constructor(file: OpenFile) {
    this.path = file.path
    this.isReadOnly = file.isReadOnly
    this.notices = file.notices
    this.#file = file
    this.#db = file.db
    this.#place = identityOf(file.path)
    this.#format = file.format
    this.#tables = openTables(file.db, file.format)
    this.#texts = new ArticleTexts(file.db)
    this.#history = new EditHistory(file.db, file.format.migrations.length)
    this.#index = new SearchIndex(file.db)
    this.#search = new Search(file.db, this.#tables)
    this.#views = new ProjectViews(file.db)
  }

  close(): void {
    if (this.#db.open) this.#file.close()
  }

  /** SQLite goes on writing to a file that was moved or deleted under it: what is written there would be lost. */
  #isInPlace(): boolean {
    return isSameFile(this.#place, identityOf(this.path))
  }

  #read<T>(work: () => T): Outcome<T> {
    return attempt(this.path, () => succeed(work()))
  }

  /** One durable transaction. */
  #write<T>(work: () => Outcome<T>): Outcome<T> {
    const name = basename(this.path)
    if (this.isReadOnly) {
      return fail('READ_ONLY', `“${name}” was opened for reading only. Save a copy to change it.`)
    }
    const gone = { ok: false, failure: fileFailure('FILE_GONE', this.path) } as const
    if (!this.#isInPlace()) return gone
    const outcome = attempt(this.path, () => transact(this.#db, work))
    return outcome.ok && !this.#isInPlace() ? gone : outcome
  }

  counts(): Outcome<Readonly<Record<TableName, number>>> {
    return this.#read(() => ({
      articles: this.#tables.articles.count(),
      speakers: this.#tables.speakers.count(),
      sources: this.#tables.sources.count(),
      claims: this.#tables.claims.count(),
      relations: this.#tables.relations.count(),
    }))
  }

  /** The next page begins after a record that fits its schema: the ids of those that do not may be anything. */
  #page<T extends TableName>(table: T, after: Id | null, limit: number): RecordPage<T> {
    const records: Records[T][] = []
    for (const page of this.#tables[table].pagesAfter(after, limit)) {
      for (const read of page) if (read.ok) records.push(read.record)
      if (records.length >= limit) break
    }
    const last = records[limit - 1]
    return { records: records.slice(0, limit), next: last?.id ?? null }
  }

  /** Rows that do not fit their schema are left out; `check` lists them. */
  readPage<T extends TableName>(table: T, after: Id | null, limit: number): Outcome<RecordPage<T>> {
    return this.#read(() => this.#page(table, after, limit))
  }

  /** One record as it is kept; null when there is none of that id. */
  readRecord<T extends TableName>(table: T, id: Id): Outcome<Records[T] | null> {
    return this.#read(() => this.#tables[table].get(id) ?? null)
  }

  #readTable(project: Project, table: TableName): Project {
    let filled = project
    for (const page of this.#tables[table].pagesAfter(null, PAGE)) {
      const records = page.flatMap((read) => (read.ok ? [read.record] : []))
      filled = addRecords(filled, table, records)
    }
    return filled
  }

  readProject(): Outcome<Project> {
    return this.#read(() =>
      TABLE_NAMES.reduce<Project>(
        (project, table) => this.#readTable(project, table),
        EMPTY_PROJECT,
      ),
    )
  }

  /** The article with a text, by its hash; null when there is none. */
  findArticle(textHash: string): Outcome<Id | null> {
    return this.#read(() => this.#tables.articles.idsBy('textHash', textHash)[0] ?? null)
  }

  /** What bears on one article: its record, its claims with their relations, and all speakers and sources. */
  readAround(articleId: Id): Outcome<Project> {
    return this.#read(() => {
      const { articles, claims, relations } = this.#tables
      const found = claims.idsBy('articleId', articleId)
      const related = new Set(
        found.flatMap((id) => [...relations.idsBy('fromId', id), ...relations.idsBy('toId', id)]),
      )
      const named = (['speakers', 'sources'] as const).reduce<Project>(
        (project, table) => this.#readTable(project, table),
        addRecords(EMPTY_PROJECT, 'articles', [articles.get(articleId) ?? []].flat()),
      )
      const records = <T extends TableName>(table: RecordTable<T>, ids: Iterable<Id>) =>
        [...ids].flatMap((id) => table.get(id) ?? [])
      const withClaims = addRecords(named, 'claims', records(claims, found))
      return addRecords(withClaims, 'relations', records(relations, related))
    })
  }

  /** Keeps a text and indexes it. `hash` is `hashOfText(text)`; a text that is there already is left alone. */
  addText(hash: string, text: string, structure: Structure): Outcome<null> {
    if (!text.isWellFormed()) {
      return fail('NOT_TEXT', 'This text holds half a character, so it cannot be kept exactly.')
    }
    return this.#write(() => {
      if (this.#texts.has(hash)) return succeed(null)
      journalFirstPage(this.#db)
      this.#texts.add(hash, text, structure)
      return succeed(null)
    })
  }

  /** Without a structure where what is kept of that does not fit the text. */
  readText(hash: string): Outcome<KeptText> {
    const name = basename(this.path)
    const kept = this.#read(() => this.#texts.read(hash))
    if (!kept.ok) return kept
    if (kept.value !== null) return succeed(kept.value)
    return fail('NOT_FOUND', `The text of this article is not in “${name}”.`)
  }

  #committed(entry: HistoryEntry, edit: Edit): CommittedEdit {
    return { entry, edit, undo: this.#history.state() }
  }

  #writePatches(patches: readonly Patch[], keep: KeepPatch, bringUp?: BringUp): Outcome<null> {
    journalFirstPage(this.#db)
    const write = () => writePatches(this.#tables, this.#index, patches, keep, bringUp)
    return patches.length < MANY ? write() : withLargeCache(this.#db, write)
  }

  /**
   * Commits an edit whole or not at all. An edit that was committed before (by id) is answered again, so
   * that it may be sent twice.
   */
  commitEdit(edit: Edit): Outcome<Committed> {
    return this.#write((): Outcome<Committed> => {
      const known = this.#history.entryOf(edit.id)
      if (known !== null) return succeed({ ...this.#committed(known, edit), isRepeated: true })
      const { id, label, at, origin, patches } = edit
      const keeper = this.#history.keepPatches(id)
      const written = this.#writePatches(patches, keeper.add)
      if (!written.ok) return written
      keeper.finish()
      const size = patches.length
      const entry = this.#history.append({
        id,
        action: 'edit',
        target: id,
        label,
        at,
        origin,
        size,
      })
      return succeed({ ...this.#committed(entry, edit), isRepeated: false })
    })
  }

  /** Takes an edit back or does it again, as a new line of the history. */
  #repeat(target: Id, action: Exclude<HistoryAction, 'edit'>, at: Date): Outcome<CommittedEdit> {
    const done = this.#history.entryOf(target)
    if (done === null || done.action !== 'edit') {
      return fail('NOT_FOUND', 'This edit is not in the history of the project.')
    }
    const forward = this.#history.patchesOf(done)
    if (!forward.ok) return forward
    const { version, patches: kept } = forward.value
    const patches: Patch[] = []
    const written = this.#writePatches(
      action === 'undo' ? invertPatches(kept) : kept,
      (patch) => patches.push(patch),
      (patch, current) => {
        const brought = bringUpPatch(this.#format, patch, version, current)
        return brought === null ? refusalOfChanged(done.label) : succeed(brought)
      },
    )
    if (!written.ok) return written
    const { label, size } = done
    const made = { id: newId(), label, at: at.toISOString(), origin: 'analyst' } as const
    const entry = this.#history.append({ ...made, action, target, size })
    return succeed(this.#committed(entry, { ...made, patches }))
  }

  /** Takes back the newest edit not undone; null when there is none. */
  undo(at: Date = new Date()): Outcome<CommittedEdit | null> {
    return this.#write(() => {
      const next = this.#history.state().undo
      return next === null ? succeed(null) : this.#repeat(next.id, 'undo', at)
    })
  }

  /** Does again the edit undone last, so long as no new edit came after; null when there is none. */
  redo(at: Date = new Date()): Outcome<CommittedEdit | null> {
    return this.#write(() => {
      const next = this.#history.state().redo
      return next === null ? succeed(null) : this.#repeat(next.id, 'redo', at)
    })
  }

  /** Takes back one edit from anywhere in the history; CONFLICT when what it changed has been changed since. */
  revert(id: Id, at: Date = new Date()): Outcome<CommittedEdit> {
    return this.#write(() => {
      if (this.#history.lastAbout(id)?.action === 'undo') {
        return fail('CONFLICT', 'This edit has been taken back already.')
      }
      return this.#repeat(id, 'undo', at)
    })
  }

  undoState(): Outcome<UndoState> {
    return this.#read(() => this.#history.state())
  }

  /** Newest first, before the `seq` given (null: from the newest). */
  historyPage(before: number | null, limit: number): Outcome<readonly ListedEntry[]> {
    return this.#read(() => this.#history.page(before, limit))
  }

  /** How many edits `compactHistory` would remove. */
  countEdits(before: Date): Outcome<number> {
    return this.#read(() => countEdits(this.#db, before))
  }

  /**
   * Removes the edits from before a moment from the history, once the file is backed up, and makes the file smaller.
   * What they did stays done, and cannot be undone any more; all others can.
   */
  compactHistory(before: Date): Outcome<Compacted> {
    const hindrance = this.isReadOnly ? null : this.#file.backUp()
    if (hindrance !== null) {
      return fail(
        'READ_ONLY',
        `${hindrance} The history is not compacted without one. Make room, or save a copy where you may write and compact that.`,
      )
    }
    const bytes = statSync(this.path).size
    const removed = this.#write(() => {
      journalFirstPage(this.#db)
      return succeed(removePast(this.#db, before))
    })
    if (!removed.ok) return removed
    // Without room for this the file stays as large, and is whole all the same.
    this.#read(() => this.#db.exec('VACUUM'))
    const after = statSync(this.path).size
    return succeed({ edits: removed.value, bytes: { before: bytes, after } })
  }

  readViews(): Outcome<Views> {
    return this.#read(() => this.#views.read())
  }

  writeView<Name extends keyof Views>(name: Name, view: Views[Name]): Outcome<null> {
    return this.#write(() => succeed((this.#views.write(name, view), null)))
  }

  search(query: string, limit: number): Outcome<SearchResult> {
    return this.#read(() => this.#search.find(query, limit))
  }

  /** Saves a copy of all that is in the file, even when the file itself is gone by now. Nothing is overwritten. */
  copyTo(path: string, options: CopyOptions = {}): Outcome<{ readonly path: string }> {
    return copyFile(this.#db, path, options)
  }

  /** Everything that is wrong with the file; a whole reading of it, so slow on a large one. */
  check(): Outcome<readonly Problem[]> {
    return this.#read(() => [...this.#checkSteps(false)].flat())
  }

  #checkSteps(isFileChecked: boolean): Iterable<readonly Problem[]> {
    return new FileCheck(this.#db, this.#tables, this.#texts, this.#history).steps(isFileChecked)
  }

  /**
   * What opening left unchecked, in steps of some milliseconds, between which the file may be changed. A
   * failure is the last.
   */
  *checkInSteps(): Iterable<Outcome<readonly Problem[]>> {
    // What is opened for reading is not refused for damage, and so was not looked through.
    const steps = Iterator.from(this.#checkSteps(!this.isReadOnly))
    for (;;) {
      const step = this.#read(() => steps.next())
      if (!step.ok) yield step
      if (!step.ok || step.value.done === true) return
      yield succeed(step.value.value)
    }
  }
}
