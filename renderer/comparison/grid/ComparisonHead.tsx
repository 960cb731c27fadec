import { countOf } from '../../../shared/domain/counting.ts'
import { AXIS_LABELS } from '../../../shared/comparison/axes.ts'
import type { ComparisonGrid } from '../../../shared/comparison/grid.ts'
import type { ComparisonView } from '../../../shared/domain/view.ts'
import { idOfCell } from './cell-ids.ts'
import styles from './ComparisonGrid.module.css'
import type { DrawnColumns } from './ComparisonRow.tsx'
import { ROW_HEAD_WIDTH, TOTAL_WIDTH } from './measures.ts'
import type { Place } from './places.ts'

interface ComparisonHeadProps {
  readonly grid: ComparisonGrid
  readonly view: ComparisonView
  readonly columns: DrawnColumns
  readonly fullWidth: number
  readonly place: Place
}

/** The row of column headers: who, and how much each says. */
export function ComparisonHead(props: ComparisonHeadProps) {
  const { grid, view, columns, fullWidth, place } = props
  const active = place.row === -1 ? place.column : null
  const totalColumn = grid.columns.length
  return (
    <div role="rowgroup" className={styles['head']} style={{ width: fullWidth }}>
      <div role="row" className={styles['head-row']} aria-rowindex={1}>
        <div
          role="columnheader"
          id={idOfCell(-1, -1)}
          className={styles['corner']}
          aria-colindex={1}
          data-row={-1}
          data-column={-1}
          data-active={active === -1 || undefined}
        >
          {AXIS_LABELS[view.rows]} by {AXIS_LABELS[view.columns].toLowerCase()}
        </div>
        {columns.places.map((column) => {
          const line = grid.columns[column]
          return line === undefined ? null : (
            <div
              key={line.key}
              role="columnheader"
              id={idOfCell(-1, column)}
              className={styles['column-head']}
              aria-colindex={column + 2}
              data-row={-1}
              data-column={column}
              data-active={active === column || undefined}
              title={line.label}
              style={{ left: ROW_HEAD_WIDTH + column * columns.width, width: columns.width }}
            >
              <span className={styles['name']} dir="auto">
                {line.label}
              </span>
              <span className={styles['detail']}>{countOf(line.count, 'claim')}</span>
            </div>
          )
        })}
        <div
          role="columnheader"
          id={idOfCell(-1, totalColumn)}
          className={styles['total-head']}
          aria-colindex={totalColumn + 2}
          data-row={-1}
          data-column={totalColumn}
          data-active={active === totalColumn || undefined}
          style={{ left: ROW_HEAD_WIDTH + totalColumn * columns.width, width: TOTAL_WIDTH }}
        >
          <span className={styles['detail']}>Claims</span>
        </div>
      </div>
    </div>
  )
}
