import { countOf } from '../domain/counting.ts'
import type { Id } from '../domain/id.ts'
import { fitTopics, labelsInUse, type TopicFit } from './topic-fit.ts'
import { groupClaims, type Grouping } from './topic-groups.ts'
import { findLabels } from './topic-labels.ts'
import { countFeatures, vectorOf } from './topic-vectors.ts'
import { foldTopic } from '../domain/topic.ts'
import { readTopicTraits, type TopicClaim, type TopicTraits } from './topic-words.ts'
import { byCount, count, quoteWords } from './word-counts.ts'

/** One topic that a claim may get. */
export interface TopicOffer {
  readonly topic: string
  /** Whether no claim has it yet. */
  readonly isNew: boolean
  /** Between 0 and 1: how much speaks for it. No probability. */
  readonly score: number
  /** In words: "“flood” in its words", "like “the brook burst its banks”, that has it". */
  readonly reason: string
}

/** A topic and the claims without one that may get it, to be set in one edit. */
export interface TopicCluster {
  readonly topic: string
  readonly isNew: boolean
  /** The claims, in reading order, article by article. */
  readonly claimIds: readonly Id[]
  /** In words: "“flood”, “brook” in 5 claims of 3 outlets". */
  readonly reason: string
}

export interface TopicProposals {
  /** The topics that the analyst has set already first, then by size. */
  readonly clusters: readonly TopicCluster[]
  /** For every claim, also those that have topics, the topics that it has not, the likeliest first. */
  readonly offers: ReadonlyMap<Id, readonly TopicOffer[]>
}

/** How far the search is. */
export interface TopicProgress {
  readonly done: number
  readonly total: number
}

/** More offers for one claim nobody reads. */
const MOST_OFFERS = 3
/** From here on a topic that is set already is proposed for a claim. */
const LEAST_FIT = 0.4

/** What is set already comes before any new label where it fits. */
function rankOf({ isNew, score }: TopicOffer): number {
  return !isNew && score >= LEAST_FIT ? 1 + score : score
}

function offersOf(
  claim: TopicClaim,
  fits: readonly TopicFit[],
  groupings: readonly Grouping[],
  known: ReadonlySet<string>,
): readonly TopicOffer[] {
  const own = new Set(claim.topics.map(foldTopic))
  const old = fits.flatMap(({ topic, score, reason }): readonly TopicOffer[] =>
    own.has(foldTopic(topic)) ? [] : [{ topic, isNew: false, score, reason }],
  )
  const fresh = groupings.flatMap(({ label, score, reason }): readonly TopicOffer[] =>
    known.has(foldTopic(label)) ? [] : [{ topic: label, isNew: true, score, reason }],
  )
  // One new label has its place among the first, so that a topic that nobody has set yet is always at hand.
  const keptFresh = fresh.slice(0, Math.max(1, MOST_OFFERS - old.length))
  const keptOld = old.slice(0, MOST_OFFERS - keptFresh.length)
  return [...keptOld, ...keptFresh].toSorted(
    (a, b) => rankOf(b) - rankOf(a) || Number(a.isNew) - Number(b.isNew),
  )
}

/** "3 outlets"; where one is not known, "3 articles". */
function placesOf(members: Gathered['members']): string {
  const outlets = new Set(members.map(({ claim }) => claim.outlet.trim()))
  if (!outlets.has('')) return countOf(outlets.size, 'outlet')
  return countOf(new Set(members.map(({ claim }) => claim.articleId)).size, 'article')
}

interface Gathered {
  readonly offer: TopicOffer
  readonly members: { readonly claim: TopicClaim; readonly words: readonly string[] }[]
}

/** The words most given as reasons, in quotation marks. */
function commonWords(members: Gathered['members']): string {
  const counts = new Map<string, number>()
  for (const { words } of members) for (const word of new Set(words)) count(counts, word)
  return quoteWords(byCount(counts))
}

function compareClaims(a: TopicClaim, b: TopicClaim): number {
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1
  return a.place - b.place || (a.id < b.id ? -1 : 1)
}

