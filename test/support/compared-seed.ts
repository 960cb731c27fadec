import type { Claim } from '../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { newSource } from '../../shared/domain/source.ts'
import { newSpeaker } from '../../shared/domain/speaker.ts'
import { idOf } from './projects.ts'
import { anchorOf, buildArticle, buildClaim, saidBy } from './records.ts'
import { SEED_TEXT } from './seed-article.ts'
import { SEED_CLAIMS } from './seed-claims.ts'

/** Words of the seed article's claims by the topic that an analyst gives them. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  'Outcome of the meeting': [
    'several new efforts',
    'very serious conversation',
    'take into account',
    'treated each other respectfully',
    'no major diplomatic breakthrough',
    'too early to talk',
  ],
  'Trump–Putin meeting': ['meeting directly with', 'no date has been set'],
  'Military spending': ['trillion dollars', 'military budgets'],
}

function topicsOf(words: string): readonly string[] {
  return Object.entries(TOPICS).flatMap(([topic, parts]) =>
    parts.some((part) => words.includes(part)) ? [topic] : [],
  )
}

const article = buildArticle(SEED_TEXT, { id: idOf(1), title: 'Talks in Riyadh' })

const names = (field: 'speaker' | 'source'): readonly string[] => [
  ...new Set(SEED_CLAIMS.flatMap((claim) => claim[field] ?? [])),
]
const SPEAKERS = names('speaker').map((name, index) => newSpeaker(idOf(100 + index), name))
const SOURCES = names('source').map((name, index) => newSource(idOf(200 + index), name))

const CLAIMS = SEED_CLAIMS.map((seed, index): Claim => {
  const source = SOURCES.find(({ name }) => name === seed.source)
  return buildClaim(article.id, {
    id: idOf(300 + index),
    content: seed.content.map((words) => anchorOf(SEED_TEXT, words)),
    kind: seed.kind,
    ...saidBy(SPEAKERS.find(({ name }) => name === seed.speaker)?.id ?? null),
    via: source === undefined ? [] : [{ sourceId: source.id, mentions: [] }],
    topics: topicsOf(seed.content.join(' ')),
  })
})

const NAMED = addRecords(
  addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'speakers', SPEAKERS),
  'sources',
  SOURCES,
)

/** The seed article's twelve attributions as an analyst tags them, with topics. The same ids in every run. */
export const SEED_PROJECT: Project = addRecords(NAMED, 'claims', CLAIMS)

/** The claim of the seed project with these words. */
export function seedClaim(words: string): Claim {
  const found = CLAIMS.find(({ content }) => content.some(({ quote }) => quote.includes(words)))
  if (found === undefined) throw new Error(`No claim says “${words}”.`)
  return found
}
