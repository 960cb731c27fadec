import type { ClaimTraits } from './claim-traits.ts'
import { figureKeys } from './figures/claim-figures.ts'

/** Two claims that have something in common, by their places, `first` before `second`. */
export interface ClosePair {
  readonly first: number
  readonly second: number
  /** The cosine of their words' weights, between 0 and 1. */
  readonly closeness: number
  /** A topic that both have, as the first writes it; null for none. */
  readonly topic: string | null
  /** Whether both have figures of one kind with a word in common beside them. */
  readonly hasFigures: boolean
}

/** Below this, words in common are chance. */
const LEAST_CLOSENESS = 0.2
/** What rare words alone must come to before all words are looked at. */
const LEAST_PARTIAL = 0.1
/** A word in more claims than this share brings no two of them together; nor does one in few claims of few. */
const COMMON_SHARE = 0.02
const LEAST_COMMON = 60
/** A topic of more claims than this says little of any two of them; so does a word beside the figures of more. */
const MOST_OF = { topic: 120, figure: 60 } as const

interface Vector {
  /** Places of words, rising. */
  readonly terms: Uint32Array
  readonly weights: Float64Array
}

/** The words of each claim as a vector of length 1: the rarer a word (inverse document frequency), the heavier. */
function weighWords(traits: readonly ClaimTraits[]): {
  readonly vectors: readonly Vector[]
  /** In how many claims each word is. */
  readonly counts: readonly number[]
} {
  const places = new Map<string, number>()
  const counts: number[] = []
  const placesOf = traits.map(({ words }) =>
    Uint32Array.from(words.keys(), (stem) => {
      const place = places.get(stem) ?? places.size
      places.set(stem, place)
      counts[place] = (counts[place] ?? 0) + 1
      return place
    }).sort(),
  )
  const weightOf = counts.map((count) => Math.log(1 + traits.length / count))
  const vectors = placesOf.map((terms): Vector => {
    const weights = Float64Array.from(terms, (term) => weightOf[term] ?? 0)
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))
    return { terms, weights: weights.map((weight) => weight / length) }
  })
  return { vectors, counts }
}

/** The words of one claim laid out by place, so that others are held against it in one walk over theirs. */
class Spread {
  readonly #weights: Float64Array

  constructor(words: number) {
    this.#weights = new Float64Array(words)
  }

  lay({ terms, weights }: Vector): void {
    for (let at = 0; at < terms.length; at += 1) {
      this.#weights[terms[at] as number] = weights[at] as number
    }
  }

  clear({ terms }: Vector): void {
    for (const term of terms) this.#weights[term] = 0
  }

  /** The cosine of another claim's words and those laid out. */
  cosine({ terms, weights }: Vector): number {
    let sum = 0
    for (let at = 0; at < terms.length; at += 1) {
      sum += (this.#weights[terms[at] as number] as number) * (weights[at] as number)
    }
    return Math.min(1, sum)
  }
}

/** Where a word or a topic was met before, with its weight there. */
interface Postings {
  readonly claims: number[]
  readonly weights: number[]
}

/** What each claim met so far has in common with the one at hand, by rare words and narrow topics. */
class Meeting {
  readonly #partial: Float64Array
  readonly #met: Uint32Array
  #count = 0

  constructor(claims: number) {
    this.#partial = new Float64Array(claims)
    this.#met = new Uint32Array(claims)
  }

  /** Adds what all of a word's earlier claims share with this one, and then this one to them. */
  add({ claims, weights }: Postings, claim: number, weight: number): void {
    const partial = this.#partial
    for (let at = 0; at < claims.length; at += 1) {
      const other = claims[at] as number
      const before = partial[other] as number
      if (before === 0) this.#met[this.#count++] = other
      partial[other] = before + weight * (weights[at] as number)
    }
    claims.push(claim)
    weights.push(weight)
  }

  /** The claims that share at least so much, in the order they were met; then all is forgotten for the next. */
  take(least: number): readonly number[] {
    const met = this.#met.subarray(0, this.#count)
    const enough = Array.from(met).filter((other) => (this.#partial[other] as number) >= least)
    for (const other of met) this.#partial[other] = 0
    this.#count = 0
    return enough
  }
}

function postingsAt<Key>(index: Map<Key, Postings>, key: Key): Postings {
  const known = index.get(key)
  if (known !== undefined) return known
  const fresh: Postings = { claims: [], weights: [] }
  index.set(key, fresh)
  return fresh
}

/** Of the groups of each claim, those that few enough have for two of them to be looked at for that alone. */
function narrowGroups(
  groups: readonly ReadonlySet<string>[],
  most: number,
): readonly ReadonlySet<string>[] {
  const counts = new Map<string, number>()
  for (const own of groups) for (const group of own) counts.set(group, (counts.get(group) ?? 0) + 1)
  return groups.map((own) => new Set([...own].filter((group) => (counts.get(group) ?? 0) <= most)))
}

function sharedTopic(a: ClaimTraits, b: ClaimTraits): string | null {
  for (const [key, topic] of a.topics) if (b.topics.has(key)) return topic
  return null
}

/**
 * For each claim in turn, those before it that share a topic with it, a word beside figures of one kind, or enough
 * words. All are met through an inverted index, so that two claims without a rare word or a narrow group in common are
 * never looked at.
 */
export function* findClosePairs(
  traits: readonly ClaimTraits[],
): Generator<readonly ClosePair[], void, undefined> {
  const { vectors, counts } = weighWords(traits)
  const topics = narrowGroups(
    traits.map((trait) => new Set(trait.topics.keys())),
    MOST_OF.topic,
  )
  const figures = narrowGroups(
    traits.map((trait) => figureKeys(trait.figures)),
    MOST_OF.figure,
  )
  const common = Math.max(LEAST_COMMON, COMMON_SHARE * traits.length)
  const byWord = new Map<number, Postings>()
  const byTopic = new Map<string, Postings>()
  const byFigure = new Map<string, Postings>()
  const meeting = new Meeting(traits.length)
  const counting = new Meeting(traits.length)
  const spread = new Spread(counts.length)
  for (const [second, trait] of traits.entries()) {
    const vector = vectors[second] as Vector
    vector.terms.forEach((term, index) => {
      if ((counts[term] ?? 0) > common) return
      meeting.add(postingsAt(byWord, term), second, vector.weights[index] as number)
    })
    for (const topic of topics[second] ?? []) meeting.add(postingsAt(byTopic, topic), second, 1)
    for (const figure of figures[second] ?? [])
      counting.add(postingsAt(byFigure, figure), second, 1)
    const counted = new Set(counting.take(1))
    const met = new Set([...meeting.take(LEAST_PARTIAL), ...counted])
    spread.lay(vector)
    const pairs = [...met].flatMap((first) => {
      const other = traits[first] as ClaimTraits
      const closeness = spread.cosine(vectors[first] as Vector)
      const topic = sharedTopic(other, trait)
      const hasFigures = counted.has(first)
      const isClose = closeness >= LEAST_CLOSENESS || topic !== null || hasFigures
      return isClose ? [{ first, second, closeness, topic, hasFigures }] : []
    })
    spread.clear(vector)
    yield pairs
  }
}