function clusterOf({ offer, members }: Gathered): TopicCluster {
  const words = commonWords(members)
  const where = `${countOf(members.length, 'claim')} of ${placesOf(members)}`
  return {
    topic: offer.topic,
    isNew: offer.isNew,
    claimIds: members
      .map(({ claim }) => claim)
      .toSorted(compareClaims)
      .map(({ id }) => id),
    reason: words === '' ? `like those that have it, ${where}` : `${words} in ${where}`,
  }
}

/**
 * Proposes topics for claims from their words and the words around them, with the reasons. Topics that are set
 * already come first, and attract the claims that fit; the rest gets a few new labels, noun phrases as they stand
 * in the text or general news vocabulary. English; in other languages only words that claims share bring them
 * together.
 *
 * The order of the claims makes no difference, and the same claims give the same proposals. Yields how far it is
 * every some hundred claims, so that whoever runs it can stop.
 */
export function* proposeTopics(
  input: readonly TopicClaim[],
): Generator<TopicProgress, TopicProposals, undefined> {
  const claims = input.toSorted(compareClaims)
  const total = claims.length * PARTS
  const traits: TopicTraits[] = []
  for (const claim of claims) {
    traits.push(readTopicTraits(claim))
    if (traits.length % STEP === 0) yield { done: traits.length, total }
  }
  const common = countFeatures(traits)
  const vectors = traits.map((one) => vectorOf(one, common))
  const labels = yield* countingFrom(claims.length, total, findLabels(traits, common))
  const grouping = groupClaims(vectors, labels)
  const groupings = yield* countingFrom(claims.length * 2, total, grouping)
  const fitting = fitTopics(traits, vectors, groupings)
  const fits = yield* countingFrom(claims.length * 3, total, fitting)
  yield { done: total, total }
  return gather(claims, fits, groupings, labelsInUse(traits, groupings))
}

/** Reading, labels, groups, fits: each goes through all claims once. */
const PARTS = 4
/** Yields after so many claims. */
const STEP = 200

/** One part of the search, its steps told as those of the whole. */
function* countingFrom<Result>(
  start: number,
  total: number,
  part: Generator<number, Result, undefined>,
): Generator<TopicProgress, Result, undefined> {
  let step = part.next()
  for (; step.done !== true; step = part.next()) yield { done: start + step.value, total }
  return step.value
}

function gather(
  claims: readonly TopicClaim[],
  fits: readonly (readonly TopicFit[])[],
  groupings: readonly (readonly Grouping[])[],
  inUse: ReadonlySet<string>,
): TopicProposals {
  const known = new Set([
    ...claims.flatMap(({ topics }) => topics.map(foldTopic)),
    ...[...inUse].map(foldTopic),
  ])
  const offers = new Map<Id, readonly TopicOffer[]>()
  const gathered = new Map<string, Gathered>()
  for (const [at, claim] of claims.entries()) {
    const ofClaim = offersOf(claim, fits[at] ?? [], groupings[at] ?? [], known)
    offers.set(claim.id, ofClaim)
    if (claim.topics.length > 0) continue
    const set = ofClaim.filter(({ isNew, score }) => !isNew && score >= LEAST_FIT).slice(0, 1)
    const chosen = set.length > 0 ? set : freshOf(ofClaim, groupings[at] ?? [])
    for (const offer of chosen) {
      const key = foldTopic(offer.topic)
      const group = gathered.get(key) ?? { offer, members: [] }
      const words =
        (fits[at] ?? []).find(({ topic }) => topic === offer.topic)?.words ??
        (groupings[at] ?? []).find(({ label }) => label === offer.topic)?.words ??
        []
      group.members.push({ claim, words })
      gathered.set(key, group)
    }
  }
  const clusters = [...gathered.values()].map(clusterOf).toSorted(compareClusters)
  return { clusters, offers }
}

/** The new labels of a claim that are sure enough to be set with their whole cluster. */
function freshOf(
  offers: readonly TopicOffer[],
  groupings: readonly Grouping[],
): readonly TopicOffer[] {
  return offers.filter(
    ({ topic, isNew }) => isNew && groupings.some(({ label, isSure }) => isSure && label === topic),
  )
}

function compareClusters(a: TopicCluster, b: TopicCluster): number {
  if (a.isNew !== b.isNew) return a.isNew ? 1 : -1
  return b.claimIds.length - a.claimIds.length || (a.topic < b.topic ? -1 : 1)
}
