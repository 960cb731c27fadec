import type { Database } from 'better-sqlite3'
import { statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Article } from '../../shared/domain/article.ts'
import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Edit, Patch } from '../../shared/domain/edit/edit.ts'
import type { UndoState } from '../../shared/domain/edit/history.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import {
  EMPTY_PROJECT,
  TABLE_NAMES,
  addRecords,
  type Project,
  type Records,
  type TableName,
} from '../../shared/domain/project.ts'
import type { Structure } from '../../shared/domain/text/structure.ts'
import type { Views } from '../../shared/domain/views.ts'
import { ArticleTexts, type KeptText } from './article-texts.ts'
import { EditHistory, type ListedEntry } from './edit-history.ts'
import { EditWriter, type Committed } from './edit-writer.ts'
import { FileCheck } from './file-check.ts'
import type { KeptOriginal } from '../documents/kept-original.ts'
import { Originals } from './originals.ts'
import { Sketches } from './sketches.ts'
import { copyFile, type Copied, type CopyOptions } from './file-copy.ts'
import { identityOf, isSameFile, type FileIdentity } from './file-place.ts'
import type { Format } from './format.ts'
import { countEdits, removeHistory } from './history-removal.ts'
import { laterForms, openTables, type RecordTable, type RecordTables } from './record-table.ts'
import { Search, type SearchResult } from './search.ts'
import { attempt, fileFailure } from './sqlite-failure.ts'
import { Transactions } from './transaction.ts'
import { ProjectViews } from './project-views.ts'
import {
  isImportUnderWay,
  noteImport,
  noteImportEnded,
  removeOriginal,
  removeText,
  removeUnusedFiles,
  usedFiles,
} from './unused-files.ts'

/** Records of one table in order of id; `next` is the `after` of the next page, null when this was the last. */
export interface RecordPage<T extends TableName> {
  readonly records: readonly Records[T][]
  readonly next: Id | null
}

/** What a removal of history did: how many edits it removed, and how large the file was and is, in bytes. */
export interface HistoryRemoval {
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
  /** Told when all of the file has been checked: whether nothing was wrong with it. */
  readonly noteChecked: (isWhole: boolean) => void
  readonly close: () => void
}

/** A text to be kept. `hash` is `hashOfText(text)`, `sketch` is `sketchText(text)`, which can be added later. */
export interface NewText {
  readonly hash: string
  readonly text: string
  readonly structure: Structure
  readonly sketch?: readonly number[]
  /** The file that it was read from. */
  readonly original?: KeptOriginal | null
}

/** What was not there before, by its hash. */
export interface AddedTexts {
  readonly texts: readonly string[]
  readonly originals: readonly string[]
}

