import { partitionPoint } from '../domain/partition-point.ts'
import { comparedClaims } from '../comparison/grid.ts'
import { linkedIds } from '../domain/claim-link.ts'
import { quoteOfClaim, startOfClaim, type Claim } from '../domain/claim.ts'
import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { isOverlapping, sliceSpan, type Span } from '../domain/text/span.ts'
import type { Structure } from '../domain/text/structure.ts'
import type { TopicClaim } from './topic-words.ts'

/** An article's text, and where its paragraphs and sentences are. */
export interface ReadText {
  readonly text: string
  readonly structure: Pick<Structure, 'paragraphs' | 'sentences'>
}

/** The first of these spans, which are disjoint and in reading order, that ends after `offset`. */
function firstAfter(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans.length, (index) => (spans[index]?.end ?? Infinity) <= offset)
}

/** What of a text stands in the spans that a claim's content touches, each once, with blanks between. */
function textAround(claim: Claim, text: string, spans: readonly Span[]): string {
  const touched = new Set<Span>()
  for (const anchor of claim.content) {
    for (let at = firstAfter(spans, anchor.start); at < spans.length; at += 1) {
      const span = spans[at]
      if (span === undefined || !isOverlapping(span, anchor)) break
      touched.add(span)
    }
  }
  return Array.from(touched, (span) => sliceSpan(text, span)).join(' ')
}

function namesOf(project: Project, claim: Claim): readonly string[] {
  const records = [
    ...linkedIds(claim, 'speakers').map((id) => project.speakers.get(id)),
    ...linkedIds(claim, 'sources').map((id) => project.sources.get(id)),
  ]
  const known = records.filter((record) => record !== undefined)
  return [...known.map(({ name }) => name), ...known.flatMap(({ aliases }) => aliases)]
}

/**
 * A text without the words that attribute its claims ("warned"), which say nothing of what is told. Every place in it
 * stays where it was.
 */
function withoutCues(text: string, claims: readonly Claim[]): string {
  const cues = claims.flatMap((claim) => claim.cues).toSorted((a, b) => a.start - b.start)
  const parts: string[] = []
  let end = 0
  for (const cue of cues) {
    if (cue.start < end) continue
    parts.push(text.slice(end, cue.start), '·'.repeat(cue.end - cue.start))
    ;({ end } = cue)
  }
  return [...parts, text.slice(end)].join('')
}

/** So many of some claims, taken evenly from the first to the last. */
function sampleOf(claims: readonly Claim[], most: number): readonly Claim[] {
  if (claims.length <= most) return claims
  const step = claims.length / most
  return Array.from({ length: most }, (_, index) => claims[Math.floor(index * step)]).flatMap(
    (claim) => claim ?? [],
  )
}

/**
 * The claims that topics are proposed from, at most so many: all that are not rejected, or those of one article, then
 * an even sample of those that have topics, then of the rest. Of a project with more claims than that, in the order in
 * which it keeps them: to put them in that of reading would cost more than to read the sample.
 */
export function claimsToRead(
  project: Project,
  articleId: Id | null,
  most: number,
): readonly Claim[] {
  if (project.claims.size <= most) return comparedClaims(project)
  const here: Claim[] = []
  const sorted: Claim[] = []
  const rest: Claim[] = []
  for (const claim of project.claims.values()) {
    if (claim.review === 'rejected') continue
    if (claim.articleId === articleId) here.push(claim)
    else if (claim.topics.length > 0) sorted.push(claim)
    else rest.push(claim)
  }
  const first = here.slice(0, most)
  const second = sampleOf(sorted, most - first.length)
  return [...first, ...second, ...sampleOf(rest, most - first.length - second.length)]
}

/**
 * What a worker needs of a project to propose topics for some claims: with the sentences and paragraphs around them
 * where `textOf` has the article's text (undefined where it is not at hand: then a claim's own words must do).
 */
export function topicInput(
  project: Project,
  textOf: (articleId: Id) => ReadText | undefined,
  claims: readonly Claim[] = comparedClaims(project),
): readonly TopicClaim[] {
  const told = new Map(
    [...Map.groupBy(claims, ({ articleId }) => articleId)].map(([id, own]) => {
      const read = textOf(id)
      return [id, read && { ...read, text: withoutCues(read.text, own) }] as const
    }),
  )
  return claims.map((claim) => {
    const article = project.articles.get(claim.articleId)
    const read = told.get(claim.articleId)
    const around = (spans: readonly Span[]): string =>
      read === undefined ? '' : textAround(claim, read.text, spans)
    return {
      id: claim.id,
      text: [quoteOfClaim(claim), claim.statement].filter((text) => text !== '').join('\n'),
      sentence: around(read?.structure.sentences ?? []),
      paragraph: around(read?.structure.paragraphs ?? []),
      articleId: claim.articleId,
      title: article?.title ?? '',
      outlet: article?.outlet ?? '',
      place: startOfClaim(claim),
      names: [...namesOf(project, claim), article?.outlet ?? ''].filter((name) => name !== ''),
      topics: claim.topics.filter((topic) => topic.trim() !== ''),
    }
  })
}
