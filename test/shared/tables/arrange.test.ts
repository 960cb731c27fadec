import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import { newClaim, startOfClaim } from '../../../shared/domain/claim.ts'
import { foldQuery } from '../../../shared/domain/text/text-search.ts'
import {
  addRecords,
  EMPTY_PROJECT,
  type Project,
  type Records,
} from '../../../shared/domain/project.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { DEFAULT_VIEW, type TableView } from '../../../shared/domain/view.ts'
import { arrange } from '../../../shared/tables/arrange.ts'
import { collateText } from '../../../shared/tables/collation.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { facets } from '../../../shared/tables/filter.ts'
import { CLAIM_COLUMNS } from '../../../shared/tables/claims.ts'
import { columnsOf, TABLES, type Table } from '../../../shared/tables/tables.ts'
import { articleOf, awkwardText, idOf, projects } from '../../support/projects.ts'
import { saidBy } from '../../support/records.ts'

type Row = Records[Table]

/** A cell's place among others: numbers, then text, then nothing. */
function placeOf(
  column: Column<Row>,
  row: Row,
  project: Project,
): readonly [number, number, string] {
  const key =
    column.sortKey === undefined ? column.text(row, project) : column.sortKey(row, project)
  if (key === null) return [2, 0, '']
  if (typeof key === 'number') return [0, key, '']
  const text = collateText(key)
  return text === '' ? [2, 0, ''] : [1, 0, text]
}

function compareBy(column: Column<Row>, isDescending: boolean, project: Project) {
  return (a: Row, b: Row): number => {
    const [kindA, numberA, textA] = placeOf(column, a, project)
    const [kindB, numberB, textB] = placeOf(column, b, project)
    if (kindA === 2 || kindB === 2) return kindA === kindB ? 0 : kindA - kindB
    const order = kindA - kindB || numberA - numberB || (textA < textB ? -1 : Number(textA > textB))
    return isDescending ? -order : order
  }
}

