import { readTraits, type ClaimTraits } from '../../../../shared/comparison/claim-traits.ts'
import {
  readFeatures,
  type ClashFeatures,
  type ClashWeights,
} from '../../../../shared/comparison/figures/clash-features.ts'
import { sureness } from '../../../../shared/comparison/figures/clash-sureness.ts'
import { isOfTwoThings } from '../../../../shared/comparison/figures/apartness.ts'
import { pairFigures } from '../../../../shared/comparison/figures/figure-pairs.ts'
import { weighStems } from '../../../../shared/comparison/related.ts'
import { CLASHING_ACROSS, claimsOf, readPairs } from './clash-gold.ts'

/**
 * What each feature is taken to be worth before any pair is looked at; the golds move it, and never past nought: there
 * are some three hundred pairs, too few to learn from nothing. "topic" stays as it is: in the golds, the pairs with and
 * without a topic are the same ones.
 */
const PRIOR = {
  start: -0.8,
  topic: 0.8,
  words: 1.2,
  'many words': 0.5,
  aspects: 1,
  'opposed aspects': -3.5,
  narrowed: -1,
  'bare count': -1.5,
  'same noun': 0.8,
  'alike nouns': 0.8,
  'other nouns': -3.5,
  measured: 0.5,
  share: 0.3,
  day: -1.5,
  'time of day': 0.3,
  'same number': 1,
  small: -0.3,
  none: -0.5,
  'none of another': -1,
  'far off': -0.6,
  'very far off': -1.2,
  'same day': 1,
  'other places': -3.5,
  'same names': 0.4,
  'other names': -0.3,
  grown: -0.2,
  'grown toll': -0.7,
  'one speaker': -0.2,
  disputing: 0.8,
  tense: -0.4,
  'opposite change': 1,
  'several figures': -0.2,
} as const satisfies ClashWeights

/** Two claims with the features of each of their pairs of figures. */
export interface Lesson {
  readonly features: readonly ClashFeatures[]
  readonly isClash: boolean
  readonly weight: number
}

/** Pairs whose clash is in no figure: what their figures say teaches nothing. */
const NO_FIGURES = new Set(['pf-018', 'fr-002', 'fr-016', 'fr-024', 'fr-042', 'fr-045'])

const pairOf = (id: string) => id.slice(0, -1)
const DAYS_APART = 21

function isWithin(one: ClaimTraits, other: ClaimTraits): boolean {
  const [printed, otherPrinted] = [one.figures.printed ?? 0, other.figures.printed ?? 0]
  return Math.abs(printed - otherPrinted) <= DAYS_APART
}

/** How much two claims teach: those that were judged as a pair the most; 0 for none. */
function weighLesson(one: ClaimTraits, other: ClaimTraits, hasTopics: boolean): number {
  if (pairOf(one.id) === pairOf(other.id)) return NO_FIGURES.has(pairOf(one.id)) ? 0 : 1
  const isOneTopic = [...one.topics.keys()].some((topic) => other.topics.has(topic))
  if (hasTopics) return isOneTopic ? 0.35 : 0
  return isWithin(one, other) ? 0.1 : 0
}

const dropNoughts = (features: ClashFeatures): ClashFeatures =>
  Object.fromEntries(Object.entries(features).filter(([, value]) => value !== 0))

/** What a set teaches, its claims with topics or without. */
export function readLessons(set: string, hasTopics: boolean): readonly Lesson[] {
  const pairs = readPairs(set)
  const clashing = new Set(pairs.filter(({ label }) => label === 'clash').map(({ id }) => id))
  const traits = claimsOf(pairs, hasTopics).map(readTraits)
  const weightOf = weighStems(traits)
  return traits.flatMap((one, index) =>
    traits.slice(index + 1).flatMap((other): readonly Lesson[] => {
      const weight = weighLesson(one, other, hasTopics)
      if (weight === 0) return []
      const isOneSpeaker = one.speakerIds[0] === other.speakerIds[0]
      const ground = { isOneTopic: hasTopics, isOneSpeaker, weightOf }
      const features = pairFigures(one.figures, other.figures)
        .filter((pair) => !isOfTwoThings(one.figures, other.figures, pair))
        .map((pair) => readFeatures(one.figures, other.figures, pair, ground))
        .filter(({ words = 0, aspects = 0 }) => weight !== 0.1 || words > 0.3 || aspects > 0)
        .map(dropNoughts)
      const isClash =
        pairOf(one.id) === pairOf(other.id)
          ? clashing.has(pairOf(one.id))
          : CLASHING_ACROSS.has([one.id, other.id].toSorted().join(' '))
      return features.length === 0 ? [] : [{ features, isClash, weight }]
    }),
  )
}

const best = (features: readonly ClashFeatures[], weights: ClashWeights): ClashFeatures =>
  features.reduce((one, other) => (sureness(other, weights) > sureness(one, weights) ? other : one))

const ROUNDS = 4
const STEPS = 300
const RATE = 0.02
/** How firmly the weights hold to what they were before. */
const HOLD = 3

interface Example {
  readonly features: ClashFeatures
  readonly target: number
  readonly weight: number
}

/** Of claims that clash, the figures that most likely do; of others, all that they have. */
function readExamples(lessons: readonly Lesson[], weights: ClashWeights): readonly Example[] {
  return lessons.flatMap(({ features, isClash, weight }) =>
    isClash
      ? [{ features: best(features, weights), target: 1, weight }]
      : features.map((one) => ({
          features: one,
          target: 0,
          weight: weight / features.length ** 0.5,
        })),
  )
}

function step(examples: readonly Example[], weights: ClashWeights): ClashWeights {
  const slopes: Record<string, number> = {}
  for (const { features, target, weight } of examples) {
    const off = (sureness(features, weights) - target) * weight
    slopes['start'] = (slopes['start'] ?? 0) + off
    for (const [name, value] of Object.entries(features)) {
      slopes[name] = (slopes[name] ?? 0) + off * value
    }
  }
  const moved = Object.entries(PRIOR).map(([name, prior]) => {
    const before = weights[name as keyof ClashWeights]
    const after = before - RATE * ((slopes[name] ?? 0) + HOLD * (before - prior))
    return [name, name === 'topic' ? prior : prior < 0 ? Math.min(0, after) : Math.max(0, after)]
  })
  return Object.fromEntries(moved) as ClashWeights
}

/** Weights from lessons: logistic regression by gradient descent, drawn to `PRIOR`; the same from the same lessons. */
function learn(lessons: readonly Lesson[]): ClashWeights {
  let weights: ClashWeights = PRIOR
  for (let round = 0; round < ROUNDS; round += 1) {
    const examples = readExamples(lessons, weights)
    for (let count = 0; count < STEPS; count += 1) weights = step(examples, weights)
  }
  return weights
}

/** The sets that the shipped weights are learned from. */
export const TRAINING_SETS: readonly string[] = ['first', 'second', 'third', 'fourth-open']

/** Weights from sets of judged pairs, each with topics and without, as they are shipped: to two places. */
export function learnFrom(sets: readonly string[]): ClashWeights {
  const lessons = sets.flatMap((set) => [...readLessons(set, true), ...readLessons(set, false)])
  const weights = Object.entries(learn(lessons))
  return Object.fromEntries(
    weights.map(([name, weight]) => [name, Number(weight.toFixed(2)) + 0]),
  ) as ClashWeights
}

/** How sure the weights are of the surest of two claims' figures. */
export function judgeLesson({ features }: Lesson, weights: ClashWeights): number {
  return sureness(best(features, weights), weights)
}
