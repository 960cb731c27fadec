import { memo, useRef, useState, type PointerEvent } from 'react'
import { changeView, useViews } from '../state/views.ts'
import { moveColumn } from '../../shared/tables/column-order.ts'
import { useGrid } from './grid-context.ts'
import { changeGrid, gridOf, useGrids } from './grid-state.ts'
import { HeaderCell } from './HeaderCell.tsx'
import { selectCell } from './selection/selection.ts'
import { sortBy } from './lines/sorting.ts'

/** Farther than this, in CSS pixels, and a press on a header is a drag. */
const DRAG_DISTANCE = 5

interface Drag {
  readonly column: string
  readonly x: number
  /** The column it would be put in the place of; null until it is a drag. */
  readonly over: string | null
}

function columnAt(event: PointerEvent): string | null {
  const element = document.elementFromPoint(event.clientX, event.clientY)
  const header = element?.closest('[data-header]')
  return header instanceof HTMLElement ? (header.dataset['header'] ?? null) : null
}

/** The header row: a press sorts, a drag moves the column, its edge resizes it. */
export const GridHeader = memo(function GridHeader() {
  const { table, columns } = useGrid()
  const { places } = columns
  const view = useViews((views) => views[table])
  const activeColumn = useGrids(({ [table]: { selection } }) =>
    selection.active.line < 0 ? selection.active.column : -1,
  )
  const [drag, setDrag] = useState<Drag | null>(null)
  const started = useRef<Drag | null>(null)

  const handleDown = (event: PointerEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const column = columnAt(event)
    if (event.button !== 0 || column === null || target?.closest('[data-no-drag]') !== null) return
    started.current = { column, x: event.clientX, over: null }
  }
  const handleMove = (event: PointerEvent<HTMLDivElement>) => {
    const start = started.current
    if (start === null) return
    if (drag === null && Math.abs(event.clientX - start.x) < DRAG_DISTANCE) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ ...start, over: columnAt(event) })
  }
  const handleUp = (event: PointerEvent) => {
    const start = started.current
    started.current = null
    setDrag(null)
    if (start === null) return
    if (drag === null) {
      const index = columns.shown.findIndex(({ id }) => id === start.column)
      changeGrid(table, { selection: selectCell({ line: -1, column: index }) })
      sortBy(table, start.column, event.shiftKey)
    } else if (drag.over !== null && drag.over !== drag.column) {
      changeView(table, { order: moveColumn(table, view.order, drag.column, drag.over) })
    }
  }
  const selectAll = () => {
    const { selection } = gridOf(table)
    changeGrid(table, { selection: { ...selection, extent: 'all', others: [] } })
  }

  return (
    <div role="rowgroup" className="grid-head">
      <div
        role="row"
        className="grid-row"
        aria-rowindex={1}
        onPointerDown={handleDown}
        onPointerMove={handleMove}
        onPointerUp={handleUp}
        onPointerCancel={() => {
          started.current = null
          setDrag(null)
        }}
      >
        <div
          role="columnheader"
          className="grid-corner"
          aria-colindex={1}
          title="Select all"
          onPointerDown={selectAll}
        >
          <span className="visually-hidden">Row</span>
        </div>
        {columns.headers.map((header, index) => (
          <HeaderCell
            key={header.id}
            table={table}
            header={header}
            index={index}
            width={places.widths[index] ?? 0}
            frozenAt={index < places.frozen ? (places.lefts[index] ?? 0) : null}
            isLastFrozen={index === places.frozen - 1}
            view={view}
            isActive={activeColumn === index}
            isDragged={drag?.column === header.id}
            isTarget={drag?.over === header.id && drag.column !== header.id}
          />
        ))}
      </div>
    </div>
  )
})
