import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOutletLine, lineKeysOf } from '../../../shared/comparison/axes.ts'
import { compare } from '../../../shared/comparison/grid.ts'
import { ArticleStatus } from '../../../shared/domain/article.ts'
import { newId } from '../../../shared/domain/id.ts'
import { EMPTY_PROJECT, addRecords, type Project } from '../../../shared/domain/project.ts'
import { newTopic } from '../../../shared/domain/topic.ts'
import {
  ColumnAxis,
  DEFAULT_COMPARISON,
  RowAxis,
  type ComparisonView,
} from '../../../shared/domain/view.ts'
import { projects } from '../../support/projects.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'
import { SEED_PROJECT, seedClaim } from '../../support/compared-seed.ts'
import { THREE_OUTLETS } from '../../support/three-outlets.ts'

const views: fc.Arbitrary<ComparisonView> = fc.record({
  rows: fc.constantFrom(...RowAxis.options),
  columns: fc.constantFrom(...ColumnAxis.options),
  areColumnsChosen: fc.boolean(),
  articles: fc.constantFrom(
    null,
    ...ArticleStatus.options.map((key) => ({ axis: 'status' as const, key })),
  ),
  rowValues: fc.constant(null),
  columnValues: fc.constant(null),
  sortRows: fc.constantFrom('most', 'name', 'codebook', 'reading'),
  sortColumns: fc.constantFrom('most' as const, 'name' as const),
  isFolding: fc.boolean(),
  isInFull: fc.boolean(),
})

/** A view with some of the rows and columns that it would have. */
function chooseSome(project: Project, view: ComparisonView, seed: number): ComparisonView {
  const { rows, columns } = compare(project, view)
  const some = (keys: readonly string[]) => keys.filter((_, index) => ((seed >> index) & 1) === 1)
  return {
    ...view,
    rowValues: some(rows.map(({ key }) => key)),
    columnValues: some(columns.map(({ key }) => key)),
  }
}

function statusIn(project: Project, articleId: string): string | undefined {
  const claims = [...project.claims.values()].filter((claim) => claim.articleId === articleId)
  const isBegun = claims.some(({ review }) => review !== 'draft')
  return project.articles.get(articleId)?.status ?? (isBegun ? 'in review' : 'new')
}

const takenPart = (project: Project, { articles }: ComparisonView) =>
  [...project.claims.values()].filter(
    ({ review, articleId }) =>
      review !== 'rejected' && (articles === null || statusIn(project, articleId) === articles.key),
  )

