import { conceptsOf } from './news-concepts.ts'
import type { Grouping } from './topic-groups.ts'
import type { TopicVector } from './topic-vectors.ts'
import { foldTopic } from '../domain/topic.ts'
import { readWords, withWord, type TopicTraits } from './topic-words.ts'
import { byCount, count, quoteWords } from './word-counts.ts'

/** How well a topic that is set already fits a claim. */
export interface TopicFit {
  readonly topic: string
  readonly score: number
  readonly words: readonly string[]
  readonly reason: string
}

/** More topics than these nobody is offered for one claim. */
const MOST_FITS = 10

/** What speaks for a topic, and how much each counts. */
const WEIGHTS = { alike: 0.9, named: 0.5, grouped: 0.25, near: 0.1, used: 0.08 } as const

interface Topic {
  /** As it is compared. */
  readonly key: string
  /** As most often written. */
  readonly topic: string
  /** The places of the claims that have it. */
  readonly claims: readonly number[]
  /** What its own words stand for. */
  readonly words: readonly {
    readonly stem: string
    readonly concepts: ReadonlyMap<string, number>
  }[]
}

/** What a topic's name speaks of counts less than its very words. */
const CONCEPT_OF_NAME = 0.8

function readName(topic: string): Topic['words'] {
  return readWords(topic)
    .filter(({ isStop }) => !isStop)
    .map(({ word, stem }) => {
      const told = conceptsOf(word, stem)
      const concepts = told.map(
        ({ concept, weight }) => [concept, weight * CONCEPT_OF_NAME] as const,
      )
      return { stem, concepts: new Map(concepts) }
    })
}

/** The topics that are set, in the order of their letters, each as most often written. */
function readTopics(traits: readonly TopicTraits[]): readonly Topic[] {
  const found = new Map<string, { claims: number[]; forms: Map<string, number> }>()
  for (const [at, { claim }] of traits.entries()) {
    for (const topic of claim.topics) {
      const key = foldTopic(topic)
      if (key === '') continue
      const known = found.get(key) ?? { claims: [], forms: new Map<string, number>() }
      found.set(key, known)
      if (known.claims.at(-1) !== at) known.claims.push(at)
      count(known.forms, topic)
    }
  }
  return [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { claims, forms }]) => {
      const topic = byCount(forms)[0] ?? ''
      return { key, topic, claims, words: readName(topic) }
    })
}

type Postings = ReadonlyMap<string, readonly (readonly [claim: number, weight: number])[]>

/** Claims less close than this are alike by chance. */
const LEAST_CLOSENESS = 0.06
/** A feature in more tagged claims than this brings none of them together. */
const MOST_POSTINGS = 250

function indexTagged(traits: readonly TopicTraits[], vectors: readonly TopicVector[]): Postings {
  const index = new Map<string, (readonly [number, number])[]>()
  for (const [at, { claim }] of traits.entries()) {
    if (claim.topics.length === 0) continue
    for (const [key, weight] of vectors[at] ?? []) {
      const known = index.get(key)
      if (known === undefined) index.set(key, [[at, weight]])
      else known.push([at, weight])
    }
  }
  return index
}

/** How close each claim that has topics is to this one, itself left out, by their places in rising order. */
function closenessTo(
  at: number,
  vector: TopicVector,
  index: Postings,
  sums: Float64Array,
): ReadonlyMap<number, number> {
  const met: number[] = []
  for (const [key, weight] of vector) {
    const postings = index.get(key) ?? []
    if (postings.length > MOST_POSTINGS) continue
    for (const [other, theirs] of postings) {
      if (other === at) continue
      if (sums[other] === 0) met.push(other)
      sums[other] = (sums[other] ?? 0) + weight * theirs
    }
  }
  const enough = met
    .filter((other) => (sums[other] ?? 0) >= LEAST_CLOSENESS)
    .toSorted((a, b) => a - b)
  const closeness = new Map(enough.map((other) => [other, sums[other] ?? 0]))
  for (const other of met) sums[other] = 0
  return closeness
}

