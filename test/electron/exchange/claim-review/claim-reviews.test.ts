import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimReviews } from '../../../../electron/exchange/claim-review/claim-reviews.ts'
import { addRecords } from '../../../../shared/domain/project.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import {
  ANNOTATED_PROJECT,
  ANNOTATED_SOURCE,
  exportSource,
} from '../../../support/annotated-sample.ts'
import { idOf, projects } from '../../../support/projects.ts'
import { buildClaim, saidByAll } from '../../../support/records.ts'
import { judgeBySchemaOrg, SCHEMA_DTS } from '../judges/schema-org-judge.ts'

/** What a value is: a type of this list, or text, a number or an address. */
type Range = 'text' | 'number' | 'address' | 'day' | keyof typeof TERMS

/** The terms that are written, as schema.org 28.1 defines them: of each type its properties, with what they may have. */
const TERMS = {
  DataFeed: {
    name: ['text'],
    dateModified: ['day'],
    description: ['text'],
    dataFeedElement: ['DataFeedItem'],
  },
  DataFeedItem: { item: ['ClaimReview'] },
  ClaimReview: {
    datePublished: ['day'],
    claimReviewed: ['text'],
    reviewRating: ['Rating'],
    itemReviewed: ['Claim'],
    citation: ['CreativeWork'],
  },
  Rating: {
    ratingValue: ['number'],
    bestRating: ['number'],
    worstRating: ['number'],
    alternateName: ['text'],
    description: ['text'],
  },
  Claim: { text: ['text'], author: ['Person', 'Organization'], appearance: ['NewsArticle'] },
  Person: {
    name: ['text'],
    jobTitle: ['text'],
    affiliation: ['Organization'],
    disambiguatingDescription: ['text'],
  },
  Organization: { name: ['text'] },
  NewsArticle: {
    url: ['address'],
    headline: ['text'],
    datePublished: ['day'],
    publisher: ['Organization'],
    inLanguage: ['text'],
    archivedAt: ['address'],
  },
  CreativeWork: { url: ['address'], name: ['text'], description: ['text'] },
} as const

type Loose = Readonly<Record<string, unknown>>

function isOf(value: unknown, range: Range): boolean {
  if (range === 'number') return typeof value === 'number'
  if (range === 'address') return typeof value === 'string' && URL.canParse(value)
  if (range === 'day') return typeof value === 'string' && /^\d{4}(?:-\d\d){0,2}(?:T|$)/.test(value)
  if (range === 'text') return typeof value === 'string' && value !== ''
  return typeof value === 'object' && value !== null && (value as Loose)['@type'] === range
}

/** What of a node, and of those in it, is no term of schema.org, or has what the term may not. */
function faultsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(faultsOf)
  if (typeof value !== 'object' || value === null) return []
  const type = String((value as Loose)['@type'])
  const terms: Readonly<Record<string, readonly Range[]>> = Object.hasOwn(TERMS, type)
    ? TERMS[type as keyof typeof TERMS]
    : {}
  return Object.entries(value)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, held]) => {
      const values: readonly unknown[] = Array.isArray(held) ? held : [held]
      const ranges = terms[name] ?? []
      const wrong = values.filter((one) => !ranges.some((range) => isOf(one, range)))
      return wrong.map(() => `${type}.${name}`).concat(faultsOf(held))
    })
}

function reviewsOf(source = ANNOTATED_SOURCE): readonly Loose[] {
  const feed = claimReviews(source)['dataFeedElement'] ?? []
  return (feed as readonly Loose[]).map((element) => element['item'] as Loose)
}

