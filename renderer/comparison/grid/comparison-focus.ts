import { focusRegion, focusTarget } from '../../kit/focus/regions.ts'

/** The notes of the relations of the claims lined up. */
export const NOTE = 'relation note'

/** Takes the focus to the comparison, as it is when what had the focus is gone. */
export function focusComparison(): void {
  focusRegion('compare')
}

/** Takes the focus to the note of the relation that stands first under the claims lined up; whether there is one. */
export function focusNote(): boolean {
  const note = focusTarget(NOTE)
  if (note instanceof HTMLInputElement) note.select()
  return note !== null
}
