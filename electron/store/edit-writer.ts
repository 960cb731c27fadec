import type { Database } from 'better-sqlite3'
import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import { invertPatches, type Edit, type Patch } from '../../shared/domain/edit/edit.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { HistoryAction, HistoryEntry } from '../../shared/domain/edit/history.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import { refusalOfChanged, type EditHistory } from './edit-history.ts'
import { refuseFormFaults } from '../../shared/domain/versions/form-faults.ts'
import type { Format } from './format.ts'
import { textReader } from './article-texts.ts'
import type { ReadText } from './migrations/migration.ts'
import { bringUpPatch } from './old-patch.ts'
import { writePatches, type BringUp, type KeepPatch } from './patch-writer.ts'
import { formLookup, type RecordTables } from './record-table.ts'
import { SearchIndex } from './search-index.ts'
import { withLargeCache, type Transactions } from './transaction.ts'

/** From how many patches on an edit is given more memory. */
const MANY = 10_000

/** An edit as committed; `isRepeated` when it had been committed before and nothing was done now. */
export interface Committed extends CommittedEdit {
  readonly isRepeated: boolean
}

/**
 * Writes edits to records, search index and history, takes them back and does them again. All of it is to be called
 * in a transaction, which a failure must roll back.
 */
export class EditWriter {
  readonly #db: Database
  readonly #format: Format
  readonly #transactions: Transactions
  readonly #tables: RecordTables
  readonly #history: EditHistory
  readonly #index: SearchIndex
  readonly #readText: ReadText

  constructor(
    { db, format }: { readonly db: Database; readonly format: Format },
    transactions: Transactions,
    tables: RecordTables,
    history: EditHistory,
  ) {
    this.#db = db
    this.#format = format
    this.#transactions = transactions
    this.#tables = tables
    this.#history = history
    this.#index = new SearchIndex(db)
    this.#readText = textReader(db)
  }

  #committed(entry: HistoryEntry, edit: Edit): CommittedEdit {
    return { entry, edit, undo: this.#history.state() }
  }

  #writePatches(patches: readonly Patch[], keep: KeepPatch, bringUp?: BringUp): Outcome<null> {
    this.#transactions.journalFirstPage()
    const write = () => writePatches(this.#tables, this.#index, patches, keep, bringUp)
    const written = patches.length < MANY ? write() : withLargeCache(this.#db, write)
    return written.ok ? refuseFormFaults(formLookup(this.#tables), patches) : written
  }

  /** Writes an edit, or answers again one that was committed before (by id). */
  commit(edit: Edit): Outcome<Committed> {
    const known = this.#history.entryOf(edit.id)
    if (known !== null) return succeed({ ...this.#committed(known, edit), isRepeated: true })
    const { id, at, origin, patches } = edit
    // Half a character would come back as another: the line would be no more what was sealed, and could not be undone.
    const label = edit.label.toWellFormed()
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
    // What the history would say, were it asked: the newest edit is the next to be undone, and nothing to be done again.
    const undo = { undo: { id, label }, redo: null }
    return succeed({ entry, edit, undo, isRepeated: false })
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
        const brought = bringUpPatch(this.#format, patch, version, current, this.#readText)
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
  undo(at: Date): Outcome<CommittedEdit | null> {
    const next = this.#history.state().undo
    return next === null ? succeed(null) : this.#repeat(next.id, 'undo', at)
  }

  /** Does again the edit undone last, so long as no new edit came after; null when there is none. */
  redo(at: Date): Outcome<CommittedEdit | null> {
    const next = this.#history.state().redo
    return next === null ? succeed(null) : this.#repeat(next.id, 'redo', at)
  }

  /** Takes back one edit from anywhere in the history; CONFLICT when that was done already. */
  revert(id: Id, at: Date): Outcome<CommittedEdit> {
    if (this.#history.lastAbout(id)?.action === 'undo') {
      return fail('CONFLICT', 'This edit has been taken back already.')
    }
    return this.#repeat(id, 'undo', at)
  }
}