describe('the claims with a verdict as ClaimReview', () => {
  it('tell the words, who made the claim, where it appeared, the rating on the scale, and the evidence', () => {
    expect(reviewsOf()).toEqual([
      {
        '@type': 'ClaimReview',
        '@id': `urn:uuid:${idOf(303)}`,
        datePublished: '2026-11-30',
        claimReviewed: 'the Riyadh meeting yielded “very serious conversation on all issues.“',
        reviewRating: {
          '@type': 'Rating',
          ratingValue: 3,
          bestRating: 5,
          worstRating: 1,
          alternateName: 'half true',
          description: 'A mixture: partly accurate, or out of context',
        },
        itemReviewed: {
          '@type': 'Claim',
          author: [
            {
              '@type': 'Person',
              name: 'Ushakov',
              jobTitle: 'foreign policy aide',
              affiliation: { '@type': 'Organization', name: 'Kremlin' },
            },
          ],
          appearance: [
            {
              '@type': 'NewsArticle',
              url: 'https://www.theepochtimes.com/world/riyadh?a=1&b=2',
              headline: 'Talks in Riyadh',
              datePublished: '2025-02-18',
              publisher: { '@type': 'Organization', name: 'The Epoch Times' },
              inLanguage: 'en',
            },
          ],
        },
        citation: [
          {
            '@type': 'CreativeWork',
            url: 'https://kremlin.example/a?b=1&c=2',
            description: 'The read-out; seen on 2025-02-20',
          },
          { '@type': 'CreativeWork', name: 'Council minutes, box 4' },
        ],
      },
    ])
  })

  it('leave out claims without a verdict, and say how many', () => {
    const count = ANNOTATED_PROJECT.claims.size - 1
    expect(claimReviews(ANNOTATED_SOURCE)['description']).toBe(
      `${count} claims left out: without a verdict or without words, not reviewed, or rejected.`,
    )
  })

  it('tell organisations and speakers without a name as such, the analyst’s words before the quote, and a verdict off the scale by its word', () => {
    const speakers = [
      { ...newSpeaker(idOf(900), 'The port'), kind: 'organisation' as const },
      { ...newSpeaker(idOf(901), 'a senior official'), kind: 'unnamed' as const },
    ]
    const [claim] = ANNOTATED_PROJECT.claims.values()
    const judged = buildClaim(idOf(1), {
      id: idOf(902),
      content: claim?.content ?? [],
      statement: 'It is calm.',
      verdict: 'Pants on fire',
      ...saidByAll([idOf(900), idOf(901)]),
    })
    const draft = buildClaim(idOf(1), {
      id: idOf(903),
      statement: 'No.',
      verdict: 'true',
      review: 'draft',
    })
    const named = addRecords(ANNOTATED_PROJECT, 'speakers', speakers)
    const project = addRecords(named, 'claims', [judged, draft])
    const reviews = reviewsOf(exportSource(project, new Map()))
    const review = reviews.find((one) => one['@id'] === `urn:uuid:${judged.id}`)
    expect(review).toMatchObject({
      claimReviewed: 'It is calm.',
      reviewRating: { '@type': 'Rating', alternateName: 'Pants on fire' },
      itemReviewed: {
        text: claim?.content.map(({ quote }) => quote).join(' … '),
        author: [
          { '@type': 'Organization', name: 'The port' },
          {
            '@type': 'Person',
            name: 'a senior official',
            disambiguatingDescription: 'A speaker who is described and not named',
          },
        ],
      },
    })
    expect(review?.['reviewRating']).not.toHaveProperty('ratingValue')
    expect(reviews).toHaveLength(2)
  })

  it('have terms of schema.org alone, whatever the project, with what these may have', () => {
    expect(faultsOf(claimReviews(ANNOTATED_SOURCE))).toEqual([])
    fc.assert(
      fc.property(projects(), fc.constantFrom('true', 'odd'), (project, verdict) => {
        const judged = [...project.claims.values()].map((claim) =>
          Object.assign({}, claim, { verdict }),
        )
        const source = exportSource(addRecords(project, 'claims', judged), new Map())
        expect(faultsOf(JSON.parse(JSON.stringify(claimReviews(source))))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

it.skipIf(SCHEMA_DTS === undefined)('is a feed by the types that schema.org has', async () => {
  const judged = fc
    .sample(projects(), { numRuns: 10, seed: 12 })
    .map((project) => exportSource(project, new Map()))
  const feeds = [ANNOTATED_SOURCE, ...judged].map((source) => claimReviews(source))
  expect(await judgeBySchemaOrg(feeds)).toBe('')
})
