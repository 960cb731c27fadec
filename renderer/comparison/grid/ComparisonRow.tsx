import { memo, type RefCallback } from 'react'
import { OTHERS_KEY, type FoldedGrid } from '../../../shared/comparison/folding.ts'
import type { GridLine } from '../../../shared/comparison/grid.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { TileColumn } from '../claim/tile-text.ts'
import { ComparisonCell } from './ComparisonCell.tsx'
import styles from './ComparisonGrid.module.css'
import { OthersCell } from './OthersCell.tsx'
import { RowHead } from './RowHead.tsx'

/** The columns that are drawn: those in view, and one kept in the page outside of it. */
export interface DrawnColumns {
  readonly places: readonly number[]
  /** What each of all columns is. */
  readonly are: readonly TileColumn[]
  readonly width: number
}

interface ComparisonRowProps {
  readonly grid: FoldedGrid
  readonly line: GridLine
  readonly row: number
  readonly top: number
  /** Its height while not all of its columns are drawn, which might need more; null to be as high as what is drawn. */
  readonly least: number | null
  /** How high it may get; Infinity for as high as its claims need. */
  readonly most: number
  readonly columns: DrawnColumns
  /** The active column, where this is the active row; null elsewhere. */
  readonly activeColumn: number | null
  readonly chosen: number | null
  readonly marked: readonly Id[]
  readonly contradictions: number
  readonly isTarget: boolean
  /** Whether rows are topics: they have colours then. */
  readonly isTopic: boolean
  /** Whether rows are topics, and the project can be changed. */
  readonly isSorting: boolean
  readonly measure: RefCallback<HTMLElement>
}

/** One row: what it is, and what each column says in it. */
export const ComparisonRow = memo(function ComparisonRow(props: ComparisonRowProps) {
  const { grid, line, row, top, least, most, columns, activeColumn } = props
  const { marked, contradictions, isTarget, isTopic, isSorting, measure } = props
  return (
    <div
      ref={measure}
      role="row"
      className={styles['row']}
      aria-rowindex={row + 2}
      data-index={row}
      data-target={isTarget || undefined}
      style={{ top: top, minHeight: least ?? undefined }}
    >
      <RowHead
        grid={grid}
        line={line}
        row={row}
        isActive={activeColumn === -1}
        contradictions={contradictions}
        isTopic={isTopic}
      />
      {columns.places.map((column) => {
        const is = columns.are[column]
        if (is === undefined) return null
        const isActive = activeColumn === column
        const chosen = isActive ? props.chosen : null
        return is.key === OTHERS_KEY ? (
          <OthersCell
            key={is.key}
            grid={grid}
            rowKey={line.key}
            row={row}
            column={column}
            isActive={isActive}
            chosen={chosen}
            marked={marked}
          />
        ) : (
          <ComparisonCell
            key={is.key}
            row={row}
            column={column}
            is={is}
            claims={grid.claimsAt(line.key, is.key)}
            width={columns.width}
            most={most}
            isActive={isActive}
            chosen={chosen}
            marked={marked}
            isUnsorted={isSorting && line.key === ''}
          />
        )
      })}
    </div>
  )
})
