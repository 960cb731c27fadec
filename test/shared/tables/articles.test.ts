import { describe, expect, test } from 'vitest'
import type { Article } from '../../../shared/domain/article.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { removeRecords } from '../../../shared/domain/tagging/removal.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { arrange } from '../../../shared/tables/arrange.ts'
import { pasteCells } from '../../../shared/tables/pasting.ts'
import { columnOf, setCells } from '../../../shared/tables/writing.ts'
import { DEFAULT_VIEWS } from '../../../shared/domain/views.ts'
import { applied } from '../../support/store.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const [NORTH, SOUTH, EAST] = ['North', 'South', 'East'].map((title, index) =>
  buildArticle(`${title}\n\nThe port opens again.`, {
    title,
    addedAt: `2026-01-0${index + 1}T00:00:00.000Z`,
  }),
) as [Article, Article, Article]

function projectOf(articles: readonly Article[] = [NORTH, SOUTH, EAST]): Project {
  return addRecords(EMPTY_PROJECT, 'articles', articles)
}

function textOf(project: Project, { id }: Article, column: string): string {
  const row = project.articles.get(id)
  return row === undefined ? '(gone)' : (columnOf('articles', column)?.text(row, project) ?? '')
}

/** The project with one cell written, or why it cannot be. */
function write(project: Project, { id }: Article, column: string, input: string): Project | string {
  const writing = setCells(project, 'articles', [{ rows: [id], columns: [column] }], input)
  if (!writing.ok) return writing.failure[0]?.message ?? ''
  return applied(project, { patches: writing.value.draft.patches() })
}

function written(project: Project, article: Article, column: string, input: string): Project {
  const after = write(project, article, column, input)
  if (typeof after === 'string') throw new Error(after)
  return after
}

describe('the facts of an article', () => {
  test.each([
    ['date', '19 February 2025', '2025-02-19'],
    ['date', ' 2025-02 ', '2025-02'],
    ['outlet', ' The  Harbour\nPost ', 'The Harbour Post'],
    ['url', 'example.org/a?b=1', 'https://example.org/a?b=1'],
    ['archived_url', 'http://web.archive.org/x', 'http://web.archive.org/x'],
    ['language', 'pt-BR', 'pt-BR'],
    ['note', 'one\r\ntwo ', 'one\ntwo '],
    ['title', '', ''],
  ])('%s %j is kept as %j', (column, input, kept) => {
    expect(textOf(written(projectOf(), NORTH, column, input), NORTH, column)).toBe(kept)
  })

  test.each([
    ['date', '31 February 2025', 'Write a day, month or year there is'],
    ['language', 'in English', 'Write the short tag'],
    ['url', 'javascript:alert(1)', 'is not a web address'],
    ['archived_url', 'file:///etc/passwd', 'is not a web address'],
    ['status', 'finished', 'Status can be new, in review or done'],
    ['words', '3', 'Words cannot be edited here.'],
  ])('%s %j is refused', (column, input, message) => {
    expect(write(projectOf(), NORTH, column, input)).toContain(message)
  })

  test('what an older file holds stays, though it could not be typed', () => {
    const odd = { ...NORTH, date: 'Feb. 3' }
    const project = projectOf([odd])
    expect(textOf(written(project, odd, 'date', 'Feb. 3'), odd, 'date')).toBe('Feb. 3')
  })
})

describe('the status of an article', () => {
  const draft = buildClaim(NORTH.id, { review: 'draft', origin: 'program' })
  const project = addRecords(projectOf(), 'claims', [draft])
  const counts = (now: Project) =>
    ['status', 'drafts', 'claims'].map((column) => textOf(now, NORTH, column))

  test('is new until one of its claims is reviewed', () => {
    expect(counts(projectOf())).toEqual(['new', '0', '0'])
    expect(counts(project)).toEqual(['new', '1', '1'])
    const accepted = addRecords(project, 'claims', [{ ...draft, review: 'accepted' }])
    expect(counts(accepted)).toEqual(['in review', '0', '1'])
    const rejected = addRecords(project, 'claims', [{ ...draft, review: 'rejected' }])
    expect(counts(rejected)).toEqual(['in review', '0', '0'])
  })

  test('is in review once a claim is made by hand', () => {
    expect(counts(addRecords(project, 'claims', [buildClaim(NORTH.id)]))).toEqual([
      'in review',
      '1',
      '2',
    ])
    expect(textOf(project, SOUTH, 'status')).toBe('new')
  })

  test('as it is typed it wins; emptied, it follows from the claims again', () => {
    const done = written(project, NORTH, 'status', 'Done')
    expect(textOf(done, NORTH, 'status')).toBe('done')
    const more = addRecords(done, 'claims', [buildClaim(NORTH.id)])
    expect(textOf(more, NORTH, 'status')).toBe('done')
    expect(textOf(written(more, NORTH, 'status', ''), NORTH, 'status')).toBe('in review')
  })

  test('typed as it is already it is not set', () => {
    expect(written(project, NORTH, 'status', 'new').articles.get(NORTH.id)?.status).toBeNull()
  })
})

