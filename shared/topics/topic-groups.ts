import type { Label } from './topic-labels.ts'
import type { TopicVector } from './topic-vectors.ts'
import { quoteWords } from './word-counts.ts'

/** A new label that a claim may get. */
export interface Grouping {
  readonly label: string
  readonly score: number
  /** The words that say so, as written. */
  readonly words: readonly string[]
  readonly reason: string
  /** Whether it is enough to be set with all others of the label. */
  readonly isSure: boolean
}

/** From here on a label says enough of a claim. */
const SURE = 0.45
/** A second label must say as much as this of a claim's own words. */
const SECOND = 1
/** How close a claim without a label must be to those that have one. */
const LEAST_CLOSENESS = 0.2

function cosine(a: TopicVector, b: TopicVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0)
  return sum
}

function centroid(vectors: readonly TopicVector[]): TopicVector {
  const sums = new Map<string, number>()
  for (const vector of vectors) {
    for (const [key, weight] of vector) sums.set(key, (sums.get(key) ?? 0) + weight)
  }
  const length = Math.sqrt([...sums.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return new Map([...sums].map(([key, weight]) => [key, weight / (length || 1)]))
}

/** The labels that a claim's own words or those around it speak of, the likeliest first. */
function coveredBy(at: number, labels: readonly Label[]): readonly Grouping[] {
  return labels
    .flatMap(({ label, covers }) => {
      const cover = covers.get(at)
      return cover === undefined ? [] : [{ label, ...cover }]
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ label, score, words }, place) => ({
      label,
      score: Math.min(1, score),
      words,
      reason: `${quoteWords(words)} in its words or beside them`,
      isSure: place === 0 ? score >= SURE : place === 1 && score >= SECOND,
    }))
}

/** For each label, the middle of the claims that it surely is for. */
function middlesOf(
  groupings: readonly (readonly Grouping[])[],
  vectors: readonly TopicVector[],
): readonly (readonly [label: string, TopicVector])[] {
  const members = new Map<string, TopicVector[]>()
  for (const [at, [first]] of groupings.entries()) {
    const vector = vectors[at]
    if (first?.isSure !== true || vector === undefined) continue
    const known = members.get(first.label)
    if (known === undefined) members.set(first.label, [vector])
    else known.push(vector)
  }
  return [...members].map(([label, own]) => [label, centroid(own)] as const)
}

/** Yields after so many claims. */
const STEP = 200

/**
 * The labels of each claim, by its place, the likeliest first. A claim that no label speaks of goes with those
 * that it is like.
 */
export function* groupClaims(
  vectors: readonly TopicVector[],
  labels: readonly Label[],
): Generator<number, readonly (readonly Grouping[])[], undefined> {
  const covered = vectors.map((_, at) => coveredBy(at, labels))
  const middles = middlesOf(covered, vectors)
  const groupings: (readonly Grouping[])[] = []
  for (const [at, own] of vectors.entries()) {
    if (at % STEP === STEP - 1) yield at
    groupings.push(withNearest(covered[at] ?? [], own, middles))
  }
  return groupings
}

/** A claim's labels, before them the one whose claims it is most like, where none of them is sure. */
function withNearest(
  ofClaim: readonly Grouping[],
  own: TopicVector,
  middles: readonly (readonly [label: string, TopicVector])[],
): readonly Grouping[] {
  if (ofClaim[0]?.isSure === true) return ofClaim
  const nearest = middles
    .map(([label, middle]) => ({ label, score: cosine(own, middle) }))
    .toSorted((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1))[0]
  if (nearest === undefined || nearest.score < LEAST_CLOSENESS) return ofClaim
  const reason = `like the other claims on ${nearest.label}`
  const grouping: Grouping = { ...nearest, words: [], reason, isSure: true }
  return [grouping, ...ofClaim.filter(({ label }) => label !== nearest.label)]
}
