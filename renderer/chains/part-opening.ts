import type { ChainPicture } from '../../shared/report/chain-picture.ts'
import { focusRegion, focusTarget } from '../kit/focus/regions.ts'
import { findPart, type Part } from './chain-steps.ts'
import { showPart, useChains, type ProfileOf } from './chains-state.ts'

/** Whose profile a part has: a speaker's or a source's; null for all else. */
export function profileOfPart(part: Part | null): ProfileOf | null {
  if (part?.type !== 'node') return null
  const { kind, key, parties } = part.node
  if (key === '' || parties > 1) return null
  if (kind === 'speaker') return { table: 'speakers', id: key }
  return kind === 'source' ? { table: 'sources', id: key } : null
}

/** What the buttons of the claims listed at the side are called, to go to them. */
export const SELECTED_CLAIM = 'selected listed claim'
export const LISTED_CLAIM = 'listed claim'

/** Into the claims listed at the side, to the selected one or the first. */
export function focusClaims(): void {
  if (focusTarget(SELECTED_CLAIM) === null) focusTarget(LISTED_CLAIM)
}

/** Back to the part that the claims at the side are of. */
export function focusPart(): void {
  focusRegion('chains')
}

/** Shows a part's claims at the side; where they are shown already, goes in among them. */
export function enterPart(picture: ChainPicture, id: string): void {
  if (findPart(picture, id) === null) return
  if (useChains.getState().shown === id) focusClaims()
  else showPart(id)
}
