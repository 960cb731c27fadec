import type { Database } from 'better-sqlite3'
import type { Failure, Outcome } from '../../shared/domain/failure.ts'

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

/**
 * To be called first in a transaction that may outgrow the memory it is given: the first page of the file, with its
 * counter, then stands first in the journal, and a journal that was left behind says which state of which file it is of.
 */
export function journalFirstPage(db: Database): void {
  db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true }))}`)
}

/** Does the work in one transaction: a failure or anything thrown leaves the file as it was. */
export function transact<T>(db: Database, work: () => Outcome<T>): Outcome<T> {
  const transaction = db.transaction(() => {
    const outcome = work()
    if (!outcome.ok) throw new Refusal(outcome.failure)
    return outcome
  })
  try {
    return transaction()
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure }
    throw error
  }
}
