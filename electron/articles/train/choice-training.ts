import type { Features, Weights } from '../../../shared/domain/naming/candidate-choice.ts'

/** One choice among candidates as it should be made, and how much it counts. None is right where nobody is. */
export interface Choice {
  readonly candidates: readonly Features[]
  readonly isRight: readonly boolean[]
  readonly weight: number
}

/** Every number that training depends on. Chosen by judging on writers that were left out. */
const L2 = 0.15
const ROUNDS = 300
const RATE = 0.05
/** A feature of fewer texts is not learned. */
const LEAST_TEXTS = 3
/** Of the two moments of Adam (Kingma and Ba 2015). */
const DECAY = [0.9, 0.999] as const
/** Weights are kept to so many places, so that what machines round otherwise does not show. */
const PLACES = 2

interface Row {
  readonly indexes: readonly number[]
  readonly amounts: readonly number[]
}
interface PackedChoice {
  readonly rows: readonly Row[]
  readonly isRight: readonly boolean[]
  readonly weight: number
}

/** The names of the features that are learned, in order. */
function featureNames(choices: readonly Choice[]): readonly string[] {
  const texts = new Map<string, number>()
  for (const { candidates } of choices) {
    const features = new Set<string>()
    for (const one of candidates) for (const feature of one.keys()) features.add(feature)
    for (const feature of features) texts.set(feature, (texts.get(feature) ?? 0) + 1)
  }
  return [...texts].flatMap(([feature, count]) => (count >= LEAST_TEXTS ? [feature] : [])).sort()
}

function pack(choice: Choice, names: readonly string[]): PackedChoice {
  const indexOf = new Map(names.map((name, k) => [name, k]))
  const rows = choice.candidates.map((features) => {
    const known = [...features].flatMap(([name, amount]) => {
      const index = indexOf.get(name)
      return index === undefined ? [] : [[index, amount] as const]
    })
    return { indexes: known.map(([index]) => index), amounts: known.map(([, amount]) => amount) }
  })
  const nobody = { indexes: [], amounts: [] }
  const isNobody = !choice.isRight.includes(true)
  return {
    rows: [...rows, nobody],
    isRight: [...choice.isRight, isNobody],
    weight: choice.weight,
  }
}

/** Adds to `slopes` those of the negative log-likelihood of a choice. */
function addSlopes(
  { rows, isRight, weight }: PackedChoice,
  weights: Float64Array,
  slopes: Float64Array,
): void {
  const scores = rows.map(({ indexes, amounts }) =>
    indexes.reduce((sum, index, k) => sum + (weights[index] ?? 0) * (amounts[k] ?? 0), 0),
  )
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const right = powers.reduce((sum, power, k) => sum + (isRight[k] === true ? power : 0), 0)
  for (const [k, { indexes, amounts }] of rows.entries()) {
    const power = powers[k] ?? 0
    const pull = weight * (power / all - (isRight[k] === true ? power / right : 0))
    for (const [j, index] of indexes.entries())
      slopes[index] = (slopes[index] ?? 0) + pull * (amounts[j] ?? 0)
  }
}

/**
 * Weights by which the right candidates of the choices are the likeliest: a conditional logit with an L2 penalty on all
 * but the candidates' common weight, by Adam over all choices at once. The same choices give the same weights.
 */
export function trainChoice(choices: readonly Choice[]): Weights {
  const names = featureNames(choices)
  const packed = choices.map((choice) => pack(choice, names))
  const total = choices.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Float64Array(names.length)
  const first = new Float64Array(names.length)
  const second = new Float64Array(names.length)
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slopes = new Float64Array(names.length)
    for (const choice of packed) addSlopes(choice, weights, slopes)
    for (const [k, name] of names.entries()) {
      const weight = weights[k] ?? 0
      const slope = ((slopes[k] ?? 0) + (name === 'candidate' ? 0 : L2 * weight)) / total
      first[k] = DECAY[0] * (first[k] ?? 0) + (1 - DECAY[0]) * slope
      second[k] = DECAY[1] * (second[k] ?? 0) + (1 - DECAY[1]) * slope ** 2
      const mean = first[k] / (1 - DECAY[0] ** round)
      const spread = Math.sqrt(second[k] / (1 - DECAY[1] ** round))
      weights[k] = weight - (RATE * mean) / (spread + 1e-8)
    }
  }
  return Object.fromEntries(
    names.map((name, k) => [name, Number((weights[k] ?? 0).toFixed(PLACES))]),
  )
}
