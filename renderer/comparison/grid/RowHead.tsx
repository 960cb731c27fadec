import type { FoldedGrid } from '../../../shared/comparison/folding.ts'
import type { GridLine } from '../../../shared/comparison/grid.ts'
import { countOf } from '../../../shared/domain/counting.ts'
import { topicMark } from '../../topics/topic-colours.ts'
import { describeGaps, gapsInRow } from '../gaps.ts'
import styles from './ComparisonGrid.module.css'
import { idOfCell } from './cell-ids.ts'

interface RowHeadProps {
  readonly grid: FoldedGrid
  readonly line: GridLine
  readonly row: number
  readonly isActive: boolean
  /** How many contradictions its claims stand in. */
  readonly contradictions: number
  /** Whether rows are topics: they have colours then. */
  readonly isTopic: boolean
}

/** What a row is, how much it holds, whether its claims contradict each other, and who is silent in it. */
export function RowHead(props: RowHeadProps) {
  const { grid, line, row, isActive, contradictions, isTopic } = props
  const silent = describeGaps(gapsInRow(grid, line.key))
  const count = countOf(line.count, 'claim')
  const disputed = contradictions === 0 ? '' : countOf(contradictions, 'contradiction')
  return (
    <div
      role="rowheader"
      id={idOfCell(row, -1)}
      className={styles['row-head']}
      aria-label={[line.label, count, disputed, silent].filter((part) => part !== '').join(', ')}
      aria-colindex={1}
      data-row={row}
      data-column={-1}
      data-active={isActive || undefined}
      data-none={line.key === '' || undefined}
    >
      <div className={styles['label']}>
        <span
          className={styles['name']}
          dir="auto"
          title={line.label}
          {...(isTopic && line.key !== '' ? topicMark(line.key) : {})}
        >
          {line.label}
        </span>
        <span className={styles['detail']}>{count}</span>
        {disputed === '' ? null : (
          <span className={styles['disputed']}>
            <b aria-hidden>≠</b> {disputed}
          </span>
        )}
        {silent === '' ? null : (
          <span className={styles['silent']} title={silent}>
            {silent}
          </span>
        )}
      </div>
    </div>
  )
}
