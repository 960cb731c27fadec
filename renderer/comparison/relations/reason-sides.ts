/** What two claims say that cannot both be right, or sets them against each other. */
export interface ReasonSides {
  readonly first: string
  readonly second: string
}

/** A reason that is two sides: “11,000” / “6,000”, or “win” against “lose”. */
const SIDES = /^“([^“”]+)” (?:\/|against) “([^“”]+)”$/

/** The two sides of a proposal's reason; null for a reason of another kind. */
export function sidesOf(reason: string): ReasonSides | null {
  const [, first, second] = SIDES.exec(reason) ?? []
  return first === undefined || second === undefined ? null : { first, second }
}
