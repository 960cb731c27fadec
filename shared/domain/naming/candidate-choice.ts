/** What of a candidate is weighed, and how much of it there is. */
export type Features = ReadonlyMap<string, number>

/** How much each feature says for a candidate, in logits. */
export type Weights = Readonly<Record<string, number>>

/** Something that may speak for or against a candidate, and whether it is so. */
export type Sign = readonly [sign: string, isSo: boolean]

/** The signs that are so. */
export function signsSeen(signs: readonly Sign[]): readonly string[] {
  return signs.flatMap(([sign, isSo]) => (isSo ? [sign] : []))
}

/** The features of a candidate with some signs; each counts once, and all candidates have one in common. */
export function featuresOf(signs: readonly string[]): Features {
  return new Map(['candidate', ...signs].map((sign) => [sign, 1]))
}

/** What a candidate's features sum up to by `weights`; none of them has 0. */
function scoreOf(features: Features, weights: Weights): number {
  let score = 0
  for (const [feature, amount] of features) score += amount * (weights[feature] ?? 0)
  return score
}

/**
 * How likely each candidate is the one, against all the others and none, from 0 to 1: a conditional logit (McFadden
 * 1974). Without candidates empty.
 */
export function chancesOf(candidates: readonly Features[], weights: Weights): readonly number[] {
  const scores = candidates.map((features) => scoreOf(features, weights))
  const most = Math.max(0, ...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, Math.exp(-most))
  return powers.map((power) => power / sum)
}

/** Who is less likely is not chosen: a wrong name is worse than none. */
const LEAST_CHANCE = 0.45

/** Which of the candidates is the one, by their chances; -1 where none is likely enough, or none of them is likelier. */
export function chooseLikeliest(chances: readonly number[]): number {
  const most = Math.max(0, ...chances)
  const none = 1 - chances.reduce((sum, chance) => sum + chance, 0)
  return most >= LEAST_CHANCE && most > none ? chances.indexOf(most) : -1
}
