import type { ChainPicture } from '../../shared/report/chain-picture.ts'
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

/** Into the claims listed at the side, to the selected one or the first. */
export function focusClaims(): void {
  const list = document.querySelector('[data-pane=chain-claims]')
  const claim =
    list?.querySelector<HTMLElement>('[data-claim][aria-pressed=true]') ??
    list?.querySelector<HTMLElement>('[data-claim]')
  claim?.focus()
}

/** Back to the part that the claims at the side are of. */
export function focusPart(): void {
  const { place } = useChains.getState()
  const chains = document.querySelector('[data-pane=chains]')
  const part =
    place === null ? null : chains?.querySelector<HTMLElement>(`[data-part="${CSS.escape(place)}"]`)
  const target = part ?? chains?.querySelector<HTMLElement>('[data-part][tabindex="0"]')
  target?.focus()
}

/** Shows a part's claims at the side; where they are shown already, goes in among them. */
export function enterPart(picture: ChainPicture, id: string): void {
  if (findPart(picture, id) === null) return
  if (useChains.getState().shown === id) focusClaims()
  else showPart(id)
}
