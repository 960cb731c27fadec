/** Counts what a project cannot hold, so that each kind of it is told once. */
export class Losses {
  readonly #counts = new Map<string, number>()

  /** `what` goes on from “Left out:”: “the value “mood” of a speaker”. */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count)
  }

  /** A sentence each, in the order in which they came up. */
  get sentences(): readonly string[] {
    return Array.from(
      this.#counts,
      ([what, count]) => `Left out: ${what}${count === 1 ? '' : `, ${count} times`}.`,
    )
  }
}
