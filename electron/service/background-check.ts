import { setImmediate as giveTurn, setTimeout as wait } from 'node:timers/promises'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Store } from '../store/store.ts'

/** A window that reads the project goes first: the check waits until none has for so long. In milliseconds. */
const PAUSE = 300

/** A check that ends before the file was read through found that: the rest cannot be read. */
function problemOf(message: string): Problem {
  return { kind: 'file', table: null, id: null, message }
}

/**
 * Checks an open file whole while other work gets its turn; `lastReadAt` is when the file was opened, or a window read
 * records of it last, by `performance.now()`. Throws an AbortError when it is told to stop.
 */
export async function checkInBackground(
  store: Store,
  signal: AbortSignal,
  lastReadAt: () => number,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const giveWay = async () => {
    for (;;) {
      const rest = lastReadAt() + PAUSE - performance.now()
      if (rest <= 0) return
      await wait(rest, null, { signal, ref: false })
    }
  }
  await giveWay()
  for (const found of store.checkInSteps()) {
    if (!found.ok) problems.push(problemOf(found.failure.message))
    else for (const problem of found.value) problems.push(problem)
    await giveTurn(null, { signal })
    await giveWay()
  }
  return problems
}
