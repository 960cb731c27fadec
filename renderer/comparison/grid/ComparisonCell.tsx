import { memo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Id } from '../../../shared/domain/id.ts'
import { useProjectState } from '../../state/project-state.ts'
import { ClaimTile } from './ClaimTile.tsx'
import styles from './ComparisonGrid.module.css'
import { idOfCell, idOfTile } from './cell-ids.ts'
import { askForRow } from '../rows/row-moves.ts'
import { firstTile, heightOfTile, TILES, topsOfTiles } from './measures.ts'
import { linesOfClaims } from './row-measures.ts'

/** From the start of the next tile up to that of the button that gives this one a topic. */
const SORT_ROOM = 27

interface ComparisonCellProps {
  readonly row: number
  readonly column: number
  readonly claims: readonly Id[]
  readonly left: number
  readonly width: number
  readonly isActive: boolean
  /** The chosen claim; null while the cell as a whole is meant. */
  readonly chosen: number | null
  readonly marked: readonly Id[]
  /** Whether its claims have no topic, and are to get one by one press. */
  readonly isUnsorted: boolean
}

/** What one column says in one row: its claims, or that nobody spoke. */
export const ComparisonCell = memo(function ComparisonCell(props: ComparisonCellProps) {
  const { row, column, claims, left, width, isActive, chosen, marked, isUnsorted } = props
  const [before, setBefore] = useState(0)
  const first = firstTile(claims.length, chosen, before)
  if (first !== before) setBefore(first)
  const drawn = claims.slice(first, first + TILES)
  const hidden = claims.length - drawn.length
  const lines = useProjectState(useShallow(({ project }) => linesOfClaims(project, drawn, width)))
  const heights = lines.map((count) => heightOfTile(count, isUnsorted))
  const tops = topsOfTiles(heights)
  return (
    <div
      role="gridcell"
      id={idOfCell(row, column)}
      className={styles['cell']}
      aria-colindex={column + 2}
      aria-selected={isActive && chosen === null}
      data-row={row}
      data-column={column}
      data-active={(isActive && chosen === null) || undefined}
      data-open={(isActive && chosen !== null) || undefined}
      style={{ left, width }}
    >
      {claims.length === 0 ? (
        <span className={styles['gap']}>
          <span aria-hidden>–</span>
          <span className="visually-hidden">nobody</span>
        </span>
      ) : null}
      {drawn.map((id, index) => (
        <ClaimTile
          key={id}
          id={id}
          elementId={idOfTile(row, column, first + index)}
          index={first + index}
          isActive={isActive && chosen === first + index}
          mark={marked.indexOf(id)}
          top={tops[index] ?? 0}
          height={heights[index] ?? 0}
          lines={lines[index] ?? 0}
        />
      ))}
      {isUnsorted
        ? drawn.map((id, index) => (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              className={styles['sort']}
              data-tile={first + index}
              style={{ top: (tops[index + 1] ?? 0) - SORT_ROOM }}
              onClick={() => askForRow([id], '')}
            >
              Topic…
            </button>
          ))
        : null}
      {hidden > 0 ? (
        <span className={styles['more']} style={{ top: tops.at(-1) }}>
          <button
            type="button"
            tabIndex={-1}
            className={styles['turn']}
            aria-label="Earlier claims"
            disabled={first === 0}
            onClick={() => setBefore(Math.max(0, first - TILES))}
          >
            ▲
          </button>
          {first + 1}–{first + drawn.length} of {claims.length.toLocaleString('en')}
          <button
            type="button"
            tabIndex={-1}
            className={styles['turn']}
            aria-label="Later claims"
            disabled={first + TILES >= claims.length}
            onClick={() => setBefore(first + TILES)}
          >
            ▼
          </button>
        </span>
      ) : null}
    </div>
  )
})