describe('compare', () => {
  test('shows every claim that is not rejected in each of its cells, and nowhere else', () => {
    fc.assert(
      fc.property(projects(), views, (project, view) => {
        const grid = compare(project, view)
        const claims = takenPart(project, view)
        for (const row of grid.rows) {
          for (const column of grid.columns) {
            const here = claims.filter(
              (claim) =>
                lineKeysOf(project, claim, view.rows).includes(row.key) &&
                lineKeysOf(project, claim, view.columns).includes(column.key),
            )
            const ids = grid.claimsAt(row.key, column.key)
            expect(new Set(ids)).toEqual(new Set(here.map(({ id }) => id)))
            expect(ids).toHaveLength(here.length)
          }
        }
        for (const claim of claims) {
          const keys = new Set(grid.rows.map(({ key }) => key))
          for (const key of lineKeysOf(project, claim, view.rows)) expect(keys).toContain(key)
        }
      }),
    )
  })

  test('counts each claim once in the totals of what is shown, however many cells it stands in', () => {
    fc.assert(
      fc.property(projects(), views, fc.nat(255), (project, all, seed) => {
        const view = chooseSome(project, all, seed)
        const grid = compare(project, view)
        const idsOf = (rows: readonly string[], columns: readonly string[]) =>
          new Set(rows.flatMap((row) => columns.flatMap((column) => grid.claimsAt(row, column))))
        const rows = grid.rows.map(({ key }) => key)
        const columns = grid.columns.map(({ key }) => key)
        expect(new Set(rows)).toEqual(new Set(view.rowValues))
        expect(new Set(columns)).toEqual(new Set(view.columnValues))
        for (const { key, count } of grid.rows) expect(count).toBe(idsOf([key], columns).size)
        for (const { key, count } of grid.columns) expect(count).toBe(idsOf(rows, [key]).size)
        expect(grid.total).toBe(idsOf(rows, columns).size)
        expect(grid.allRows).toEqual(compare(project, all).rows)
        expect(grid.allColumns).toEqual(compare(project, all).columns)
      }),
    )
  })

  test('puts what says most first, or names in order, and what has no value last', () => {
    fc.assert(
      fc.property(projects(), views, (project, view) => {
        const { columns } = compare(project, view)
        const none = columns.findIndex(({ key }) => key === '')
        expect(none === -1 || none === columns.length - 1).toBe(true)
        const most = compare(project, { ...view, sortColumns: 'most' }).columns
        // What no source carried stands behind all that one did, by its outlet.
        const counts = most
          .filter(({ key }) => key !== '' && !isOutletLine(view.columns, key))
          .map(({ count }) => count)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }),
    )
  })

  test('of the articles chosen by outlet, date or name it shows the claims, and sees when that changes', () => {
    const [north, south] = [
      buildArticle('North', { outlet: 'Post', date: '2025-02-18' }),
      buildArticle('South', { outlet: 'Courier', date: '' }),
    ] as const
    const articles = addRecords(EMPTY_PROJECT, 'articles', [north, south])
    const claims = [buildClaim(north.id), buildClaim(south.id), buildClaim(south.id)]
    const project = addRecords(articles, 'claims', claims)
    const totalOf = (now: Project, axis: 'outlet' | 'date' | 'article', key: string) =>
      compare(now, { ...DEFAULT_COMPARISON, articles: { axis, key } }).total
    expect(totalOf(project, 'outlet', 'Post')).toBe(1)
    expect(totalOf(project, 'date', '')).toBe(2)
    expect(totalOf(project, 'article', south.id)).toBe(2)
    expect(totalOf(project, 'outlet', 'Gazette')).toBe(0)
    const renamed = addRecords(project, 'articles', [{ ...south, outlet: 'Post' }])
    expect(totalOf(renamed, 'outlet', 'Post')).toBe(3)
  })

  test('sees a change of a name, and of a claim', () => {
    const [tass] = [...SEED_PROJECT.sources.values()]
    if (tass === undefined) throw new Error('no source')
    expect(compare(SEED_PROJECT, DEFAULT_COMPARISON).columns[0]?.label).toBe('TASS')
    const renamed = addRecords(SEED_PROJECT, 'sources', [{ ...tass, name: 'ТАСС' }])
    expect(compare(renamed, DEFAULT_COMPARISON).columns[0]?.label).toBe('ТАСС')
    const silenced = seedClaim('no major diplomatic breakthrough')
    const rejected = addRecords(SEED_PROJECT, 'claims', [{ ...silenced, review: 'rejected' }])
    expect(compare(rejected, DEFAULT_COMPARISON).total).toBe(11)
  })

  test('has all kinds and certainties as rows, to be moved to, and no columns without claims', () => {
    const grid = compare(EMPTY_PROJECT, { ...DEFAULT_COMPARISON, rows: 'certainty' })
    expect(grid.rows.map(({ key }) => key)).toEqual(['certain', 'probable', 'possible', 'unknown'])
    expect(grid).toMatchObject({ columns: [], total: 0 })
    expect(compare(EMPTY_PROJECT, DEFAULT_COMPARISON).rows).toEqual([])
  })

  test('has topics as the codebook has them, then others as they are read', () => {
    const article = buildArticle('a')
    const claims = ['Cost', 'Blame', 'dead', 'Warnings'].map((topic) =>
      buildClaim(article.id, { topics: [topic] }),
    )
    const topics = ['Dead', 'Cost'].map((name, place) => newTopic(newId(), name, 'blue', place))
    const withClaims = addRecords(
      addRecords(EMPTY_PROJECT, 'articles', [article]),
      'claims',
      claims,
    )
    const project = addRecords(withClaims, 'topics', topics)
    const { rows } = compare(project, { ...DEFAULT_COMPARISON, sortRows: 'codebook' })
    expect(rows.map(({ label }) => label.toLowerCase())).toEqual([
      'dead',
      'cost',
      'blame',
      'warnings',
    ])
    const byKind = compare(project, { ...DEFAULT_COMPARISON, rows: 'kind', sortRows: 'codebook' })
    expect(byKind.rows).toEqual(
      compare(project, { ...DEFAULT_COMPARISON, rows: 'kind', sortRows: 'reading' }).rows,
    )
  })

  test('sorts dates by the calendar', () => {
    const articles = ['2025-10-01', '', '2025-02-18', '2024-12-31'].map((date) =>
      buildArticle(date, { date }),
    )
    const project = addRecords(
      addRecords(EMPTY_PROJECT, 'articles', articles),
      'claims',
      articles.map(({ id }) => buildClaim(id)),
    )
    const { rows } = compare(project, { ...DEFAULT_COMPARISON, rows: 'date', sortRows: 'name' })
    expect(rows.map(({ label }) => label)).toEqual([
      '2024-12-31',
      '2025-02-18',
      '2025-10-01',
      'No date',
    ])
  })
})

