import type { Database } from 'better-sqlite3'
import type { Failure, Outcome } from '../../shared/api/failure.ts'

/** Carries a failure out of a transaction, so that it is rolled back. */
class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
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
