import { partitionPoint } from '../domain/partition-point.ts'
import type { Map as ImmutableMap } from 'immutable'
import type { Article } from '../domain/article.ts'
import { comparePlaces, startOfClaim, type Claim } from '../domain/claim.ts'
import type { Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import type { Project } from '../domain/project.ts'
import type { Relation } from '../domain/relation.ts'

/** Ids are of UUID version 7: in order of id is in the order they were made. */
export function compareIds(a: { readonly id: Id }, b: { readonly id: Id }): number {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

type Articles = ImmutableMap<Id, Article>

/** Compares articles by when they were added: ISO 8601 in UTC, so as text. */
export function compareArticles(
  _project: Pick<Project, 'articles'>,
  a: Article,
  b: Article,
): number {
  if (a.addedAt !== b.addedAt) return a.addedAt < b.addedAt ? -1 : 1
  return compareIds(a, b)
}

const articlesInOrder = new WeakMap<Articles, readonly Article[]>()

/** A project's articles in the order in which they were added; worked out once for each state of them. */
export function listArticles(project: Pick<Project, 'articles'>): readonly Article[] {
  const { articles } = project
  const known = articlesInOrder.get(articles)
  if (known !== undefined) return known
  const sorted = [...articles.values()].sort((a, b) => compareArticles(project, a, b))
  articlesInOrder.set(articles, sorted)
  return sorted
}

const ranksOfArticles = new WeakMap<Articles, ReadonlyMap<Id, number>>()

/** Each article's place in the order in which they were added. */
function rankArticles(project: Pick<Project, 'articles'>): ReadonlyMap<Id, number> {
  const known = ranksOfArticles.get(project.articles)
  if (known !== undefined) return known
  const ranks = new Map(listArticles(project).map((article, rank) => [article.id, rank]))
  ranksOfArticles.set(project.articles, ranks)
  return ranks
}

function rankOfClaim(ranks: ReadonlyMap<Id, number>, claim: Claim): number {
  return ranks.get(claim.articleId) ?? ranks.size
}

/**
 * Compares claims by reading order: by article in the order they were added, then by the first span; claims
 * without a span come last in their article.
 */
export function compareClaims(project: Project, a: Claim, b: Claim): number {
  if (a.articleId === b.articleId) return comparePlaces(a, b)
  const ranks = rankArticles(project)
  return rankOfClaim(ranks, a) - rankOfClaim(ranks, b) || comparePlaces(a, b)
}

/** Up to here, a place in a list and an offset of up to 2^32 make one exact number (2^53). */
const MOST = 2 ** 21
const LAST_OFFSET = 2 ** 32 - 1

/**
 * Claims of one article, sorted by place. First by where they start, as plain numbers with each claim's place in
 * the list as their lowest part: the engine sorts numbers many times faster than it asks a function. What is then
 * all but in order costs a plain sort about one comparison a claim.
 */
function sortByPlace(claims: readonly Claim[]): readonly Claim[] {
  const { length } = claims
  if (length > MOST) return claims.toSorted(comparePlaces)
  const keys = Float64Array.from(
    claims,
    (claim, index) => Math.min(startOfClaim(claim), LAST_OFFSET) * length + index,
  ).sort()
  return Array.from(keys, (key) => claims[key % length] as Claim).sort(comparePlaces)
}

function sortClaims(project: Project): readonly Claim[] {
  const ranks = rankArticles(project)
  const byRank = Array.from({ length: ranks.size + 1 }, (): Claim[] => [])
  for (const claim of project.claims.values()) byRank[rankOfClaim(ranks, claim)]?.push(claim)
  return byRank.flatMap(sortByPlace)
}

/** As many claims, new or changed, are put in among those that stay as they are; of more, all are sorted. */
const FEW = 500

/** Claims in the reading order of a project, where a few of them are others than `before`; null where it is many. */
function resortClaims(project: Project, before: readonly Claim[]): readonly Claim[] | null {
  const current = new Set(project.claims.values())
  const kept = before.filter((claim) => current.delete(claim))
  if (current.size > FEW) return null
  const made = [...current].sort((a, b) => compareClaims(project, a, b))
  if (made.length === 0) return kept
  const merged: Claim[] = []
  let from = 0
  for (const claim of made) {
    const place = partitionPoint(
      kept.length,
      (index) => compareClaims(project, kept[index] as Claim, claim) < 0,
    )
    for (; from < place; from += 1) merged.push(kept[from] as Claim)
    merged.push(claim)
  }
  for (; from < kept.length; from += 1) merged.push(kept[from] as Claim)
  return merged
}

interface Listed {
  readonly articles: Articles
  readonly claims: readonly Claim[]
}

const claimsInOrder = new WeakMap<object, Listed>()

/** What was listed last of some articles: after an edit nearly all of it stands as it did. */
const newest = new WeakMap<Articles, readonly Claim[]>()

/** A project's claims in reading order; worked out once for each state of the project. */
export function listClaims(project: Project): readonly Claim[] {
  const { articles } = project
  const known = claimsInOrder.get(project.claims)
  if (known !== undefined && known.articles === articles) return known.claims
  const last = newest.get(articles)
  const resorted = last === undefined ? null : resortClaims(project, last)
  const claims = resorted ?? sortClaims(project)
  claimsInOrder.set(project.claims, { articles, claims })
  newest.set(articles, claims)
  return claims
}

const positions = new WeakMap<object, Map<Id, ReadonlyMap<Id, number>>>()

/**
 * A claim's place among its article's claims in reading order, from 1, as its number in the margin. 0 for one
 * that was rejected, which is not counted, and for no claim of the project.
 */
export function positionOfClaim(project: Project, id: Id): number {
  const claim = project.claims.get(id)
  if (claim === undefined) return 0
  const byArticle = positions.get(project.claims) ?? new Map<Id, ReadonlyMap<Id, number>>()
  positions.set(project.claims, byArticle)
  const known = byArticle.get(claim.articleId)
  if (known !== undefined) return known.get(id) ?? 0
  const claims = [...linkedRecords(project.links.ofArticle, claim.articleId)]
    .flatMap((other) => project.claims.get(other) ?? [])
    .filter(({ review }) => review !== 'rejected')
    .sort(comparePlaces)
  const places = new Map(claims.map((other, index) => [other.id, index + 1]))
  byArticle.set(claim.articleId, places)
  return places.get(id) ?? 0
}

/** A relation with both its claims. */
export interface RelatedPair {
  readonly relation: Relation
  readonly from: Claim
  readonly to: Claim
}

/** Relations in the reading order of their first claims, then of their second. */
export function sortPairs(project: Project, pairs: readonly RelatedPair[]): readonly RelatedPair[] {
  return pairs.toSorted(
    (a, b) =>
      compareClaims(project, a.from, b.from) ||
      compareClaims(project, a.to, b.to) ||
      compareIds(a.relation, b.relation),
  )
}
