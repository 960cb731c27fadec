import type { ComparisonGrid } from '../../../shared/comparison/grid.ts'
import { idOfCell } from './cell-ids.ts'
import styles from './ComparisonGrid.module.css'
import type { DrawnColumns } from './ComparisonRow.tsx'
import { ROW_HEAD_WIDTH, TOTAL_HEIGHT, TOTAL_WIDTH } from './measures.ts'
import type { Place } from './places.ts'

interface TotalsRowProps {
  readonly grid: ComparisonGrid
  readonly columns: DrawnColumns
  readonly top: number
  readonly place: Place
}

/** The last row: how many different claims each column holds, and how many there are. */
export function TotalsRow({ grid, columns, top, place }: TotalsRowProps) {
  const row = grid.rows.length
  const active = place.row === row ? place.column : null
  const totalColumn = grid.columns.length
  const cell = (column: number, count: number, width: number) => (
    <div
      key={column}
      role="gridcell"
      id={idOfCell(row, column)}
      className={styles['total']}
      aria-colindex={column + 2}
      data-row={row}
      data-column={column}
      data-active={active === column || undefined}
      style={{ left: ROW_HEAD_WIDTH + column * columns.width, width }}
    >
      {count.toLocaleString('en')}
    </div>
  )
  return (
    <div
      role="row"
      className={`${styles['row'] ?? ''} ${styles['totals'] ?? ''}`}
      aria-rowindex={row + 2}
      style={{ top, height: TOTAL_HEIGHT }}
    >
      <div
        role="rowheader"
        id={idOfCell(row, -1)}
        className={styles['row-head']}
        aria-label="Claims"
        aria-colindex={1}
        data-row={row}
        data-column={-1}
        data-active={active === -1 || undefined}
      >
        <div className={styles['label']}>
          <span className={styles['name']}>Claims</span>
        </div>
      </div>
      {columns.places.map((column) =>
        cell(column, grid.columns[column]?.count ?? 0, columns.width),
      )}
      {cell(totalColumn, grid.total, TOTAL_WIDTH)}
    </div>
  )
}
