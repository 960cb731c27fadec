import {
  columnOrderingFeature,
  columnPinningFeature,
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
import type { TableView } from '../../../shared/domain/view.ts'
import { columnsOf, type Table } from '../../../shared/tables/tables.ts'
import { changeView, useViews } from '../../state/views.ts'
import { orderColumns, widthOf, type GridColumn } from '../../../shared/tables/column-order.ts'
import { countFrozen, layOutColumns, widthsAfter } from './column-widths.ts'
import { measuresAt, placeColumns, type ColumnPlaces, type Measures } from './measures.ts'

/*
 * TanStack Table is the model of the columns: their order, which are shown, frozen, how wide, and being resized. It is
 * given no rows: of 100,000 it would build an object each anew with every edit (207 to 265 ms), where the rows here
 * are a list of ids (`grid-state.ts`) of which those in view are drawn.
 */
const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
})
type Features = typeof features

const NO_ROWS: readonly GridColumn[] = []

export type GridHeader = Header<Features, GridColumn>

const NO_HEADERS: readonly GridHeader[] = []

/** A table's columns as its view has them. */
export interface Columns {
  /** Those shown, in order. Keeps its identity while only widths change. */
  readonly shown: readonly GridColumn[]
  readonly headers: readonly GridHeader[]
  readonly places: ColumnPlaces
  /** The width of each in CSS pixels. */
  readonly sizes: Readonly<Record<string, number>>
  readonly measures: Measures
}

function defineColumns(table: Table): ColumnDef<Features, GridColumn>[] {
  return columnsOf(table)
    .filter((column) => column.isInGrid)
    .map((column) => ({
      id: column.id,
      header: column.header,
      size: widthOf(column, {}),
      minSize: 48,
      maxSize: 1800,
    }))
}

const DEFINITIONS = {
  claims: defineColumns('claims'),
  speakers: defineColumns('speakers'),
  sources: defineColumns('sources'),
  articles: defineColumns('articles'),
}

/** How a view's columns lie in a pane of a width. */
function useColumnPlaces(
  table: Table,
  view: TableView,
  shown: readonly GridColumn[],
  width: number,
) {
  const { zoom, widths: hand, frozen } = view
  return useMemo(() => {
    const measures = measuresAt(zoom)
    const { rowHeader } = measures
    const widths = layOutColumns(shown, { table, room: width - rowHeader, zoom, hand })
    const count = countFrozen(frozen, widths, { width, rowHeader })
    return { measures, places: placeColumns(widths, rowHeader, count) }
  }, [table, shown, width, zoom, hand, frozen])
}

/** Makes columns this wide, in CSS pixels as they are shown (`sizes`). */
export function resizeColumns(
  table: Table,
  sizes: Columns['sizes'],
  changed: Columns['sizes'],
): void {
  const view = useViews.getState()[table]
  changeView(table, { widths: widthsAfter(table, sizes, changed, view) })
}

/** The columns of a table in the order, visibility and widths of its view, in a pane of `width` CSS pixels. */
export function useColumns(table: Table, width: number): Columns {
  const view: TableView = useViews((views) => views[table])
  const shown = useMemo(
    () => orderColumns(table, view.order).filter(({ id }) => !view.hidden.includes(id)),
    [table, view.order, view.hidden],
  )
  const { measures, places } = useColumnPlaces(table, view, shown, width)
  const columnSizing = useMemo(
    () => Object.fromEntries(shown.map(({ id }, index) => [id, places.widths[index] ?? 0])),
    [shown, places],
  )
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
      columnPinning: useMemo(
        () => ({ start: shown.slice(0, places.frozen).map(({ id }) => id), end: [] }),
        [shown, places.frozen],
      ),
      columnSizing,
    },
    onColumnSizingChange: (updater) => {
      const now = Object.entries(functionalUpdate(updater, columnSizing))
      const changed = now.filter(([id, size]) => size !== columnSizing[id])
      if (changed.length > 0) resizeColumns(table, columnSizing, Object.fromEntries(changed))
    },
  })
  const headers = model.getHeaderGroups()[0]?.headers ?? NO_HEADERS
  return useMemo(
    () => ({ shown, headers, places, sizes: columnSizing, measures }),
    [shown, headers, places, columnSizing, measures],
  )
}
