import { setImmediate as giveTurn, setTimeout as wait } from 'node:timers/promises'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Store } from '../store/store.ts'

/** The window reads a project that was just opened: that goes first. In milliseconds. */
const PAUSE = 300

/** A check that ends before the file was read through found that: the rest cannot be read. */
function problemOf(message: string): Problem {
  return { kind: 'file', table: null, id: null, message }
}

/** Checks an open file whole while other work gets its turn. Throws an AbortError when it is told to stop. */
export async function checkInBackground(
  store: Store,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  await wait(PAUSE, null, { signal, ref: false })
  for (const found of store.checkInSteps()) {
    if (!found.ok) problems.push(problemOf(found.failure.message))
    else for (const problem of found.value) problems.push(problem)
    await giveTurn(null, { signal })
  }
  return problems
}
