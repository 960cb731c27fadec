/** Work of its own waits this long after what a window last read: it may still be showing that. In milliseconds. */
const PAUSE = 1_000

/** When windows read the open project: what nobody waits for gives way to that. */
export class WindowReading {
  #last = performance.now()

  /** A window reads, or is about to. */
  note(): void {
    this.#last = performance.now()
  }

  /** Waits until no window has read for a while. Throws an AbortError when it is told to stop. */
  async pause(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const rest = this.#last + PAUSE - performance.now()
      if (rest <= 0) return
      const { promise: waited, resolve } = Promise.withResolvers<void>()
      // It holds no process that has nothing else to do.
      setTimeout(resolve, rest).unref()
      signal?.addEventListener('abort', () => resolve(), { once: true })
      await waited
      signal?.throwIfAborted()
    }
  }
}
