import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Header,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { TableView } from '../../shared/domain/view.ts'
import { columnsOf, type Table } from '../../shared/tables/tables.ts'
import { changeView, useViews } from '../state/views.ts'
import { orderColumns, widthOf, type GridColumn } from './column-order.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
})
type Features = typeof features

/** Rows are arranged, and drawn where they are visible, outside the table model; it never sees them. */
const NO_ROWS: readonly GridColumn[] = []

export type GridHeader = Header<Features, GridColumn>

const NO_HEADERS: readonly GridHeader[] = []

/** A table's columns as its view has them. */
export interface Columns {
  /** Those shown, in order. Keeps its identity while only widths change. */
  readonly shown: readonly GridColumn[]
  readonly headers: readonly GridHeader[]
  /** Widths of those shown in CSS pixels. */
  readonly widths: readonly number[]
}

function defineColumns(table: Table): ColumnDef<Features, GridColumn>[] {
  return columnsOf(table)
    .filter((column) => column.isInGrid)
    .map((column) => ({
      id: column.id,
      header: column.header,
      size: widthOf(column, {}),
      minSize: 48,
      maxSize: 900,
    }))
}

const DEFINITIONS = {
  claims: defineColumns('claims'),
  speakers: defineColumns('speakers'),
  sources: defineColumns('sources'),
}

/** The columns of a table in the order, visibility and widths of its view. */
export function useColumns(table: Table): Columns {
  const view: TableView = useViews((views) => views[table])
  const model = useTable({
    features,
    columns: DEFINITIONS[table],
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    state: {
      columnOrder: useMemo(
        () => orderColumns(table, view.order).map(({ id }) => id),
        [table, view.order],
      ),
      columnVisibility: useMemo(
        () => Object.fromEntries(view.hidden.map((id) => [id, false])),
        [view.hidden],
      ),
      columnSizing: view.widths,
    },
    onColumnSizingChange: (updater) =>
      changeView(table, { widths: functionalUpdate(updater, useViews.getState()[table].widths) }),
  })
  const shown = useMemo(
    () => orderColumns(table, view.order).filter(({ id }) => !view.hidden.includes(id)),
    [table, view.order, view.hidden],
  )
  const headers = model.getHeaderGroups()[0]?.headers ?? NO_HEADERS
  // The model answers the same headers until order or visibility change; widths are in the view.
  const { widths } = view
  return useMemo(
    () => ({
      shown,
      headers,
      widths: shown.map((column) => widthOf(column, widths)),
    }),
    [shown, headers, widths],
  )
}
