/** A throw of so many sides, from 0. */
export type Random = (sides: number) => number

/** A small deterministic generator (Numerical Recipes' linear congruence), so that every run has the same rows. */
export function createRandom(seed: number): Random {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
