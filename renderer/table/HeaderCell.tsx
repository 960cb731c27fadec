import { ArrowDown, ArrowUp, ChevronDown, Funnel } from 'lucide-react'
import type { TableView } from '../../shared/domain/view.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { idOfHeader } from './cell-ids.ts'
import { fitColumns } from './layout/column-fit.ts'
import { openColumnMenu } from './menus/grid-menu-state.ts'
import { sortOf } from './lines/sorting.ts'
import type { GridHeader } from './layout/use-columns.ts'

interface HeaderCellProps {
  readonly table: Table
  readonly header: GridHeader
  readonly index: number
  /** In CSS pixels. */
  readonly width: number
  /** Where it stays while the others scroll sideways; null where it scrolls. */
  readonly frozenAt: number | null
  readonly isLastFrozen: boolean
  readonly view: TableView
  readonly isActive: boolean
  readonly isDragged: boolean
  /** Whether a dragged column would be put here. */
  readonly isTarget: boolean
}

/** A column's header: its name, how it is sorted and filtered, its menu and its edge. */
export function HeaderCell(props: HeaderCellProps) {
  const { table, header, index, width, frozenAt, view, isActive, isDragged, isTarget } = props
  const { id } = header.column
  const name = String(header.column.columnDef.header)
  const sort = sortOf(view.sort, id)
  const direction = sort?.isDescending === true ? 'descending' : 'ascending'
  const Arrow = sort?.isDescending === true ? ArrowDown : ArrowUp
  const startResizing = header.getResizeHandler()
  return (
    <div
      role="columnheader"
      id={idOfHeader(table, id)}
      className="grid-header"
      aria-colindex={index + 2}
      aria-sort={sort === null ? 'none' : direction}
      data-header={id}
      data-frozen={frozenAt === null ? undefined : props.isLastFrozen ? 'last' : 'true'}
      style={{ width, left: frozenAt ?? undefined }}
      data-active={isActive || undefined}
      data-dragged={isDragged || undefined}
      data-target={isTarget || undefined}
      aria-label={id in view.filters ? `${name}, filtered` : name}
      aria-description="Enter sorts, Shift+Enter adds to the sort, Alt+Down opens the menu"
      title={`${name}: press to sort, with Shift to add to the sort; drag to move`}
    >
      <span className="grid-header-name">{name}</span>
      {id in view.filters ? <Funnel size={11} aria-hidden /> : null}
      {sort === null ? null : (
        <span className="grid-sort">
          <Arrow size={12} aria-hidden />
          {view.sort.length > 1 ? sort.place : null}
        </span>
      )}
      <button
        type="button"
        className="grid-header-menu"
        tabIndex={-1}
        aria-label={`Menu of ${name}`}
        data-no-drag
        onClick={() => openColumnMenu(id)}
      >
        <ChevronDown size={13} aria-hidden />
      </button>
      <span
        className="grid-edge"
        data-no-drag
        aria-hidden
        onMouseDown={startResizing}
        onTouchStart={startResizing}
        onDoubleClick={() => fitColumns(table, [id])}
      />
    </div>
  )
}
