import type { Outcome } from '../../shared/domain/failure.ts'

/** Ends an import because its store failed. */
export class ImportFailure extends Error {
  readonly outcome: Outcome<never>

  constructor(outcome: Outcome<never>) {
    super('The import could not go on.')
    this.outcome = outcome
  }
}

/** The value of an outcome; throws an `ImportFailure` where there is none. */
export function orFail<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new ImportFailure(outcome)
  return outcome.value
}
