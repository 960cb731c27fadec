import { setImmediate as giveTurn } from 'node:timers/promises'
import type { Outcome } from '../../shared/domain/failure.ts'

/**
 * An answer made before it is asked for, while a browser still loads the window that will. Whatever is asked or said in
 * between ends it: what it holds may then be true no more.
 */
export class AnswerAhead {
  #outcome: Outcome<unknown> | null = null
  #isOver = false

  /** Makes the answer, after those who wait have had their turn. */
  async make(work: () => Promise<Outcome<unknown>>): Promise<void> {
    await giveTurn()
    if (this.#isOver) return
    const outcome = await work()
    if (!this.#isOver) this.#outcome = outcome
  }

  /** Takes the answer, if it is there; there is none from then on. */
  take(): Outcome<unknown> | null {
    const outcome = this.#outcome
    this.end()
    return outcome
  }

  end(): void {
    this.#outcome = null
    this.#isOver = true
  }
}