test('a column of outlets is pasted into the rows shown; what is below the last is left out, and it is said', () => {
  const target = (rows: readonly Article[]) => ({
    rows: rows.slice(0, 1).map(({ id }) => id),
    rowsBelow: rows.slice(1).map(({ id }) => id),
    columns: ['outlet'],
    columnsBeyond: ['byline'],
  })
  const cells = [['Post'], ['Courier'], ['']]
  const pasted = pasteCells(projectOf(), 'articles', target([NORTH, SOUTH, EAST]), cells)
  if (!pasted.ok) throw new Error(pasted.failure[0]?.message)
  const after = applied(projectOf(), { patches: pasted.value.draft.patches() })
  expect([NORTH, SOUTH, EAST].map((one) => textOf(after, one, 'outlet'))).toEqual([
    'Post',
    'Courier',
    '',
  ])
  const tooMany = pasteCells(projectOf(), 'articles', target([SOUTH, EAST]), cells)
  if (!tooMany.ok) throw new Error(tooMany.failure[0]?.message)
  const most = applied(projectOf(), { patches: tooMany.value.draft.patches() })
  expect([SOUTH, EAST].map((one) => textOf(most, one, 'outlet'))).toEqual(['Post', 'Courier'])
  expect(tooMany.value.leftOut).toBe(
    '1 row of the pasted block is left out: from here there are 2 articles. Articles come from files.',
  )
})

test('articles stand as they were added, and are sorted by date, those without one last', () => {
  const dated = projectOf([
    { ...EAST, date: '2025-02-18' },
    { ...NORTH, date: '' },
    { ...SOUTH, date: '2024-12' },
  ])
  const titles = (sort: readonly { column: string; isDescending: boolean }[]) =>
    arrange('articles', { ...DEFAULT_VIEWS.articles, sort }, dated).ids.map(
      (id) => dated.articles.get(id)?.title,
    )
  expect(titles([])).toEqual(['North', 'South', 'East'])
  expect(titles([{ column: 'date', isDescending: false }])).toEqual(['South', 'East', 'North'])
  expect(titles([{ column: 'date', isDescending: true }])).toEqual(['East', 'South', 'North'])
})

describe('removing an article', () => {
  const withVersions = (versions: readonly (readonly [Article, Article | null])[]) =>
    projectOf(versions.map(([article, of]) => ({ ...article, versionOf: of?.id ?? null })))
  const remove = (project: Project, articles: readonly Article[]) => {
    const draft = new EditDraft(project)
    removeRecords(
      draft,
      'articles',
      articles.map(({ id }) => id),
    )
    return applied(project, { patches: draft.patches() })
  }

  test('its claims go with it, and its later versions become those of the one before', () => {
    const chain = withVersions([
      [NORTH, null],
      [SOUTH, NORTH],
      [EAST, SOUTH],
    ])
    const project = addRecords(chain, 'claims', [buildClaim(SOUTH.id), buildClaim(EAST.id)])
    const after = remove(project, [SOUTH])
    expect([...after.claims.values()].map(({ articleId }) => articleId)).toEqual([EAST.id])
    expect(after.articles.get(EAST.id)?.versionOf).toBe(NORTH.id)
    expect(remove(project, [NORTH, SOUTH]).articles.get(EAST.id)?.versionOf).toBeNull()
  })

  test('also where a file says that two are versions of each other', () => {
    const round = withVersions([
      [NORTH, SOUTH],
      [SOUTH, NORTH],
      [EAST, SOUTH],
    ])
    expect(remove(round, [NORTH, SOUTH]).articles.get(EAST.id)?.versionOf).toBeNull()
  })
})
