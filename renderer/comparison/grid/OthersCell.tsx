import { memo } from 'react'
import { OTHERS_KEY, type FoldedGrid } from '../../../shared/comparison/folding.ts'
import type { Id } from '../../../shared/domain/id.ts'
import styles from './ComparisonGrid.module.css'
import { CellBox } from './CellBox.tsx'
import { MoreClaims } from './MoreClaims.tsx'

/** Names of folded columns that a cell shows at most. */
const MOST_NAMES = 4

interface OthersCellProps {
  readonly grid: FoldedGrid
  readonly rowKey: string
  readonly row: number
  readonly column: number
  readonly isActive: boolean
  readonly chosen: number | null
  readonly marked: readonly Id[]
}

/** Which of the folded columns say something in a row, by name; their claims are listed beside the grid. */
export const OthersCell = memo(function OthersCell(props: OthersCellProps) {
  const { grid, rowKey, row, column, isActive, chosen, marked } = props
  const speaking = grid.folded.filter(({ key }) => grid.claimsAt(rowKey, key).length > 0)
  return (
    <CellBox {...{ row, column, isActive, chosen }} isEmpty={speaking.length === 0} isOthers>
      {speaking.slice(0, MOST_NAMES).map(({ key, label }) => (
        <span key={key} className={styles['other']} dir="auto">
          {label}
        </span>
      ))}
      <MoreClaims
        row={row}
        column={column}
        claims={grid.claimsAt(rowKey, OTHERS_KEY)}
        shown={0}
        chosen={isActive ? chosen : null}
        marked={marked}
      />
    </CellBox>
  )
})
