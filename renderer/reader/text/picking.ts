import { marksAt } from '../../../shared/domain/text/marks.ts'
import { selectClaim, useSelection } from '../../state/selection.ts'
import { useMarks } from './placed-marks.ts'
import type { TextSurface } from './text-surface.ts'

/**
 * Selects the claim whose mark is at a point of the screen. Where several cross, the shortest mark comes
 * first, and the same place again goes on to the next.
 */
export function pickClaimAt(surface: TextSurface, x: number, y: number): void {
  const offset = surface.offsetAtPoint(x, y)
  if (offset === null) return
  const marks = marksAt(useMarks.getState().placed, offset)
  const ids = [...new Set(marks.map((mark) => mark.claimId))]
  const { claimId } = useSelection.getState()
  const next = ids[(claimId === null ? -1 : ids.indexOf(claimId)) + 1] ?? ids[0]
  if (next !== undefined && next !== claimId) selectClaim(next, 'reader')
}
