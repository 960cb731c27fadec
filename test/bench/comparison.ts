import { compare } from '../../shared/comparison/grid.ts'
import { findRelated, relatedInput } from '../../shared/comparison/related.ts'
import { anchorAt } from '../../shared/domain/text/anchor.ts'
import { newId } from '../../shared/domain/id.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { DEFAULT_COMPARISON, type ComparisonView } from '../../shared/domain/view.ts'
import { buildArticle, buildClaim, buildSource, buildSpeaker, saidBy } from '../support/records.ts'
import { createRandom, type Random } from './random.ts'
import { median, processorTime, type Comparison } from './measuring.ts'

const CLAIMS = 10_000
const TOPICS = 200
const SOURCES = 100
const SPEAKERS = 300
const ARTICLES = 250
const ROUNDS = 7
/** What issue 4 asks for, in milliseconds. Painting is the browser's part of these: what is measured here is ours. */
const FIRST_GRID = 300
const OTHER_GRID = 150
const RELATIONS = 5_000

const BEGINNINGS = 'bar cen del fer gor han jun kal lor men nor pel rav sol tur ver win yar zen dom'
const ENDINGS =
  'ance ber cade dion ette ford gram hold ing jor kin ley ment nor ous port ric sity tion ward'
/** 8,000 words, of which a few are in most claims and most in a few, as in any language (Zipf). */
const VOCABULARY = BEGINNINGS.split(' ').flatMap((first) =>
  BEGINNINGS.split(' ').flatMap((second) =>
    ENDINGS.split(' ').map((ending) => `${first}${second}${ending}`),
  ),
)
const BETWEEN =
  'the of and to in on the a an was said by its for with at the their has from that he the which had'.split(
    ' ',
  )
const TELLING = [
  'not',
  'no',
  'may',
  'could',
  'Riyadh',
  'Geneva',
  'Foreign Ministry',
  '12',
  '20',
  'on Feb. 18',
]

/** A place in a list of `length`, a low one likelier than a high one. */
function skew(length: number, random: Random): number {
  return Math.min(length - 1, Math.floor(length ** (random(1_000_000) / 1_000_000)) - 1)
}

/** About 20 words: two of five tie the others together, and one in twenty is a name, a number, a hedge or a denial. */
function writeWord(random: Random): string {
  const kind = random(20)
  if (kind < 8) return BETWEEN[random(BETWEEN.length)] ?? ''
  if (kind < 9) return TELLING[random(TELLING.length)] ?? ''
  return VOCABULARY[skew(VOCABULARY.length, random)] ?? ''
}

function writeWords(random: Random): string {
  return Array.from({ length: 10 + random(20) }, () => writeWord(random)).join(' ')
}

/** Every fifth claim says what an earlier one said, with a word changed: what candidates are for. */
function writeClaims(random: Random): readonly string[] {
  const texts: string[] = []
  while (texts.length < CLAIMS) {
    const earlier = texts[random(texts.length || 1)]
    const isAgain = random(5) === 0 && earlier !== undefined
    texts.push(isAgain ? earlier.replace(/\p{L}+$/u, 'yesterday') : writeWords(random))
  }
  return texts
}

/** 10,000 claims over 200 topics, 100 sources and 300 speakers; some with two topics and a chain of two. */
function buildComparison(): Project {
  const random = createRandom(20261123)
  const sources = Array.from({ length: SOURCES }, (_, index) =>
    buildSource({ id: newId(), name: `Agency ${index}`, aliases: [] }),
  )
  const speakers = Array.from({ length: SPEAKERS }, (_, index) =>
    buildSpeaker({ id: newId(), name: `Speaker ${index}`, affiliation: `Office ${index % 40}` }),
  )
  const articles = Array.from({ length: ARTICLES }, (_, index) =>
    buildArticle(`Article ${index}`, {
      title: `Article ${index}`,
      outlet: `Paper ${index % 30}`,
      date: `2025-02-${String(1 + (index % 28)).padStart(2, '0')}`,
    }),
  )
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item
  const several = <Item>(items: readonly Item[]): readonly Item[] => [
    ...new Set(Array.from({ length: 1 + (random(4) === 0 ? 1 : 0) }, () => pick(items))),
  ]
  const topics = Array.from({ length: TOPICS }, (_, index) => `Topic ${index}`)
  const claims = writeClaims(random).map((text) =>
    buildClaim(pick(articles).id, {
      content: [anchorAt(text, { start: 0, end: text.length })],
      ...saidBy(pick(speakers).id),
      via: several(sources).map(({ id }) => ({ sourceId: id, mentions: [] })),
      topics: several(topics),
    }),
  )
  const named = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'speakers', speakers)
  return addRecords(addRecords(named, 'sources', sources), 'claims', claims)
}

/** The same project as if one claim had just been changed: nothing that was worked out holds any more. */
function touch(project: Project): Project {
  const claim = project.claims.first()
  return claim === undefined ? project : addRecords(project, 'claims', [{ ...claim }])
}

/** What some work needs of one core, in milliseconds. */
function needOf(work: () => unknown): number {
  const begun = processorTime()
  work()
  return processorTime() - begun
}

function measureGrids(project: Project): readonly Comparison[] {
  const views: readonly ComparisonView[] = [
    { ...DEFAULT_COMPARISON, columns: 'speaker' },
    { ...DEFAULT_COMPARISON, rows: 'article', columns: 'speaker', sortRows: 'name' },
    { ...DEFAULT_COMPARISON, rows: 'date', columns: 'outlet', sortColumns: 'name' },
  ]
  const firsts: number[] = []
  const changes: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = touch(project)
    firsts.push(needOf(() => compare(fresh, DEFAULT_COMPARISON)))
    for (const view of views) changes.push(needOf(() => compare(fresh, view)))
  }
  const line = { against: 'asked for, painted', unit: 'ms', goal: 1 } as const
  const what = `comparison of ${CLAIMS.toLocaleString('en')} claims`
  return [
    {
      ...line,
      what: `${what}: ${TOPICS} topics × ${SOURCES} sources`,
      ours: median(firsts),
      theirs: FIRST_GRID,
    },
    {
      ...line,
      what: `${what}: other rows or columns, the slowest`,
      ours: Math.max(...changes),
      theirs: OTHER_GRID,
    },
  ]
}

function measureRelations(project: Project): Comparison {
  let count = 0
  const elapsed = needOf(() => {
    const search = findRelated(relatedInput(project))
    let step = search.next()
    while (step.done !== true) step = search.next()
    count = step.value.length
  })
  return {
    what: `candidate relations of ${CLAIMS.toLocaleString('en')} claims, ${count} proposed`,
    ours: elapsed,
    theirs: RELATIONS,
    against: 'asked for',
    unit: 'ms',
    goal: 1,
  }
}

/** What the Compare view computes, without its painting. */
export function benchComparison(): readonly Comparison[] {
  const project = buildComparison()
  return [...measureGrids(project), measureRelations(project)]
}
