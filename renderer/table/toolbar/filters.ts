import type { ColumnFilter, TableView } from '../../../shared/domain/view.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { changeView, useViews } from '../../state/views.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'

/** Sets a column's filter; null takes it away. */
export function setFilter(table: Table, column: string, filter: ColumnFilter | null): void {
  const { [column]: _old, ...others } = useViews.getState()[table].filters
  changeView(table, { filters: filter === null ? others : { ...others, [column]: filter } })
}

/** A filter in words: "Speaker: Putin or Trump", "Note contains “talks”". */
export function describeFilter(column: GridColumn, filter: ColumnFilter): string {
  if (filter.type === 'contains') return `${column.header} contains “${filter.text}”`
  const names = filter.values.map((value) => (value === '' ? '(empty)' : value))
  if (names.length === 0) return `${column.header}: nothing`
  if (names.length > 2) return `${column.header}: ${names[0]} or ${names.length - 1} others`
  return `${column.header}: ${names.join(' or ')}`
}

/** Whether a view hides any rows. */
export function isFiltered(view: TableView): boolean {
  return view.search !== '' || view.isOpenArticleOnly || Object.keys(view.filters).length > 0
}

const ALL_ROWS = { filters: {}, search: '', isOpenArticleOnly: false } as const

/** Shows all rows again. */
export function clearFilters(table: Table): void {
  changeView(table, ALL_ROWS)
}

/** Whether a view shows all rows, as they stand at first. */
export function isUsual(view: TableView): boolean {
  return !isFiltered(view) && view.sort.length === 0 && view.groupBy === null
}

/** Shows all rows again, as they stand at first: not sorted, not in groups. The columns stay. */
export function showUsualRows(table: Table): void {
  changeView(table, { ...ALL_ROWS, sort: [], groupBy: null })
}

/** Shows only claims of the article in the reader, as it changes too; or again those of all. */
export function toggleOpenArticle(): void {
  changeView('claims', { isOpenArticleOnly: !useViews.getState().claims.isOpenArticleOnly })
}
