import { fail, type Failure, type Outcome } from '../../shared/domain/failure.ts'
import { openStore } from '../store/opening.ts'
import type { Store } from '../store/store.ts'

/** What a command has to say: lines for standard output, and for standard error; it fails if there are any of these. */
export interface Report {
  readonly lines: readonly string[]
  readonly errors: readonly string[]
  /** Whether it did what it was asked to for all but those that the errors name. */
  readonly isPartial?: boolean
}

/** What is said of files that say nothing otherwise than the project. */
export const NO_DIFFERENCE = 'No difference'

/** The report of what could not be done at all. */
export function reportFailure({ message }: Failure): Report {
  return { lines: [], errors: [message] }
}

/** Does something with a project that is only read, and closes it. */
export async function withProject(
  path: string,
  work: (store: Store) => Outcome<Report> | Promise<Outcome<Report>>,
): Promise<Report> {
  const opened = openStore(path, { readOnly: true })
  if (!opened.ok) return reportFailure(opened.failure)
  try {
    const outcome = await work(opened.value)
    return outcome.ok ? outcome.value : reportFailure(outcome.failure)
  } finally {
    opened.value.close()
  }
}

/** A failure to write, with what a command does about files that are there. */
export function withAdvice(
  failed: Extract<Outcome<never>, { readonly ok: false }>,
): Outcome<never> {
  const { code, message } = failed.failure
  const advice = code === 'FILE_EXISTS' ? ' Use --replace, or another place.' : ''
  return fail(code, `${message}${advice}`)
}