/** By article in the order added, then first span, the longer first, then id. */
function compareReading(a: Row, b: Row): number {
  const placeA = 'articleId' in a ? [a.articleId, startOfClaim(a), -(a.content[0]?.end ?? 0)] : []
  const placeB = 'articleId' in b ? [b.articleId, startOfClaim(b), -(b.content[0]?.end ?? 0)] : []
  for (const [index, value] of [...placeA, a.id].entries()) {
    const other = [...placeB, b.id][index] ?? ''
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}

/** What `arrange` should give, written for being plainly right. */
function arrangePlainly(table: Table, view: TableView, project: Project): readonly string[] {
  const columns = columnsOf(table)
  const rows = [...project[table].values()] as Row[]
  const isAsked = 'review' in view.filters || 'outcome' in view.filters
  const passed = rows.filter((row) => {
    if (table === 'claims' && !isAsked && 'review' in row && row.review === 'rejected') return false
    const shown = columns.filter(({ isInGrid }) => isInGrid)
    const all = shown.map((column) => foldQuery(column.text(row, project))).join('\n')
    const words = foldQuery(view.search).split(/\s+/)
    return (
      words.every((word) => all.includes(word)) &&
      columns.every((column) => {
        const filter = view.filters[column.id]
        if (filter === undefined) return true
        if (filter.type === 'contains') {
          return foldQuery(column.text(row, project)).includes(foldQuery(filter.text))
        }
        const values = column.values?.(row, project) ?? [column.text(row, project)]
        return (values.length === 0 ? [''] : values).some((value) => filter.values.includes(value))
      })
    )
  })
  let sorted = passed.toSorted(compareReading)
  for (const { column: id, isDescending } of view.sort.toReversed()) {
    const column = columns.find((candidate) => candidate.id === id)
    if (column !== undefined) sorted = sorted.toSorted(compareBy(column, isDescending, project))
  }
  return sorted.map(({ id }) => id)
}

function views(table: Table, project: Project): fc.Arbitrary<TableView> {
  const columns = columnsOf(table)
  const ids = columns.map(({ id }) => id)
  const rows = [...project[table].values()] as Row[]
  const texts = columns.flatMap((column) => rows.map((row) => column.text(row, project)))
  const known = fc.oneof(awkwardText, fc.constantFrom('', ...texts))
  const filter = fc.oneof(
    fc.record({
      type: fc.constant('contains' as const),
      text: known.map((text) => text.slice(0, 2)),
    }),
    fc.record({ type: fc.constant('among' as const), values: fc.array(known, { maxLength: 4 }) }),
  )
  return fc.record({
    sort: fc.array(
      fc.record({ column: fc.constantFrom('gone', ...ids), isDescending: fc.boolean() }),
      { maxLength: 3 },
    ),
    filters: fc.dictionary(fc.constantFrom('gone', ...ids), filter, { maxKeys: 2 }),
    search: fc.oneof(
      fc.constant(''),
      known.map((text) => text.slice(0, 3)),
    ),
    groupBy: fc.constant(null),
    collapsed: fc.constant([]),
    frozen: fc.constant(1),
    isOpenArticleOnly: fc.constant(false),
    rowHeight: fc.constant('one' as const),
    zoom: fc.constant(100),
    order: fc.constant([]),
    hidden: fc.constant([]),
    widths: fc.constant({}),
  })
}

const cases = fc
  .tuple(fc.constantFrom(...TABLES), projects())
  .chain(([table, project]) => views(table, project).map((view) => ({ table, project, view })))

describe('arrange', () => {
  test('shows the rows that a plain filter and sort would, in the same order', () => {
    fc.assert(
      fc.property(cases, ({ table, project, view }) => {
        const arrangement = arrange(table, view, project)
        expect(arrangement.ids).toEqual(arrangePlainly(table, view, project))
        expect(arrangement.rows).toEqual(arrangement.ids.map((id) => ({ type: 'record', id })))
        expect(arrangement.total).toBe(project[table].size)
      }),
      { numRuns: 400 },
    )
  })

  test('groups the same rows under headers that count them', () => {
    fc.assert(
      fc.property(cases, fc.nat(20), ({ table, project, view }, place) => {
        const columns = columnsOf(table)
        const column = columns[place % columns.length] as Column<Row>
        const grouped = arrange(table, { ...view, groupBy: column.id }, project)
        const ids = grouped.rows.flatMap((row) => (row.type === 'record' ? [row.id] : []))
        expect(ids.toSorted()).toEqual(arrangePlainly(table, view, project).toSorted())
        const headers = grouped.rows.filter((row) => row.type === 'group')
        expect(new Set(headers.map(({ key }) => key)).size).toBe(headers.length)
        let key = ''
        const counts = new Map<string, number>()
        const strays = grouped.rows.filter((row) => {
          if (row.type === 'group') {
            key = row.key
            return false
          }
          counts.set(key, (counts.get(key) ?? 0) + 1)
          return column.text(project[table].get(row.id) as Row, project) !== key
        })
        expect(strays).toEqual([])
        expect(headers.every(({ key, count }) => counts.get(key) === count)).toBe(true)
      }),
    )
  })

  const [zoe, anna] = [newSpeaker(idOf(1), 'Zoë'), newSpeaker(idOf(2), 'Anna')]
  const articles = [articleOf(0, 'First'), articleOf(1, 'Second')]
  const text = 'abcdefghijklmnopqrstuvwxyz'
  const place = (start: number, end: number) => [anchorAt(text, { start, end })]
  const first = articles[0]?.id ?? ''
  const claims = [
    {
      ...newClaim(idOf(11), articles[1]?.id ?? '', place(0, 3)),
      note: 'note 10',
      ...saidBy(zoe.id),
    },
    { ...newClaim(idOf(12), first, place(5, 9)), note: 'Note 9', ...saidBy(anna.id) },
    { ...newClaim(idOf(13), first, []), ...saidBy(anna.id) },
    { ...newClaim(idOf(14), first, place(5, 12)), note: 'NOTE 9' },
  ]
  const project = addRecords(
    addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'speakers', [zoe, anna]),
    'claims',
    claims,
  )
  const numbers = (ids: readonly string[]) => ids.map((id) => Number.parseInt(id.slice(-4), 16))

  test('keeps reading order by default: articles as added, longer spans first, claims without a span last', () => {
    expect(numbers(arrange('claims', DEFAULT_VIEW, project).ids)).toEqual([14, 12, 13, 11])
  })

  test('sorts numbers in text by value, without case, and empty cells last both ways', () => {
    const sorted = (isDescending: boolean) =>
      numbers(
        arrange('claims', { ...DEFAULT_VIEW, sort: [{ column: 'note', isDescending }] }, project)
          .ids,
      )
    expect(sorted(false)).toEqual([14, 12, 11, 13])
    expect(sorted(true)).toEqual([11, 14, 12, 13])
  })

  test('hides the rows of collapsed groups, and keeps their header and ids', () => {
    const view = { ...DEFAULT_VIEW, groupBy: 'speaker', collapsed: ['Anna'] }
    const { rows, ids } = arrange('claims', view, project)
    expect(rows).toEqual([
      { type: 'group', key: 'Anna', label: 'Anna', count: 2 },
      { type: 'group', key: 'Zoë', label: 'Zoë', count: 1 },
      { type: 'record', id: idOf(11) },
      { type: 'group', key: '', label: '(empty)', count: 1 },
      { type: 'record', id: idOf(14) },
    ])
    expect(ids).toHaveLength(4)
  })

  test('finds words without accents and case, in any of the columns, and sees a renamed speaker at once', () => {
    const found = (project: Project, search: string) =>
      numbers(arrange('claims', { ...DEFAULT_VIEW, search }, project).ids)
    expect(found(project, 'ZOE note')).toEqual([11])
    const renamed = addRecords(project, 'speakers', [{ ...zoe, name: 'Maria' }])
    expect(found(renamed, 'zoe')).toEqual([])
    expect(found(renamed, 'maria')).toEqual([11])
    expect(found(project, 'zoe')).toEqual([11])
  })

  test('counts a speaker’s claims anew when a claim changes', () => {
    const counted = (project: Project) =>
      numbers(
        arrange(
          'speakers',
          { ...DEFAULT_VIEW, sort: [{ column: 'claims', isDescending: true }] },
          project,
        ).ids,
      )
    expect(counted(project)).toEqual([2, 1])
    const moved = claims.slice(1, 3).map((claim) => Object.assign({}, claim, { ...saidBy(zoe.id) }))
    expect(counted(addRecords(project, 'claims', moved))).toEqual([1, 2])
  })
})

