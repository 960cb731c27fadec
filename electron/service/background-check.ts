import { setImmediate as giveTurn } from 'node:timers/promises'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Store } from '../store/store.ts'

/** A check that ends before the file was read through found that: the rest cannot be read. */
function problemOf(message: string): Problem {
  return { kind: 'file', table: null, id: null, message }
}

/**
 * Checks an open file whole while other work gets its turn; `giveWay` waits while a window reads the project. Throws
 * an AbortError when it is told to stop.
 */
export async function checkInBackground(
  store: Store,
  signal: AbortSignal,
  giveWay: (signal: AbortSignal) => Promise<void>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  await giveWay(signal)
  for (const found of store.checkInSteps()) {
    if (!found.ok) problems.push(problemOf(found.failure.message))
    else for (const problem of found.value) problems.push(problem)
    await giveTurn(null, { signal })
    await giveWay(signal)
  }
  return problems
}
