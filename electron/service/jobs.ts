/** Long work on its way (imports, searches for attributions, exports, comparisons), by the name that its window gave it. */
export class Jobs {
  readonly #cancelling = new Map<string, AbortController>()

  /** Does the work with a signal that is aborted when the job is cancelled, or when `ending` is. */
  async run<Result>(
    job: string,
    ending: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const cancelling = new AbortController()
    this.#cancelling.set(job, cancelling)
    try {
      return await work(AbortSignal.any([cancelling.signal, ending]))
    } finally {
      if (this.#cancelling.get(job) === cancelling) this.#cancelling.delete(job)
    }
  }

  /** Whether any is under way. */
  get isRunning(): boolean {
    return this.#cancelling.size > 0
  }

  /** A job that has ended already, or never was, is left alone. */
  cancel(job: string): void {
    this.#cancelling.get(job)?.abort()
  }
}
