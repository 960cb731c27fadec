import { OTHERS_KEY, type FoldedGrid } from '../../../shared/comparison/folding.ts'
import type { GridLine } from '../../../shared/comparison/grid.ts'
import { countOf, formatNumber } from '../../../shared/domain/counting.ts'
import { joinNames } from '../../../shared/domain/text/text-direction.ts'
import { setFolding } from '../showing.ts'
import { idOfCell } from './cell-ids.ts'
import styles from './ComparisonGrid.module.css'
import type { DrawnColumns } from './ComparisonRow.tsx'
import type { Place } from './places.ts'

interface ColumnHeadProps {
  readonly line: GridLine
  readonly column: number
  readonly isActive: boolean
}

function ColumnHead({ line, column, isActive }: ColumnHeadProps) {
  const count = countOf(line.count, 'claim')
  return (
    <div
      role="columnheader"
      id={idOfCell(-1, column)}
      className={styles['column-head']}
      aria-label={`${line.label}, ${count}`}
      aria-colindex={column + 2}
      data-row={-1}
      data-column={column}
      data-active={isActive || undefined}
      title={`${line.label}, ${count}`}
      style={{ gridColumn: column + 2 }}
    >
      <span className={styles['name']} dir="auto">
        {line.label}
      </span>
      <span className={styles['detail']}>{formatNumber(line.count)}</span>
    </div>
  )
}

/** The head of the column that holds those with hardly any claims: a press gives each its own again. */
function OthersHead({ folded, ...props }: ColumnHeadProps & Pick<FoldedGrid, 'folded'>) {
  const { line, column, isActive } = props
  const names = joinNames(
    folded.map(({ label }) => label),
    ', ',
  )
  const told = `${line.label} with one or two claims each: ${names}. Press F to show each by itself.`
  return (
    <div
      role="columnheader"
      id={idOfCell(-1, column)}
      className={styles['column-head']}
      aria-label={told}
      aria-colindex={column + 2}
      data-row={-1}
      data-column={column}
      data-active={isActive || undefined}
      title={told}
      style={{ gridColumn: column + 2 }}
    >
      <span className={styles['name']}>{line.label}</span>
      <button
        type="button"
        tabIndex={-1}
        className={styles['unfold']}
        onClick={() => setFolding(false)}
      >
        Open<span className="visually-hidden"> the {line.label}</span>
      </button>
    </div>
  )
}

interface ComparisonHeadProps {
  readonly grid: FoldedGrid
  readonly title: string
  readonly columns: DrawnColumns
  readonly place: Place
}

/** The row of column headers: who, and how much each says. */
export function ComparisonHead({ grid, title, columns, place }: ComparisonHeadProps) {
  const active = place.row === -1 ? place.column : null
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" className={styles['head-row']} aria-rowindex={1}>
        <div
          role="columnheader"
          id={idOfCell(-1, -1)}
          className={styles['corner']}
          aria-label={`${title}, ${countOf(grid.total, 'claim')}`}
          aria-colindex={1}
          data-row={-1}
          data-column={-1}
          data-active={active === -1 || undefined}
        >
          {countOf(grid.total, 'claim')}
        </div>
        {columns.places.map((column) => {
          const line = grid.columns[column]
          if (line === undefined) return null
          const head = { line, column, isActive: active === column }
          return line.key === OTHERS_KEY ? (
            <OthersHead key={line.key} {...head} folded={grid.folded} />
          ) : (
            <ColumnHead key={line.key} {...head} />
          )
        })}
      </div>
    </div>
  )
}
