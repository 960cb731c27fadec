import { formatNumber } from '../../../shared/domain/counting.ts'
import { hideRejected, showRejected } from './use-rejected.ts'

interface RejectedChipProps {
  readonly hidden: number
  readonly isShown: boolean
}

/** Says how many rejected claims are left out and shows them; or that they are shown, and hides them. */
export function RejectedChip({ hidden, isShown }: RejectedChipProps) {
  return (
    <li className="table-chip table-chip-rejected">
      <span>{isShown ? 'Rejected claims shown' : `${formatNumber(hidden)} rejected hidden`}</span>
      <button
        type="button"
        className="table-link"
        aria-label={isShown ? 'Hide the rejected claims' : 'Show the rejected claims'}
        onClick={isShown ? hideRejected : showRejected}
      >
        {isShown ? 'Hide' : 'Show'}
      </button>
    </li>
  )
}
