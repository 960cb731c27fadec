import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { foldQuery } from '../domain/text/text-search.ts'
import type { ColumnFilter, TableView } from '../domain/view.ts'
import { readCells } from './cell-cache.ts'
import type { Column } from './column.ts'

type Test<Row> = (row: Row) => boolean

/** What of a view leaves rows out, with the article whose claims alone are wanted; null or none for those of all. */
export type Filtering = Pick<TableView, 'search' | 'filters'> & {
  readonly articleId?: Id | null
}

/** The single values of a cell; a cell with none holds the empty one. */
export function valuesOf<Row>(column: Column<Row>, row: Row, project: Project): readonly string[] {
  const values = column.values?.(row, project) ?? [column.text(row, project)]
  return values.length === 0 ? [''] : values
}

function testColumn<Row extends object>(
  column: Column<Row>,
  filter: ColumnFilter,
  project: Project,
): Test<Row> {
  if (filter.type === 'contains') {
    const wanted = foldQuery(filter.text)
    const cells = readCells(column, project)
    return (row) => cells.folded(row).includes(wanted)
  }
  const wanted = new Set(filter.values)
  if (column.values === undefined) {
    const cells = readCells(column, project)
    return (row) => wanted.has(cells.text(row))
  }
  return (row) => valuesOf(column, row, project).some((value) => wanted.has(value))
}

const searchColumns = new WeakMap<object, unknown>()

/** All that a row shows in the grid as one cell, so that a search looks in one cached text a row. */
export function searchColumnOf<Row>(columns: readonly Column<Row>[]): Column<Row> {
  const known = searchColumns.get(columns)
  if (known !== undefined) return known as Column<Row>
  const shown = columns.filter((column) => column.isInGrid)
  const column: Column<Row> = {
    id: 'search',
    header: '',
    kind: 'fixed',
    width: 0,
    isInGrid: false,
    isListed: false,
    reads: [...new Set(shown.flatMap(({ reads }) => reads ?? []))],
    text: (row, project) => shown.map((cell) => cell.text(row, project)).join('\n'),
  }
  searchColumns.set(columns, column)
  return column
}

/** Every word of the search must stand in some cell that the grid can show. */
function testSearch<Row extends object>(
  columns: readonly Column<Row>[],
  search: string,
  project: Project,
): Test<Row>[] {
  const words = foldQuery(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const cells = readCells(searchColumnOf(columns), project)
  return words.map((word) => (row: Row) => cells.folded(row).includes(word))
}

/** Whether a row is of the article that is wanted; null where those of all are. */
function testArticle<Row extends object>(articleId: Id | null | undefined): Test<Row> | null {
  if (articleId === null || articleId === undefined) return null
  return (row) => !('articleId' in row) || row.articleId === articleId
}

/** Whether a row is not withheld; null where none is. */
function testWithheld<Row extends object>(
  columns: readonly Column<Row>[],
  filters: TableView['filters'],
): Test<Row> | null {
  const guards = columns.filter((column) => column.isWithheld !== undefined)
  if (guards.length === 0 || guards.some(({ id }) => filters[id] !== undefined)) return null
  return (row) => guards.every((column) => column.isWithheld?.(row) !== true)
}

function both<Row>(one: Test<Row> | null, other: Test<Row> | null): Test<Row> | null {
  if (one === null || other === null) return one ?? other
  return (row) => one(row) && other(row)
}

/**
 * Whether a row is in the table at all: one of another article is not where claims of one are wanted, nor a withheld
 * one until a filter of a column that withholds rows says which to show. Null where every row is.
 */
export function testListed<Row extends object>(
  columns: readonly Column<Row>[],
  { filters, articleId }: Omit<Filtering, 'search'>,
): Test<Row> | null {
  return both(testArticle(articleId), testWithheld(columns, filters))
}

/**
 * Whether a row is listed and passes a view's search and filters. Filters of columns that are not there are
 * passed over.
 */
export function testRows<Row extends object>(
  columns: readonly Column<Row>[],
  view: Filtering,
  project: Project,
): Test<Row> | null {
  const listed = testListed(columns, view)
  const tests = listed === null ? [] : [listed]
  for (const column of columns) {
    const filter = view.filters[column.id]
    if (filter !== undefined) tests.push(testColumn(column, filter, project))
  }
  tests.push(...testSearch(columns, view.search, project))
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row))
}

/** One value of a column, and how many rows have it. */
export interface Facet {
  readonly value: string
  readonly count: number
}

/** The values of a column with how many rows have each, the most frequent first; the empty value last. */
export function facets<Row extends object>(
  rows: readonly Row[],
  column: Column<Row>,
  project: Project,
): readonly Facet[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    for (const value of new Set(valuesOf(column, row, project))) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(
      (a, b) =>
        Number(a.value === '') - Number(b.value === '') ||
        b.count - a.count ||
        (a.value < b.value ? -1 : 1),
    )
}