describe('claims of one article', () => {
  test('alone are shown where they are wanted, filtered and counted as ever', () => {
    const articles = [articleOf(0, 'One'), articleOf(1, 'Two')]
    const claims = [0, 1, 0, 1].map((article, index) =>
      Object.assign({}, newClaim(idOf(20 + index), articles[article]?.id ?? '', []), {
        note: index < 2 ? 'early' : 'late',
      }),
    )
    const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'claims', claims)
    const shown = (view: Partial<Parameters<typeof arrange>[1]>) =>
      arrange('claims', { ...DEFAULT_VIEW, ...view }, project).ids.map((id) =>
        claims.findIndex((claim) => claim.id === id),
      )
    const articleId = articles[1]?.id ?? ''
    expect(shown({})).toEqual([0, 2, 1, 3])
    expect(shown({ articleId })).toEqual([1, 3])
    expect(shown({ articleId, search: 'late' })).toEqual([3])
    expect(shown({ articleId: null })).toHaveLength(4)
    const speakers = arrange('speakers', { ...DEFAULT_VIEW, articleId }, project)
    expect(speakers.ids).toEqual([])
  })
})

describe('facets', () => {
  test('count each single value, the most frequent first and the empty one last', () => {
    const article = articleOf(0, '')
    const claims = [['War', 'Peace'], ['Peace'], []].map((topics, index) =>
      Object.assign({}, newClaim(idOf(index), article.id, []), { topics }),
    )
    const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'claims', claims)
    const topics = CLAIM_COLUMNS.find(({ id }) => id === 'topics')
    if (topics === undefined) throw new Error('no column')
    expect(facets([...project.claims.values()], topics, project)).toEqual([
      { value: 'Peace', count: 2 },
      { value: 'War', count: 1 },
      { value: '', count: 1 },
    ])
  })
})
