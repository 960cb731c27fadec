import { readWords, type TopicTraits } from './topic-words.ts'
import { count } from './word-counts.ts'

/** A claim as a vector of length 1 over its words and what they speak of. */
export type TopicVector = ReadonlyMap<string, number>

/** In how many claims each word and concept is, and what follows from that. */
export interface Commonness {
  readonly claims: number
  readonly counts: ReadonlyMap<string, number>
  /** Words of what all articles are about. */
  readonly shared: ReadonlySet<string>
}

export function keyOfStem(stem: string): string {
  return `word ${stem}`
}
export function keyOfConcept(concept: string): string {
  return `concept ${concept}`
}

/** A word in more than this share of the claims parts none of them from the others. */
const COMMON_SHARE = 0.25
/** Fewer articles than this share nothing but chance. */
const LEAST_ARTICLES = 2

/** The stems that are in the headings of most articles: the event's own name. */
function wordsOfEvent(traits: readonly TopicTraits[]): ReadonlySet<string> {
  const titles = new Map(traits.map(({ claim }) => [claim.articleId, claim.title]))
  const counts = new Map<string, number>()
  for (const title of titles.values()) {
    const stems = readWords(title).flatMap(({ stem, isStop }) => (isStop ? [] : [stem]))
    for (const stem of new Set(stems)) count(counts, stem)
  }
  const least = Math.max(LEAST_ARTICLES, titles.size * 0.6)
  return new Set([...counts].flatMap(([stem, count]) => (count >= least ? [stem] : [])))
}

export function countFeatures(traits: readonly TopicTraits[]): Commonness {
  const counts = new Map<string, number>()
  for (const { stems, concepts } of traits) {
    for (const [stem, { zone }] of stems) if (zone !== 'paragraph') count(counts, keyOfStem(stem))
    for (const [concept, { zone }] of concepts)
      if (zone !== 'paragraph') count(counts, keyOfConcept(concept))
  }
  return { claims: traits.length, counts, shared: wordsOfEvent(traits) }
}

/** Whether a feature is in so many claims, or so much the event's own, that it parts none from the others. */
export function isCommon({ claims, counts, shared }: Commonness, key: string): boolean {
  if (claims >= 10 && (counts.get(key) ?? 0) > claims * COMMON_SHARE) return true
  return key.startsWith('word ') && shared.has(key.slice('word '.length))
}

/** What concepts count against single words: they bring together what is said in other words. */
const CONCEPT = 1.5

/** The claim's features, weighted by nearness and rarity (tf-idf, Salton and Buckley 1988). */
export function vectorOf(traits: TopicTraits, common: Commonness): TopicVector {
  const weights = new Map<string, number>()
  const put = (key: string, weight: number): void => {
    const rarity = Math.log(1 + common.claims / (common.counts.get(key) ?? 1))
    weights.set(key, weight * rarity * (isCommon(common, key) ? 0.2 : 1))
  }
  for (const [stem, { weight }] of traits.stems) put(keyOfStem(stem), weight)
  for (const [concept, { weight }] of traits.concepts) put(keyOfConcept(concept), weight * CONCEPT)
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return new Map([...weights].map(([key, weight]) => [key, weight / (length || 1)]))
}
