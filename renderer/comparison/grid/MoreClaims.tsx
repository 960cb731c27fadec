import type { Id } from '../../../shared/domain/id.ts'
import { attributionOf } from '../../reader/claim-words.ts'
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
}

/** That a cell holds more claims than it shows: they are listed beside the grid. One of them may be the one chosen. */
export function MoreClaims({ row, column, claims, shown, chosen }: MoreClaimsProps) {
  const project = useProjectState((state) => state.project)
  const isHere = chosen !== null && chosen >= shown
  const claim = isHere ? project.claims.get(claims[chosen] ?? '') : undefined
  if (claims.length <= shown) return null
  const more = (claims.length - shown).toLocaleString('en')
  return (
    <button
      type="button"
      tabIndex={-1}
      id={isHere ? idOfTile(row, column, chosen) : undefined}
      className={styles['more']}
      data-more
      data-active={isHere || undefined}
    >
      {isHere
        ? `${(chosen + 1).toLocaleString('en')} of ${claims.length.toLocaleString('en')}`
        : null}
      {isHere ? null : shown === 0 ? `${more} beside` : `${more} more`}
      {claim === undefined ? null : (
        <span className="visually-hidden">
          , {attributionOf(project, claim)}: {wordsOf(claim)}
        </span>
      )}
    </button>
  )
}
