import type { Outcome } from '../../shared/domain/failure.ts'
import { TABLE_NAMES, type Project } from '../../shared/domain/project.ts'

/** The value of an outcome. Throws what failed. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`)
  return outcome.value
}

/** The failure's code; undefined when it succeeded. */
export function codeOf(outcome: Outcome<unknown>): string | undefined {
  return outcome.ok ? undefined : outcome.failure.code
}

/** What a failure says; empty when it succeeded. */
export function messageOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? '' : outcome.failure.message
}

/** A project's records as plain data in order of id: two projects with the same are the same. */
export function recordsOf(project: Project): unknown {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      [...(project[table].values() as Iterable<{ readonly id: string }>)].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
    ]),
  )
}