/** How many records `readProject` reads at once. */
const PAGE = 10_000

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
  readonly #transactions: Transactions
  readonly #tables: RecordTables
  readonly #texts: ArticleTexts
  readonly #originals: Originals
  readonly #sketches: Sketches
  readonly #history: EditHistory
  readonly #edits: EditWriter
  readonly #search: Search
  readonly #views: ProjectViews
  readonly #watchers = new Set<(patches: readonly Patch[]) => void>()
  #revision = 0

  constructor(file: OpenFile) {
    this.path = file.path
    this.isReadOnly = file.isReadOnly
    this.notices = file.notices
    this.#file = file
    this.#db = file.db
    this.#place = identityOf(file.path)
    this.#transactions = new Transactions(file.db)
    this.#tables = openTables(file.db, file.format)
    this.#texts = new ArticleTexts(file.db)
    this.#originals = new Originals(file.db)
    this.#sketches = new Sketches(file.db)
    this.#history = new EditHistory(file.db, file.format.migrations.length)
    this.#edits = new EditWriter(file, this.#transactions, this.#tables, this.#history)
    this.#search = new Search(file.db, this.#tables)
    this.#views = new ProjectViews(file.db)
  }

  /** Grows with each thing that is written: what was read at the same revision is as it was. */
  get revision(): number {
    return this.#revision
  }

  /** What the project is called: its file's name without the ending. */
  get name(): string {
    return basename(this.path, extname(this.path))
  }

  get isOpen(): boolean {
    return this.#db.open
  }

  close(): void {
    if (this.isOpen) this.#file.close()
  }

  /** SQLite goes on writing to a file that was moved or deleted under it: what is written there would be lost. */
  #isInPlace(): boolean {
    return isSameFile(this.#place, identityOf(this.path))
  }

  #read<T>(work: () => T): Outcome<T> {
    return attempt(this.path, () => succeed(work()))
  }

  /** Why nothing can be written; null when it can. */
  #refusal(): Outcome<never> | null {
    if (this.isReadOnly) {
      const name = basename(this.path)
      return fail('READ_ONLY', `“${name}” was opened for reading only. Save a copy to change it.`)
    }
    if (this.#isInPlace()) return null
    return { ok: false, failure: fileFailure('FILE_GONE', this.path) }
  }

  /** One durable transaction. */
  #write<T>(work: () => Outcome<T>): Outcome<T> {
    const refusal = this.#refusal()
    if (refusal !== null) return refusal
    this.#revision += 1
    const outcome = attempt(this.path, () => this.#transactions.transact(work))
    return outcome.ok ? (this.#refusal() ?? outcome) : outcome
  }

  /** Writes an edit, takes it back or does it again, and tells those who watch. */
  #writeEdit<T extends CommittedEdit | null>(work: () => Outcome<T>): Outcome<T> {
    const written = this.#write(work)
    if (written.ok && written.value !== null) {
      for (const watch of this.#watchers) watch(written.value.edit.patches)
    }
    return written
  }

  /** Tells of the patches of every edit from now on, those taken back and done again too. Answers what ends that. */
  watchEdits(watch: (patches: readonly Patch[]) => void): () => void {
    this.#watchers.add(watch)
    return () => this.#watchers.delete(watch)
  }

  counts(): Outcome<Readonly<Record<TableName, number>>> {
    return this.#read(() => ({
      articles: this.#tables.articles.count(),
      speakers: this.#tables.speakers.count(),
      sources: this.#tables.sources.count(),
      claims: this.#tables.claims.count(),
      relations: this.#tables.relations.count(),
      topics: this.#tables.topics.count(),
      scales: this.#tables.scales.count(),
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

  /** The articles with a text, by its hash, in order of id. */
  articlesWithText(textHash: string): Outcome<readonly Id[]> {
    return this.#read(() => this.#tables.articles.idsBy('textHash', textHash))
  }

  /** The articles that say that they are a later form of one, in the order in which they were made. */
  versionsOf(id: Id): Outcome<readonly Article[]> {
    return this.#read(() => laterForms(this.#tables, id))
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

  /** The speakers who have claims in other articles than one. */
  speakersElsewhere(articleId: Id): Outcome<ReadonlySet<Id>> {
    return this.#read(() => {
      const ids = this.#db
        .prepare(
          `SELECT DISTINCT speaker_id FROM claim_speaker JOIN claim ON claim.id = claim_id
           WHERE article_id <> ? AND speaker_id IS NOT NULL`,
        )
        .pluck()
        .all(articleId) as Id[]
      return new Set(ids)
    })
  }

  /**
   * Keeps texts and indexes them, each with the file it was read from where that is kept too; what is there already is left
   * alone. To be followed by `endImport`.
   */
  addTexts(texts: readonly NewText[]): Outcome<AddedTexts> {
    if (!texts.every(({ text }) => text.isWellFormed())) {
      return fail('NOT_TEXT', 'This text holds half a character, so it cannot be kept exactly.')
    }
    return this.#write(() => {
      this.#transactions.journalFirstPage()
      const added = { texts: [] as string[], originals: [] as string[] }
      for (const { hash, text, structure, sketch = [], original = null } of texts) {
        if (original !== null && this.#originals.add(original)) added.originals.push(original.hash)
        if (this.#texts.has(hash)) continue
        this.#texts.add(hash, text, structure)
        this.#sketches.add(hash, sketch)
        added.texts.push(hash)
      }
      if (added.texts.length + added.originals.length > 0) noteImport(this.#db)
      return succeed(added)
    })
  }

  /** Ends what `addTexts` began: removes what of it is not wanted, but for what an article has by now. */
  endImport({ texts, originals }: AddedTexts): Outcome<null> {
    return this.#write(() => {
      this.#transactions.journalFirstPage()
      const used: ReadonlySet<string> =
        texts.length + originals.length === 0 ? new Set() : usedFiles(this.#db)
      for (const hash of texts) if (!used.has(hash)) removeText(this.#db, hash)
      for (const hash of originals) if (!used.has(hash)) removeOriginal(this.#db, hash)
      noteImportEnded(this.#db)
      return succeed(null)
    })
  }

  /** Removes what an import left that never ended, because the program was: what no article came of. */
  removeUnfinishedImport(): Outcome<null> {
    if (this.isReadOnly || !isImportUnderWay(this.#db)) return succeed(null)
    return this.#write(() => {
      this.#transactions.journalFirstPage()
      removeUnusedFiles(this.#db)
      noteImportEnded(this.#db)
      return succeed(null)
    })
  }

  /** The hashes of texts that may have much in common with a sketch, the most first; see `sketchText`. */
  similarTexts(sketch: readonly number[]): Outcome<readonly string[]> {
    return this.#read(() => this.#sketches.similar(sketch))
  }

  /** Texts of articles that have no sketch yet, so many at most. */
  textsWithoutSketch(limit: number): Outcome<readonly string[]> {
    return this.#read(() => this.#sketches.missing(limit))
  }

  addSketches(sketches: ReadonlyMap<string, readonly number[]>): Outcome<null> {
    return this.#write(() => {
      this.#transactions.journalFirstPage()
      for (const [hash, sketch] of sketches) this.#sketches.add(hash, sketch)
      return succeed(null)
    })
  }

  /** The bytes of the file that an article was read from, by their SHA-256; null where they are not kept. */
  readOriginal(hash: string): Outcome<Uint8Array | null> {
    const read = this.#read(() => this.#originals.read(hash))
    if (!read.ok || read.value !== 'damaged') return read as Outcome<Uint8Array | null>
    return fail(
      'FILE_DAMAGED',
      'The original is not what was kept: the file was changed by something else than Hearsay. Compare it with a backup.',
    )
  }

  /** The characters of a text alone; null when there is none of that hash. */
  readCharacters(hash: string): Outcome<string | null> {
    return this.#read(() => this.#texts.readCharacters(hash))
  }

  /** Without a structure where what is kept of that does not fit the text. */
  readText(hash: string): Outcome<KeptText> {
    const name = basename(this.path)
    const kept = this.#read(() => this.#texts.read(hash))
    if (!kept.ok) return kept
    if (kept.value !== null) return succeed(kept.value)
    return fail('NOT_FOUND', `The text of this article is not in “${name}”.`)
  }

  /**
   * Commits an edit whole or not at all. An edit that was committed before (by id) is answered again, so
   * that it may be sent twice.
   */
  commitEdit(edit: Edit): Outcome<Committed> {
    return this.#writeEdit(() => this.#edits.commit(edit))
  }

  /** Takes back the newest edit not undone; null when there is none. */
  undo(at: Date = new Date()): Outcome<CommittedEdit | null> {
    return this.#writeEdit(() => this.#edits.undo(at))
  }

  /** Does again the edit undone last, so long as no new edit came after; null when there is none. */
  redo(at: Date = new Date()): Outcome<CommittedEdit | null> {
    return this.#writeEdit(() => this.#edits.redo(at))
  }

  /** Takes back one edit from anywhere in the history; CONFLICT when what it changed has been changed since. */
  revert(id: Id, at: Date = new Date()): Outcome<CommittedEdit> {
    return this.#writeEdit(() => this.#edits.revert(id, at))
  }

  undoState(): Outcome<UndoState> {
    return this.#read(() => this.#history.state())
  }

  /** Newest first, before the `seq` given (null: from the newest). */
  historyPage(before: number | null, limit: number): Outcome<readonly ListedEntry[]> {
    return this.#read(() => this.#history.page(before, limit))
  }

  /** How many edits `removeHistory` would remove. */
  countEdits(before: Date): Outcome<number> {
    return this.#read(() => countEdits(this.#db, before))
  }

  #nothingRemoved(): Outcome<HistoryRemoval> {
    return attempt(this.path, () => {
      const { size } = statSync(this.path)
      return succeed({ edits: 0, bytes: { before: size, after: size } })
    })
  }

  /**
   * Removes the edits from before a moment from the history, once the file is backed up, and makes the file smaller.
   * What they did stays done, and cannot be undone any more; all others can.
   */
  removeHistory(before: Date): Outcome<HistoryRemoval> {
    const refusal = this.#refusal()
    if (refusal !== null) return refusal
    const counted = this.countEdits(before)
    if (!counted.ok) return counted
    if (counted.value === 0) return this.#nothingRemoved()
    const hindrance = this.#file.backUp()
    if (hindrance !== null) {
      return fail(
        'READ_ONLY',
        `${hindrance} The history is not compacted without one. Make room, or save a copy where you may write and compact that.`,
      )
    }
    return attempt(this.path, () => {
      const bytes = statSync(this.path).size
      const removed = this.#write(() => {
        this.#transactions.journalFirstPage()
        return succeed(removeHistory(this.#db, before))
      })
      if (!removed.ok) return removed
      // Without room for this the file stays as large, and is whole all the same.
      this.#read(() => this.#db.exec('VACUUM'))
      const after = statSync(this.path).size
      return succeed({ edits: removed.value, bytes: { before: bytes, after } })
    })
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
  copyTo(path: string, options: CopyOptions = {}): Outcome<Copied> {
    return copyFile(this.#db, path, options)
  }

  /** Everything that is wrong with the file; a whole reading of it, so slow on a large one. */
  check(): Outcome<readonly Problem[]> {
    return this.#read(() => [...this.#checkSteps(false)].flat())
  }

  *#checkSteps(isFileChecked: boolean): Generator<readonly Problem[]> {
    const check = new FileCheck(this.#db, this.#tables, this.#texts, this.#originals, this.#history)
    let isWhole = true
    for (const problems of check.steps(isFileChecked)) {
      isWhole &&= problems.length === 0
      yield problems
    }
    this.#file.noteChecked(isWhole)
  }

  /**
   * What opening left unchecked, in steps of some milliseconds, between which the file may be changed. A
   * failure is the last.
   */
  *checkInSteps(): Iterable<Outcome<readonly Problem[]>> {
    // What is opened for reading is not refused for damage, and so was not looked through.
    const steps = this.#checkSteps(!this.isReadOnly)
    for (;;) {
      const step = this.#read(() => steps.next())
      if (!step.ok) yield step
      if (!step.ok || step.value.done === true) return
      yield succeed(step.value.value)
    }
  }
}
