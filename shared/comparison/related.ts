import { linkedIds } from '../domain/claim-link.ts'
import { quoteOfClaim } from '../domain/claim.ts'
import { denyingCueOf } from '../domain/tagging/denying-cue.ts'
import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import type { RelationType } from '../domain/relation.ts'
import { readTraits, type ClaimTraits, type RelatableClaim } from './claim-traits.ts'
import { findClosePairs, type ClosePair } from './closeness.ts'
import { comparedClaims } from './grid.ts'
import {
  sharedTraits,
  judgePair,
  type Judgement,
  type Sides,
  type WeightOf,
} from './pair-judgement.ts'

/** All that candidate relations are found from. */
export interface RelatedInput {
  readonly claims: readonly RelatableClaim[]
  /** Claims that are related already, in whatever way: nothing is proposed for these. */
  readonly related: readonly (readonly [Id, Id])[]
}

/** A relation that may hold between two claims; nothing sets it but a person. */
export interface RelatedClaims {
  readonly fromId: Id
  readonly toId: Id
  readonly suggestedType: RelationType
  /** Between 0 and 1: how much speaks for it. No probability. */
  readonly score: number
  /** What each says that the other does not leave room for, that of `fromId` first; null where no two words stand against each other. */
  readonly differs: Sides | null
  /** In words, the strongest first: "both name “Riyadh”", "only the first says “no”". */
  readonly reasons: readonly string[]
}

/** How far the search is. */
export interface RelatedProgress {
  readonly done: number
  readonly total: number
}

/** What a worker needs of a project: its claims that are not rejected, and the pairs that are related. */
export function relatedInput(project: Project): RelatedInput {
  return {
    claims: comparedClaims(project).map((claim) => ({
      id: claim.id,
      text: [quoteOfClaim(claim), claim.statement].filter((text) => text !== '').join('\n'),
      denyingCue: denyingCueOf(claim),
      topics: claim.topics.filter((topic) => topic.trim() !== ''),
      speakerIds: linkedIds(claim, 'speakers'),
      date: project.articles.get(claim.articleId)?.date ?? '',
    })),
    related: [...project.relations.values()].map(({ fromId, toId }) => [fromId, toId] as const),
  }
}

/** More proposals than this about one claim nobody reads: its best are kept. */
const MOST_OF_ONE = 5

function keyOfPair(a: Id, b: Id): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** How telling each word is among some claims: 1 for one in two of them, less the more have it. */
export function weighStems(traits: readonly ClaimTraits[]): WeightOf {
  const counts = new Map<string, number>()
  for (const { words } of traits)
    for (const stem of words.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const most = Math.log(1 + traits.length / 2)
  return (stem) => Math.min(1, Math.log(1 + traits.length / (counts.get(stem) ?? 1)) / most)
}

interface Candidate extends Judgement {
  readonly pair: ClosePair
}

/** The candidates, the best first, without those that come after enough others about one of their claims. */
function keepBest(
  candidates: readonly Candidate[],
  traits: readonly ClaimTraits[],
): readonly RelatedClaims[] {
  const counts = new Map<number, number>()
  const sorted = candidates.toSorted(
    (a, b) => b.score - a.score || a.pair.first - b.pair.first || a.pair.second - b.pair.second,
  )
  return sorted.flatMap(({ pair, type, isTurned, score, differs, reasons }) => {
    const most = Math.max(counts.get(pair.first) ?? 0, counts.get(pair.second) ?? 0)
    const [first, second] = [traits[pair.first], traits[pair.second]]
    if (most >= MOST_OF_ONE || first === undefined || second === undefined) return []
    for (const place of [pair.first, pair.second]) counts.set(place, (counts.get(place) ?? 0) + 1)
    const [from, to] = isTurned ? [second, first] : [first, second]
    const related: RelatedClaims = {
      fromId: from.id,
      toId: to.id,
      suggestedType: type,
      score,
      differs,
      reasons: [...reasons, ...sharedTraits(first, second, pair)],
    }
    return [related]
  })
}

/**
 * Proposes relations between claims, with the reasons: from the closeness of their words (tf-idf and cosine, Salton
 * and Buckley 1988, over an inverted index: never all pairs), the names, numbers, dates and topics that they share,
 * and what sets them against each other (figures of one thing that differ, negation, opposite words, hedges). English.
 *
 * The order of the claims makes no difference, and the same claims give the same proposals. Yields how far it is
 * every some hundred claims, so that whoever runs it can stop.
 */
export function* findRelated(
  input: RelatedInput,
): Generator<RelatedProgress, readonly RelatedClaims[], undefined> {
  // By id: in whatever order the claims come, sums of parts are made in the same.
  const claims = input.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const total = claims.length * 2
  const traits: ClaimTraits[] = []
  for (const claim of claims) {
    traits.push(readTraits(claim))
    if (traits.length % 200 === 0) yield { done: traits.length, total }
  }
  const weightOf = weighStems(traits)
  const related = new Set(input.related.map(([a, b]) => keyOfPair(a, b)))
  const candidates: Candidate[] = []
  let done = claims.length
  for (const pairs of findClosePairs(traits)) {
    for (const pair of pairs) {
      const [first, second] = [traits[pair.first], traits[pair.second]]
      if (first === undefined || second === undefined) continue
      const judgement = judgePair(first, second, pair, weightOf)
      if (judgement === null || related.has(keyOfPair(first.id, second.id))) continue
      candidates.push({ pair, ...judgement })
    }
    done += 1
    if (done % 200 === 0) yield { done, total }
  }
  yield { done: total, total }
  return keepBest(candidates, traits)
}
