/** Tokens [first, end) of a line. */
export type Run = readonly [number, number]

/** How many tokens some runs have. */
export function sizeOf(runs: readonly Run[]): number {
  return runs.reduce((size, [first, end]) => size + end - first, 0)
}

/** How many tokens are in both of two lists of runs, each without overlaps. */
export function sharedTokens(a: readonly Run[], b: readonly Run[]): number {
  let shared = 0
  for (const [p, q] of a)
    for (const [u, v] of b) shared += Math.max(0, Math.min(q, v) - Math.max(p, u))
  return shared
}

/** Whether a token is in one of some runs. */
export function holdsToken(runs: readonly Run[], k: number): boolean {
  return runs.some(([first, end]) => first <= k && k < end)
}
