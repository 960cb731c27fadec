import { focusClaims } from '../chains/part-opening.ts'
import { focusRegion } from '../kit/focus/regions.ts'
import { showCell, useTimeline } from './timeline-state.ts'

/** Back to the cell that the claims at the side are of, or to its line where the timeline is told in words. */
export function focusCell(): void {
  focusRegion('timeline')
}

/** Shows a cell's claims at the side; where they are shown already, goes in among them. */
export function enterCell(id: string): void {
  if (useTimeline.getState().shown === id) focusClaims()
  else showCell(id)
}
