import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  fingerprint,
  quotesOf,
  type Manifest,
} from '../../../../electron/exchange/pack/manifest.ts'
import { packFile, packParts } from '../../../../electron/exchange/pack/pack-files.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import {
  ANNOTATED_PROJECT,
  ANNOTATED_SOURCE,
  ANNOTATED_TEXTS,
  exportSource,
  MIXED_TEXT,
} from '../../../support/annotated-sample.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { idOf, PROJECT_TEXT, projects } from '../../../support/projects.ts'
import { buildArticle, buildClaim } from '../../../support/records.ts'
import { SEED_TEXT } from '../../../support/seed-article.ts'

async function partsOf(source = ANNOTATED_SOURCE): Promise<ReadonlyMap<string, Buffer>> {
  const parts = valueOf(await packParts(source))
  return new Map(parts.map((part) => [part.name, Buffer.from(bytesOfFile(part))]))
}

function manifestOf(parts: ReadonlyMap<string, Buffer>): Manifest {
  return JSON.parse(parts.get('manifest.json')?.toString() ?? '') as Manifest
}

const PARTS = await partsOf()
const MANIFEST = manifestOf(PARTS)

describe('an evidence pack', () => {
  it('has the texts to the letter, the originals to the byte, the tables, the report and the pages', () => {
    expect([...PARTS.keys()]).toEqual([
      'manifest.json',
      'originals/1-riyadh-talks.txt',
      'originals/2-mixed.txt',
      `texts/${idOf(1)}.txt`,
      `texts/${idOf(2)}.txt`,
      'tables/claims.csv',
      'tables/speakers.csv',
      'tables/sources.csv',
      'tables/articles.csv',
      'tables/attributions.csv',
      'tables/relations.csv',
      'tables/topics.csv',
      'tables/verdicts.csv',
      'report.html',
      'pages/index.html',
      'pages/1-talks-in-riyadh.html',
      'pages/2-style-script-alert-title-script.html',
      'verify.py',
      'verify.html',
    ])
    expect(PARTS.get(`texts/${idOf(1)}.txt`)?.toString()).toBe(SEED_TEXT)
    expect(PARTS.get(`texts/${idOf(2)}.txt`)?.toString()).toBe(MIXED_TEXT)
    expect(PARTS.get('originals/2-mixed.txt')?.toString()).toBe(`\ufeff${MIXED_TEXT}`)
  })

  it('tells of every file but the manifest its bytes and SHA-256, and of each article those of its text and its original', () => {
    const others = [...PARTS].filter(([name]) => name !== 'manifest.json')
    expect(MANIFEST.files).toEqual(others.map(([name, bytes]) => fingerprint(name, bytes)))
    const [article] = MANIFEST.articles
    expect(article?.text.sha256).toBe(ANNOTATED_PROJECT.articles.get(idOf(1))?.textHash)
    expect(article?.original).toMatchObject({ encoding: 'utf-8', isText: true })
    expect(article?.url).toBe('https://www.theepochtimes.com/world/riyadh?a=1&b=2')
    expect(article?.page).toBe('pages/1-talks-in-riyadh.html')
  })

  it('counts the places of quotes in code points', () => {
    const points = Array.from(MIXED_TEXT)
    const arabic = MANIFEST.quotes.filter(({ article }) => article === idOf(2))
    expect(arabic).not.toEqual([])
    for (const { start, end, quote } of arabic) {
      expect(points.slice(start, end).join('')).toBe(quote)
    }
    const words = arabic.find(({ quote }) => quote.includes('script'))
    // Two code units are one sign before it.
    expect(words?.start).toBe(MIXED_TEXT.indexOf('</style>') - 1)
  })

  it('leaves the claims that were rejected out, and tells those that no longer stand as they were kept', () => {
    const claims = new Set(MANIFEST.quotes.map(({ claim }) => claim))
    expect(claims.has(idOf(334))).toBe(false)
    expect(MANIFEST.quotes.find(({ claim }) => claim === idOf(333))).toMatchObject({
      start: 50,
      end: 60,
      quote: 'not there!',
    })
    const past = { start: 900, end: 904, quote: '😀xy', prefix: '', suffix: '' }
    const article = buildArticle('Short.', { id: idOf(1) })
    const claim = buildClaim(article.id, { content: [past] })
    const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'claims', [claim])
    expect(quotesOf(project, article, 'Short.')).toMatchObject([{ start: 6, end: 9 }])
  })

  it('tells the place of any quote of any project, so that its code points are its words', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const points = Array.from(PROJECT_TEXT)
        for (const article of project.articles.values()) {
          for (const { start, end, quote } of quotesOf(project, article, PROJECT_TEXT)) {
            expect(points.slice(start, end).join('')).toBe(quote)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('calls articles of one title by what tells them apart', async () => {
    const articles = ['North', 'South'].map((outlet, index) =>
      buildArticle('Hello', { id: idOf(index + 1), title: 'Briefing', outlet }),
    )
    const project = addRecords(EMPTY_PROJECT, 'articles', articles)
    const texts = new Map(articles.map(({ id }) => [id, 'Hello']))
    const { articles: packed } = manifestOf(await partsOf(exportSource(project, texts)))
    expect(packed.map(({ label }) => label)).toEqual(['Briefing (North)', 'Briefing (South)'])
  })

  it('keeps an original once, under a name that leads nowhere, and says where it was not kept', async () => {
    const original = { hash: 'a'.repeat(64), size: 5, places: [], columns: null, encoding: null }
    const fields = { original, fileName: '../../../etc/pass wd.exe', encoding: 'utf-8' }
    const articles = [1, 2].map((number) => buildArticle('Hello', { ...fields, id: idOf(number) }))
    const gone = buildArticle('Gone', {
      ...fields,
      id: idOf(3),
      original: { ...original, hash: 'b'.repeat(64), size: 9 },
    })
    const project = addRecords(EMPTY_PROJECT, 'articles', [...articles, gone])
    const texts = new Map([
      [idOf(1), 'Hello'],
      [idOf(2), 'Hello'],
      [idOf(3), 'Gone'],
    ])
    const bytes = Buffer.from('Hello')
    const kept = new Map([
      [idOf(1), bytes],
      [idOf(2), bytes],
    ])
    const parts = await partsOf(exportSource(project, texts, kept))
    const names = [...parts.keys()].filter((name) => name.startsWith('originals/'))
    expect(names).toEqual(['originals/1-etc-pass-wd.original'])
    expect(manifestOf(parts).articles.map((article) => article.original?.path)).toEqual([
      names[0],
      names[0],
      null,
    ])
  })

  it('is the same file whenever it is made of the same, and another when a letter is', async () => {
    const [one, other] = [
      valueOf(await packFile(ANNOTATED_SOURCE)),
      valueOf(await packFile(ANNOTATED_SOURCE)),
    ]
    expect(Buffer.from(bytesOfFile(one)).equals(bytesOfFile(other))).toBe(true)
    const texts = new Map([...ANNOTATED_TEXTS, [idOf(2), `${MIXED_TEXT}.`]])
    const changed = valueOf(
      await packFile({ ...ANNOTATED_SOURCE, ...exportSource(ANNOTATED_PROJECT, texts) }),
    )
    expect(Buffer.from(bytesOfFile(one)).equals(bytesOfFile(changed))).toBe(false)
  })

  it('is the same file wherever it is made', async () => {
    const made: Uint8Array[] = []
    for (const zone of ['Pacific/Auckland', 'America/New_York']) {
      vi.stubEnv('TZ', zone)
      made.push(bytesOfFile(valueOf(await packFile(ANNOTATED_SOURCE))))
    }
    vi.unstubAllEnvs()
    const [east, west] = made
    expect(Buffer.from(east ?? []).equals(west ?? Buffer.from('none'))).toBe(true)
  })

  it('quotes a stretch that ends in a sign of two code units whole', () => {
    const text = 'a 😀👍 b'
    const article = buildArticle(text, { id: idOf(1) })
    const claim = buildClaim(article.id, { content: [anchorAt(text, { start: 2, end: 6 })] })
    const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'claims', [claim])
    expect(quotesOf(project, article, text)).toMatchObject([{ start: 2, end: 4, quote: '😀👍' }])
  })
})
