import type { PushName } from '../../shared/api/contract.ts'

export type PushListener = (name: PushName, payload: unknown) => void

/** Who listens to pushes. Those that come before anyone does are kept until the window has set up its listeners. */
export class PushListeners {
  readonly #listeners = new Set<PushListener>()
  #early: (readonly [PushName, unknown])[] | null = []

  /** Adds a listener; the function returned takes it away. */
  add(listener: PushListener): () => void {
    this.#listeners.add(listener)
    // The window adds one listener after the other: what came early is for all of them.
    queueMicrotask(() => {
      const early = this.#early ?? []
      this.#early = null
      for (const [name, payload] of early) this.tell(name, payload)
    })
    return () => this.#listeners.delete(listener)
  }

  tell(name: PushName, payload: unknown): void {
    if (this.#early !== null) this.#early.push([name, payload])
    else for (const listener of this.#listeners) listener(name, payload)
  }
}
