import { countOf } from '../../../shared/domain/counting.ts'
import { memo } from 'react'
import type { ComparisonGrid as Grid, GridLine } from '../../../shared/comparison/grid.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { idOfCell } from './cell-ids.ts'
import { ComparisonCell } from './ComparisonCell.tsx'
import styles from './ComparisonGrid.module.css'
import { ROW_HEAD_WIDTH, TOTAL_WIDTH } from './measures.ts'
import { describeGaps, gapsInRow } from '../gaps.ts'

/** The columns in view: their places, from `first` to `last`, and one kept in the page outside of it. */
export interface DrawnColumns {
  readonly places: readonly number[]
  readonly width: number
}

interface ComparisonRowProps {
  readonly grid: Grid
  readonly line: GridLine
  readonly row: number
  readonly top: number
  readonly height: number
  readonly columns: DrawnColumns
  /** The active column, where this is the active row; null elsewhere. */
  readonly activeColumn: number | null
  readonly chosen: number | null
  readonly marked: readonly Id[]
  readonly isTarget: boolean
  /** Whether rows are topics, and the project can be changed. */
  readonly isSorting: boolean
}

/** One row: what it is, who is silent in it, what each column says, and how much that is together. */
export const ComparisonRow = memo(function ComparisonRow(props: ComparisonRowProps) {
  const { grid, line, row, columns, activeColumn, chosen, marked } = props
  const gaps = gapsInRow(grid, line.key)
  const described = describeGaps(gaps)
  const totalColumn = grid.columns.length
  return (
    <div
      role="row"
      className={styles['row']}
      aria-rowindex={row + 2}
      data-target={props.isTarget || undefined}
      style={{ top: props.top, height: props.height }}
    >
      <div
        role="rowheader"
        id={idOfCell(row, -1)}
        className={styles['row-head']}
        aria-label={[line.label, countOf(line.count, 'claim'), described]
          .filter((part) => part !== '')
          .join(', ')}
        aria-colindex={1}
        data-row={row}
        data-column={-1}
        data-active={activeColumn === -1 || undefined}
        data-none={line.key === '' || undefined}
      >
        <div className={styles['label']}>
          <span className={styles['name']} dir="auto">
            {line.label}
          </span>
          <span className={styles['detail']}>
            {countOf(line.count, 'claim')}
            {gaps.length === 0 ? '' : ` · ${gaps.length} silent`}
          </span>
          <span className={styles['silent']} title={described}>
            {described}
          </span>
        </div>
      </div>
      {columns.places.map((column) => {
        const key = grid.columns[column]?.key
        if (key === undefined) return null
        return (
          <ComparisonCell
            key={key}
            row={row}
            column={column}
            claims={grid.claimsAt(line.key, key)}
            left={ROW_HEAD_WIDTH + column * columns.width}
            width={columns.width}
            isActive={activeColumn === column}
            chosen={activeColumn === column ? chosen : null}
            marked={marked}
            isUnsorted={props.isSorting && line.key === ''}
          />
        )
      })}
      <div
        role="gridcell"
        id={idOfCell(row, totalColumn)}
        className={styles['total']}
        aria-colindex={totalColumn + 2}
        data-row={row}
        data-column={totalColumn}
        data-active={activeColumn === totalColumn || undefined}
        style={{ left: ROW_HEAD_WIDTH + totalColumn * columns.width, width: TOTAL_WIDTH }}
      >
        {line.count.toLocaleString('en')}
      </div>
    </div>
  )
})
