import { titleOf, type Article } from '../../../shared/domain/article.ts'
import { quoteOfClaim, type Claim } from '../../../shared/domain/claim.ts'
import { linkedIds } from '../../../shared/domain/claim-link.ts'
import { countOf } from '../../../shared/domain/counting.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { Speaker } from '../../../shared/domain/speaker.ts'
import {
  placeOfVerdict,
  verdictsOf,
  wordsOfVerdict,
} from '../../../shared/domain/verdicts/verdict-scale.ts'
import { listClaims } from '../../../shared/tables/reading-order.ts'
import type { ExportSource } from '../exporter.ts'

/** A node of JSON-LD, of a type of schema.org. */
export interface SchemaNode {
  readonly '@type': string
  readonly [property: string]: unknown
}

/** A node with the properties that are known: what is empty is left out. */
function node(type: string, properties: Readonly<Record<string, unknown>>): SchemaNode {
  const known = Object.entries(properties).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== '' && value !== undefined,
  )
  return { '@type': type, ...Object.fromEntries(known) }
}

function organization(name: string): SchemaNode | undefined {
  return name.trim() === '' ? undefined : node('Organization', { name: name.trim() })
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address)
}

/** Who made a claim. An office or a body that is not named is told by the words for it, and that they are no name. */
function authorNode({ kind, name, role, affiliation }: Speaker): SchemaNode {
  if (kind === 'organisation') return node('Organization', { name })
  const isUnnamed = kind === 'unnamed'
  return node('Person', {
    name,
    jobTitle: role,
    affiliation: organization(affiliation),
    disambiguatingDescription: isUnnamed ? 'A speaker who is described and not named' : '',
  })
}

/** Where a claim was read. */
function appearanceNode(article: Article): SchemaNode {
  const { url, archivedUrl, date, outlet, language } = article
  return node('NewsArticle', {
    url: isWebAddress(url) ? url : '',
    headline: titleOf(article),
    datePublished: date,
    publisher: organization(outlet),
    inLanguage: language === 'und' ? '' : language,
    archivedAt: isWebAddress(archivedUrl) ? archivedUrl : '',
  })
}

/** What a claim was checked against; a reference that is no address is told by its words. */
function citationNode({ address, note, seen }: Evidence): SchemaNode {
  const isPage = isWebAddress(address)
  const about = [note.trim(), seen === '' ? '' : `seen on ${seen}`].filter((text) => text !== '')
  return node('CreativeWork', {
    url: isPage ? address : '',
    name: isPage ? '' : address,
    description: about.join('; '),
  })
}

/** A verdict as a rating: on its scale the best is as many as there are, the worst 1. One that is not on it has words alone. */
function ratingNode(project: Project, verdict: string): SchemaNode {
  const verdicts = verdictsOf(project)
  const place = placeOfVerdict(verdicts, verdict)
  const known = verdicts[place]
  const numbers =
    known === undefined
      ? {}
      : { ratingValue: verdicts.length - place, bestRating: verdicts.length, worstRating: 1 }
  return node('Rating', {
    ...numbers,
    alternateName: wordsOfVerdict(project, verdict),
    description: known?.meaning ?? '',
  })
}

/** What of a claim was reviewed: the analyst's words for it, or its own. */
function wordsOf(claim: Claim): string {
  return claim.statement.trim() || quoteOfClaim(claim)
}

function reviewNode({ project, now }: ExportSource, claim: Claim): SchemaNode {
  const article = project.articles.get(claim.articleId)
  const authors = linkedIds(claim, 'speakers').flatMap((id) => {
    const speaker = project.speakers.get(id)
    return speaker === undefined ? [] : [authorNode(speaker)]
  })
  const quote = quoteOfClaim(claim)
  return node('ClaimReview', {
    '@id': `urn:uuid:${claim.id}`,
    datePublished: now.toISOString().slice(0, 10),
    claimReviewed: wordsOf(claim),
    reviewRating: ratingNode(project, claim.verdict),
    itemReviewed: node('Claim', {
      text: quote === wordsOf(claim) ? '' : quote,
      author: authors,
      appearance: article === undefined ? [] : [appearanceNode(article)],
    }),
    citation: claim.evidence.map(citationNode),
  })
}

/**
 * The claims of a project that have a verdict as a feed of ClaimReview (schema.org), in reading order. The type needs a
 * rating: claims without a verdict are left out, as are those without words, drafts and rejected claims, and the feed says
 * how many. Who reviewed is for the publisher to add, as is the address of the review.
 */
export function claimReviews(source: ExportSource): SchemaNode {
  const { project, name, now } = source
  const claims = listClaims(project)
  const reviewed = claims.filter(
    (claim) =>
      claim.review === 'accepted' && claim.verdict.trim() !== '' && wordsOf(claim).trim() !== '',
  )
  const left = claims.length - reviewed.length
  return node('DataFeed', {
    '@context': 'https://schema.org',
    name,
    dateModified: now.toISOString(),
    description:
      left === 0
        ? ''
        : `${countOf(left, 'claim')} left out: without a verdict or without words, not reviewed, or rejected.`,
    dataFeedElement: reviewed.map((claim) =>
      node('DataFeedItem', { item: reviewNode(source, claim) }),
    ),
  })
}
