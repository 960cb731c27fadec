import { formatNumber } from '../../../shared/domain/counting.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { attributionOf } from '../../reader/claim/claim-words.ts'
import { useProjectState } from '../../state/project-state.ts'
import { wordsOf } from '../claim/claim-text.ts'
import styles from './ComparisonGrid.module.css'
import { idOfTile } from './cell-ids.ts'

interface MoreClaimsProps {
  readonly row: number
  readonly column: number
  readonly claims: readonly Id[]
  /** How many of them the cell shows. */
  readonly shown: number
  /** The chosen claim of the cell; null for none. */
  readonly chosen: number | null
  /** The claims marked to be lined up: those that are not shown are marked here. */
  readonly marked: readonly Id[]
}

/** That a cell holds more claims than it shows: they are listed beside the grid. One of them may be the one chosen. */
export function MoreClaims({ row, column, claims, shown, chosen, marked }: MoreClaimsProps) {
  const project = useProjectState((state) => state.project)
  const isHere = chosen !== null && chosen >= shown
  const claim = isHere ? project.claims.get(claims[chosen] ?? '') : undefined
  if (claims.length <= shown) return null
  const more = formatNumber(claims.length - shown)
  const marks = marked.flatMap((id, mark) => (claims.indexOf(id) >= shown ? [mark + 1] : []))
  return (
    <button
      type="button"
      tabIndex={-1}
      id={isHere ? idOfTile(row, column, chosen) : undefined}
      className={styles['more']}
      data-more
      data-active={isHere || undefined}
    >
      {isHere ? `${formatNumber(chosen + 1)} of ${formatNumber(claims.length)}` : null}
      {isHere ? null : shown === 0 ? `${more} beside` : `${more} more`}
      {marks.map((mark) => (
        <span key={mark} className={styles['mark']}>
          <span className="visually-hidden">, one of them marked as </span>
          {mark}
        </span>
      ))}
      {claim === undefined ? null : (
        <span className="visually-hidden">
          , {attributionOf(project, claim)}: {wordsOf(claim)}
        </span>
      )}
    </button>
  )
}