describe('claims without a source', () => {
  const bySource = { ...DEFAULT_COMPARISON, columns: 'source' } as const

  test('were carried by the outlet of their article, after the sources that are named', () => {
    const { columns } = compare(THREE_OUTLETS, bySource)
    expect(columns.slice(-3).map(({ label, count }) => [label, count])).toEqual([
      ['No source: The Northern Post', 13],
      ['No source: Coastline Agency', 12],
      ['No source: Harrow Bay Courier', 11],
    ])
    expect(columns.map(({ key }) => key)).not.toContain('')
  })

  test('stand in the line of no source where the article has no outlet either', () => {
    const [article] = THREE_OUTLETS.articles.values()
    if (article === undefined) throw new Error('no article')
    const nameless = addRecords(THREE_OUTLETS, 'articles', [{ ...article, outlet: ' ' }])
    expect(compare(nameless, bySource).columns.at(-1)).toEqual({
      key: '',
      label: 'No source: the article itself',
      count: 11,
    })
  })
})

describe('the seed article, compared', () => {
  const at = (view: Partial<ComparisonView>, row: string, column: string) => {
    const grid = compare(SEED_PROJECT, { ...DEFAULT_COMPARISON, ...view })
    const key = (lines: typeof grid.rows, label: string) =>
      lines.find((line) => line.label === label)?.key ?? '?'
    return grid.claimsAt(key(grid.rows, row), key(grid.columns, column))
  }
  const OUTCOME = 'Outcome of the meeting'

  test('shows three views of the outcome, and that two of them came through TASS', () => {
    const bySpeaker = { columns: 'speaker' } as const
    expect(at(bySpeaker, OUTCOME, 'State Department')).toEqual([seedClaim('new efforts').id])
    expect(at(bySpeaker, OUTCOME, 'Ushakov')).toContain(seedClaim('very serious conversation').id)
    expect(at(bySpeaker, OUTCOME, 'Dmitriev')).toContain(seedClaim('no major diplomatic').id)
    const fromTass = at({}, OUTCOME, 'TASS')
    expect(fromTass).toContain(seedClaim('very serious conversation').id)
    expect(fromTass).toContain(seedClaim('no major diplomatic').id)
    expect(fromTass).not.toContain(seedClaim('new efforts').id)
  })

  test('shows that of the military budgets only Trump speaks', () => {
    const grid = compare(SEED_PROJECT, { ...DEFAULT_COMPARISON, columns: 'speaker' })
    const speaking = grid.columns.filter(
      ({ key }) => grid.claimsAt('Military spending', key).length > 0,
    )
    expect(speaking.map(({ label }) => label)).toEqual(['Trump'])
  })
})
