/** Which names are alike, and what the second of a name is called. */
export interface NameRule {
  /** What two names may not both have: the name itself, or its letters in one case. */
  readonly keyOf: (name: string) => string
  /** A name with a number that tells it from those before: 2, 3, … */
  readonly numbered: (name: string, count: number) => string
}

/** Names of which no two are alike: the first of a name is as it is, the next have a number. */
export class UniqueNames {
  readonly #rule: NameRule
  readonly #taken: Set<string>
  /** The last number of each name. */
  readonly #counts = new Map<string, number>()

  constructor(rule: NameRule, taken: readonly string[] = []) {
    this.#rule = rule
    this.#taken = new Set(taken.map(rule.keyOf))
  }

  /** The name, or with a number where it is taken; it is then taken too. */
  take(name: string): string {
    const { keyOf, numbered } = this.#rule
    let count = this.#counts.get(name) ?? 1
    let made = count === 1 ? name : numbered(name, count)
    while (this.#taken.has(keyOf(made))) made = numbered(name, (count += 1))
    this.#counts.set(name, count)
    this.#taken.add(keyOf(made))
    return made
  }
}
