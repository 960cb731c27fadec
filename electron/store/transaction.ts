import type { Database, Statement } from 'better-sqlite3'
import type { Failure, Outcome } from '../../shared/domain/failure.ts'
import { versionOf } from './migration.ts'

/** Carries a failure out of a transaction, so that it is rolled back. */
class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** How much of a file SQLite may keep in memory, in KiB: usually, and while an edit changes many rows. */
const CACHE = 64 * 1024
const LARGE_CACHE = 256 * 1024

export function limitCache(db: Database): void {
  db.pragma(`cache_size = -${CACHE}`)
}

/** Does work that touches many pages: those that do not fit into memory are written more than once. */
export function withLargeCache<T>(db: Database, work: () => T): T {
  db.pragma(`cache_size = -${LARGE_CACHE}`)
  try {
    return work()
  } finally {
    limitCache(db)
  }
}

/** The transactions of one open file. What they take of SQLite's own is prepared once: it is a part of every edit. */
export class Transactions {
  readonly #db: Database
  readonly #run: (work: () => Outcome<unknown>) => Outcome<unknown>
  #touchFirstPage: Statement | null = null

  constructor(db: Database) {
    this.#db = db
    this.#run = db.transaction((work: () => Outcome<unknown>) => {
      const outcome = work()
      if (!outcome.ok) throw new Refusal(outcome.failure)
      return outcome
    })
  }

  /**
   * To be called first in a transaction that may outgrow the memory it is given: the first page of the file, with its
   * counter, then stands first in the journal, and a journal that was left behind says which state of which file it is of.
   */
  journalFirstPage(): void {
    // Written as it is: the version of a file does not change while it is open.
    this.#touchFirstPage ??= this.#db.prepare(`PRAGMA user_version = ${versionOf(this.#db)}`)
    this.#touchFirstPage.run()
  }

  /** Does the work in one transaction: a failure or anything thrown leaves the file as it was. */
  transact<T>(work: () => Outcome<T>): Outcome<T> {
    try {
      return this.#run(work) as Outcome<T>
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, failure: error.failure }
      throw error
    }
  }
}
