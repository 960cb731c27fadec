import type { ReactNode } from 'react'
import { idOfCell } from './cell-ids.ts'
import styles from './ComparisonGrid.module.css'

interface CellBoxProps {
  readonly row: number
  readonly column: number
  readonly isActive: boolean
  /** Which of its claims is chosen; null where the cell itself is. */
  readonly chosen: number | null
  /** Whether anybody says anything in it. */
  readonly isEmpty: boolean
  readonly isOthers?: boolean
  readonly children: ReactNode
}

/** One cell of the grid, whoever speaks in it. */
export function CellBox(props: CellBoxProps) {
  const { row, column, isActive, chosen, isEmpty, isOthers = false, children } = props
  return (
    <div
      role="gridcell"
      id={idOfCell(row, column)}
      className={isOthers ? `${styles['cell'] ?? ''} ${styles['others'] ?? ''}` : styles['cell']}
      aria-colindex={column + 2}
      aria-selected={isActive && chosen === null}
      data-row={row}
      data-column={column}
      data-active={(isActive && chosen === null) || undefined}
      data-open={(isActive && chosen !== null) || undefined}
      style={{ gridColumn: column + 2 }}
    >
      {isEmpty ? (
        <span className={styles['gap']}>
          <span aria-hidden>–</span>
          <span className="visually-hidden">nobody</span>
        </span>
      ) : null}
      {children}
    </div>
  )
}