/** How much of a topic's name a claim's words speak of: half of it the word that is met best, half all of them. */
function namedIn(traits: TopicTraits, { words }: Topic): number {
  const met = words.map(({ stem, concepts }) => {
    const told = Array.from(
      concepts,
      ([concept, weight]) => weight * Math.min(1, traits.concepts.get(concept)?.weight ?? 0),
    )
    return Math.max(traits.stems.get(stem)?.weight ?? 0, ...told)
  })
  if (met.length === 0) return 0
  return (Math.max(...met) + met.reduce((sum, one) => sum + one, 0) / met.length) / 2
}

const NO_WORDS: readonly string[] = []

/** The words of a claim that speak of a topic's name, as written. */
function wordsFor(traits: TopicTraits, { words }: Topic): readonly string[] {
  const found = words.flatMap(({ stem, concepts }) => [
    ...(traits.stems.get(stem)?.words ?? []),
    ...[...concepts.keys()].flatMap((concept) => traits.concepts.get(concept)?.words ?? []),
  ])
  return found.reduce(withWord, NO_WORDS)
}

const LONGEST_QUOTE = 40

function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_QUOTE)).trimEnd() || text.slice(0, LONGEST_QUOTE)} …`
}

/** For each label, how many of the claims that it says most of have each topic. */
function topicsOfLabels(
  traits: readonly TopicTraits[],
  groupings: readonly (readonly Grouping[])[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  for (const [at, { claim }] of traits.entries()) {
    const label = groupings[at]?.[0]?.label
    if (label === undefined || claim.topics.length === 0) continue
    const known = counts.get(label) ?? new Map<string, number>()
    counts.set(label, known)
    for (const topic of new Set(claim.topics.map(foldTopic))) {
      count(known, topic)
    }
  }
  return counts
}

/**
 * The labels that go by a topic that is set already: most of the claims that have the label and any topic have that
 * one, two at least. Nobody wants such a label as a topic of its own.
 */
export function labelsInUse(
  traits: readonly TopicTraits[],
  groupings: readonly (readonly Grouping[])[],
): ReadonlySet<string> {
  const inUse = [...topicsOfLabels(traits, groupings)].filter(([, topics]) => {
    const counts = [...topics.values()]
    const most = Math.max(...counts)
    return most > 1 && most * 2 > counts.reduce((sum, one) => sum + one, 0)
  })
  return new Set(inUse.map(([label]) => label))
}

interface Evidence {
  readonly alike: number
  readonly closest: number | null
  readonly named: number
  readonly grouped: number
  readonly near: number
  readonly used: number
}

function scoreOf(evidence: Evidence): number {
  const { alike, named, grouped, near, used } = evidence
  const sum =
    WEIGHTS.alike * alike +
    WEIGHTS.named * named +
    WEIGHTS.grouped * grouped +
    WEIGHTS.near * near +
    WEIGHTS.used * used
  return Math.min(1, sum)
}

function reasonOf(
  evidence: Evidence,
  words: readonly string[],
  traits: readonly TopicTraits[],
): string {
  if (evidence.named >= 0.25 && words.length > 0) {
    return `${quoteWords(words)} in its words or beside them`
  }
  const closest = evidence.closest === null ? undefined : traits[evidence.closest]
  if (closest !== undefined && evidence.alike >= 0.1) {
    return `like “${shorten(closest.claim.text)}”, that has it`
  }
  if (evidence.grouped > 0) return 'as other claims of the kind'
  return evidence.near > 0 ? 'as the claim beside it' : 'much used here'
}

interface Closest {
  readonly closeness: number
  /** Its place. */
  readonly claim: number
}

/** For each topic, the closest claim that has it; of as close ones, the first. */
function closestOf(
  closeness: ReadonlyMap<number, number>,
  keysOf: readonly (readonly string[])[],
): ReadonlyMap<string, Closest> {
  const best = new Map<string, Closest>()
  for (const [claim, value] of closeness) {
    for (const key of keysOf[claim] ?? []) {
      if (value > (best.get(key)?.closeness ?? 0)) best.set(key, { closeness: value, claim })
    }
  }
  return best
}

/** All that is looked at to judge how well topics fit. */
interface Known {
  readonly traits: readonly TopicTraits[]
  readonly topics: readonly Topic[]
  readonly mostUsed: number
  /** For each claim, its topics as they are compared. */
  readonly keysOf: readonly (readonly string[])[]
}

function fitsOf(
  at: number,
  { traits, topics, mostUsed, keysOf }: Known,
  closeness: ReadonlyMap<number, number>,
  ofLabel: ReadonlyMap<string, number>,
): readonly TopicFit[] {
  const own = traits[at] as TopicTraits
  const closest = closestOf(closeness, keysOf)
  const near = nearTopics(traits, at)
  const counted = [...ofLabel.values()].reduce((sum, one) => sum + one, 0)
  return topics
    .map((topic) => {
      const evidence: Evidence = {
        alike: closest.get(topic.key)?.closeness ?? 0,
        closest: closest.get(topic.key)?.claim ?? null,
        named: namedIn(own, topic),
        grouped: (ofLabel.get(topic.key) ?? 0) / (counted || 1),
        near: near.get(topic.key) ?? 0,
        used: Math.log1p(topic.claims.length) / Math.log1p(mostUsed),
      }
      return { topic, evidence, score: scoreOf(evidence) }
    })
    .toSorted((a, b) => b.score - a.score || (a.topic.key < b.topic.key ? -1 : 1))
    .slice(0, MOST_FITS)
    .map(({ topic, evidence, score }) => {
      const words = wordsFor(own, topic)
      return { topic: topic.topic, score, words, reason: reasonOf(evidence, words, traits) }
    })
}

/** Yields after so many claims. */
const STEP = 100
const NO_VECTOR: TopicVector = new Map()
const NO_COUNTS: ReadonlyMap<string, number> = new Map()

/**
 * For each claim, by its place, how well the topics that are set fit it, the best first: by its closeness to the
 * claims that have them, by the topic's own words, by the label that both would get, by the claims beside it, and a
 * little by how much the topic is used.
 */
export function* fitTopics(
  traits: readonly TopicTraits[],
  vectors: readonly TopicVector[],
  groupings: readonly (readonly Grouping[])[],
): Generator<number, readonly (readonly TopicFit[])[], undefined> {
  const topics = readTopics(traits)
  const index = indexTagged(traits, vectors)
  const ofLabels = topicsOfLabels(traits, groupings)
  const mostUsed = Math.max(1, ...topics.map(({ claims }) => claims.length))
  const keysOf = traits.map(({ claim }) => claim.topics.map(foldTopic))
  const known: Known = { traits, topics, mostUsed, keysOf }
  const sums = new Float64Array(traits.length)
  const fits: (readonly TopicFit[])[] = []
  for (const at of traits.keys()) {
    const closeness = closenessTo(at, vectors[at] ?? NO_VECTOR, index, sums)
    const ofLabel = ofLabels.get(groupings[at]?.[0]?.label ?? '') ?? NO_COUNTS
    fits.push(fitsOf(at, known, closeness, ofLabel))
    if (at % STEP === STEP - 1) yield at
  }
  return fits
}

/** The topics of the claims beside one in its article; more where they share its paragraph. */
function nearTopics(traits: readonly TopicTraits[], at: number): ReadonlyMap<string, number> {
  const own = traits[at]?.claim
  const near = new Map<string, number>()
  for (const beside of [at - 1, at + 1]) {
    const other = traits[beside]?.claim
    if (own === undefined || other === undefined || other.articleId !== own.articleId) continue
    const weight = other.paragraph === own.paragraph && own.paragraph !== '' ? 1 : 0.5
    for (const topic of other.topics) {
      const key = foldTopic(topic)
      near.set(key, Math.max(near.get(key) ?? 0, weight))
    }
  }
  return near
}
