import { partitionPoint } from '../domain/partition-point.ts'
import { stemOf } from '../comparison/words.ts'
import { findPhrases, type Phrase } from './topic-phrases.ts'
import { isCommon, keyOfConcept, keyOfStem, type Commonness } from './topic-vectors.ts'
import { NEARNESS, type TopicTraits } from './topic-words.ts'

/** How well a label says what a claim is about, and the words that say so. */
export interface Cover {
  readonly score: number
  readonly words: readonly string[]
}

/** A label that claims may have, by the claims' places. */
export interface Label {
  readonly label: string
  readonly covers: ReadonlyMap<number, Cover>
}

/** What a noun phrase is worth against a concept, by its number of words. */
const WORTH_OF_SIZE: readonly number[] = [0, 0.65, 1, 0.95]
const WORTH_OF_NAME = 0.5
/** Labels that gain less than this, counted in claims, are not worth a topic of their own. */
const LEAST_GAIN = 1.4
/** More labels than this nobody surveys; of many claims, more. */
const MOST_LABELS = 10
const LABELS_PER_ROOT = 1.2

function isOfEvent(key: string, common: Commonness): boolean {
  return key.split(' ').some((stem) => isCommon(common, keyOfStem(stem)))
}

function labelOfPhrase(phrase: Phrase, common: Commonness): Label | null {
  if (isOfEvent(phrase.key, common)) return null
  const worth = (WORTH_OF_SIZE[phrase.size] ?? 0) * (phrase.isName ? WORTH_OF_NAME : 1)
  const covers = [...phrase.zones].map(([at, zone]): [number, Cover] => [
    at,
    { score: NEARNESS[zone] * worth, words: [phrase.label] },
  ])
  return { label: phrase.label, covers: new Map(covers) }
}

function labelsOfConcepts(traits: readonly TopicTraits[], common: Commonness): readonly Label[] {
  const found = new Map<string, Map<number, Cover>>()
  for (const [at, { concepts }] of traits.entries()) {
    for (const [concept, { weight, words }] of concepts) {
      if (weight < 0.4) continue
      const covers = found.get(concept) ?? new Map<number, Cover>()
      const worth = isCommon(common, keyOfConcept(concept)) ? 0.5 : 1
      found.set(concept, covers.set(at, { score: weight * worth, words }))
    }
  }
  return [...found].map(([label, covers]) => ({ label, covers }))
}

interface Waiting extends Label {
  gain: number
  round: number
}

function gainOf({ covers }: Label, best: readonly number[]): number {
  let gain = 0
  for (const [at, { score }] of covers) gain += Math.max(0, score - (best[at] ?? 0))
  return gain
}

/** By gain, then by the label's letters. */
function compareWaiting(a: Waiting, b: Waiting): number {
  return b.gain - a.gain || (a.label < b.label ? -1 : Number(a.label > b.label))
}

/**
 * The labels that together say best what the claims are about: each time the one that gains most, as for any
 * facility location (greedy is within 1 − 1/e of the best: Nemhauser, Wolsey and Fisher 1978; a gain is counted
 * again only when it may be the greatest: Minoux 1978).
 */
function* chooseLabels(
  labels: readonly Label[],
  claims: number,
): Generator<number, readonly Label[], undefined> {
  const best: number[] = Array.from({ length: claims }, () => 0)
  const most = Math.max(MOST_LABELS, Math.round(LABELS_PER_ROOT * Math.sqrt(claims)))
  const waiting = labels
    .map((label): Waiting => ({ ...label, gain: gainOf(label, best), round: 0 }))
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .toSorted(compareWaiting)
  const chosen: Label[] = []
  while (chosen.length < most && waiting.length > 0) {
    const first = waiting.shift() as Waiting
    if (first.round < chosen.length) {
      const gain = gainOf(first, best)
      if (gain < LEAST_GAIN) continue
      insert(waiting, { ...first, gain, round: chosen.length })
      continue
    }
    chosen.push(first)
    for (const [at, { score }] of first.covers) best[at] = Math.max(best[at] ?? 0, score)
    yield claims
  }
  return chosen
}

function insert(waiting: Waiting[], one: Waiting): void {
  const place = partitionPoint(
    waiting.length,
    (index) => compareWaiting(waiting[index] as Waiting, one) < 0,
  )
  waiting.splice(place, 0, one)
}

/** A concept goes by words of the text where so many of its claims have them, and so great a share. */
const LEAST_OWN = 3
const LEAST_SHARE = 0.55
/** Claims that speak of a concept less than this only touch on it. */
const LEAST_SCORE = 0.5

/** The concept's label as the claims themselves put it, where most of them use the same words for it. */
function inOwnWords(chosen: Label, phrases: readonly Phrase[], common: Commonness): Label {
  const members = [...chosen.covers].filter(([, { score }]) => score >= LEAST_SCORE)
  const own = new Set(members.flatMap(([, { words }]) => words.map(stemOf)))
  const best = phrases
    .filter(({ key, isName }) => {
      return !isName && !isOfEvent(key, common) && key.split(' ').some((stem) => own.has(stem))
    })
    .map((phrase) => {
      const count = members.filter(([at]) => phrase.zones.get(at) === 'text').length
      return { phrase, count }
    })
    .filter(({ count }) => count >= LEAST_OWN && count >= members.length * LEAST_SHARE)
    .toSorted((a, b) => b.count - a.count || b.phrase.size - a.phrase.size)[0]
  return best === undefined ? chosen : { label: best.phrase.label, covers: chosen.covers }
}

/** The few labels that say best what these claims are about, the one that says most first. */
export function* findLabels(
  traits: readonly TopicTraits[],
  common: Commonness,
): Generator<number, readonly Label[], undefined> {
  const phrases = yield* findPhrases(traits)
  const ofPhrases = phrases.flatMap((phrase) => labelOfPhrase(phrase, common) ?? [])
  const ofConcepts = labelsOfConcepts(traits, common)
  const concepts = new Set(ofConcepts.map(({ label }) => label))
  const chosen = yield* chooseLabels([...ofConcepts, ...ofPhrases], traits.length)
  const taken = new Set(chosen.map(({ label }) => label))
  return chosen.map((one) => {
    if (!concepts.has(one.label)) return one
    const renamed = inOwnWords(one, phrases, common)
    if (taken.has(renamed.label)) return one
    taken.add(renamed.label)
    return renamed
  })
}
