import type { TableView } from '../../../shared/domain/view.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { changeView, useViews } from '../../state/views.ts'
import { moveColumn, orderColumns, type GridColumn } from '../../../shared/tables/column-order.ts'
import type { GridModel } from '../grid-context.ts'
import type { KeyPress } from '../input/navigation.ts'
import { resizeColumns } from '../layout/use-columns.ts'

type Sort = TableView['sort']

/** The sort after a column's header was pressed: ascending, descending, none. Shift keeps the other columns. */
export function nextSort(sort: Sort, column: string, isAdding: boolean): Sort {
  const current = sort.find((entry) => entry.column === column)
  const others = isAdding ? sort.filter((entry) => entry.column !== column) : []
  if (current === undefined) return [...others, { column, isDescending: false }]
  if (current.isDescending) return others
  const turned = { column, isDescending: true }
  return isAdding ? sort.map((entry) => (entry.column === column ? turned : entry)) : [turned]
}

export function sortBy(table: Table, column: string, isAdding: boolean): void {
  changeView(table, { sort: nextSort(useViews.getState()[table].sort, column, isAdding) })
}

/** Groups rows by a column, null for none; the groups of another column are all open at first. */
export function groupRowsBy(table: Table, column: string | null): void {
  changeView(table, { groupBy: column, collapsed: [] })
}

/** A column's place among those sorted by, from 1, and its direction; null when it is not sorted. */
export function sortOf(
  sort: Sort,
  column: string,
): { readonly place: number; readonly isDescending: boolean } | null {
  const place = sort.findIndex((entry) => entry.column === column)
  const entry = sort[place]
  return entry === undefined ? null : { place: place + 1, isDescending: entry.isDescending }
}

/** Moves a column one place to the left or right among those shown. */
export function shiftColumn(model: GridModel, column: GridColumn, step: 1 | -1): void {
  const { table, columns } = model
  const index = columns.shown.findIndex(({ id }) => id === column.id)
  const neighbour = columns.shown[index + step]
  if (neighbour === undefined) return
  changeView(table, {
    order: moveColumn(table, useViews.getState()[table].order, column.id, neighbour.id),
  })
}

const WIDTH_STEP = 16

function widenColumn({ table, columns }: GridModel, { id }: GridColumn, change: number): void {
  resizeColumns(table, columns.sizes, { [id]: Math.max(48, (columns.sizes[id] ?? 0) + change) })
}

/** Keys on a column's header: sort, menu, move (Alt and an arrow), resize (Alt, Shift and an arrow). */
export function pressHeader(
  model: GridModel,
  column: GridColumn,
  press: KeyPress,
  openMenu: (column: string) => void,
): boolean {
  const { table } = model
  if (press.isAlt && (press.key === 'ArrowLeft' || press.key === 'ArrowRight')) {
    const step = press.key === 'ArrowLeft' ? -1 : 1
    if (press.isShift) widenColumn(model, column, step * WIDTH_STEP)
    else shiftColumn(model, column, step)
    return true
  }
  if (press.key === 'Enter' || press.key === ' ') {
    sortBy(table, column.id, press.isShift)
    return true
  }
  if ((press.isAlt && !press.isShift && press.key === 'ArrowDown') || press.key === 'ContextMenu') {
    openMenu(column.id)
    return true
  }
  return false
}

/** The columns that a menu can offer, in the order shown, hidden ones included. */
export function offeredColumns(table: Table, view: TableView): readonly GridColumn[] {
  return orderColumns(table, view.order)
}
