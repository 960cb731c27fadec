/** Ends a thread between two steps of its work, never in one. */

const BUSY = 0
const CLOSED = 1
/** Longer than any step takes, in milliseconds. */
const LONGEST_STEP = 10_000

/**
 * A gate that the thread passes with each step, and that the program closes before it ends the thread: what runs the
 * encoder ends the whole program when its thread is ended while it computes.
 */
export class StepGate {
  readonly memory: SharedArrayBuffer
  readonly #state: Int32Array<SharedArrayBuffer>

  /** `memory`: of the gate as the other side has it. */
  constructor(memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory
    this.#state = new Int32Array(memory)
  }

  /** Does a step, one at a time. Behind a closed gate nothing is done, and nothing answered. */
  async pass<T>(step: () => Promise<T>): Promise<T> {
    Atomics.store(this.#state, BUSY, 1)
    try {
      // Looked at only now: whoever closes the gate looks whether a step is on its way after closing it.
      if (Atomics.load(this.#state, CLOSED) === 0) return await step()
    } finally {
      Atomics.store(this.#state, BUSY, 0)
      Atomics.notify(this.#state, BUSY)
    }
    return new Promise(() => {})
  }

  /** Closes it, and is done when no step is on its way. */
  async close(): Promise<void> {
    Atomics.store(this.#state, CLOSED, 1)
    await Atomics.waitAsync(this.#state, BUSY, 1, LONGEST_STEP).value
  }

  /** The same while the program ends, when nothing more can be waited for. */
  closeNow(): void {
    Atomics.store(this.#state, CLOSED, 1)
    Atomics.wait(this.#state, BUSY, 1, LONGEST_STEP)
  }
}
