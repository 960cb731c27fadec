import { useMemo, type FocusEvent, type MouseEvent, type RefObject } from 'react'
import { currentGrid, goTo, showAside, toggleMarked } from '../comparison-state.ts'
import { openInTag } from '../opening.ts'
import { claimsOf, placeAt } from './places.ts'

/** The place that an element of the grid stands for; null outside of cells. */
function placeOf(target: EventTarget | null): ReturnType<typeof placeAt> | null {
  const element = target instanceof Element ? target : null
  const cell = element?.closest<HTMLElement>('[data-row][data-column]')
  if (cell === null || cell === undefined) return null
  const tile = element?.closest<HTMLElement>('[data-tile]')
  const { row, column } = cell.dataset
  const claim = tile?.dataset['tile'] ?? null
  return placeAt(currentGrid(), Number(row), Number(column), claim === null ? null : Number(claim))
}

/** What presses of the pointer choose: a claim, or a cell; with Control a claim is marked, twice is opened. */
export function useComparisonPointer(scroller: RefObject<HTMLElement | null>) {
  return useMemo(
    () => ({
      onClick: (event: MouseEvent) => {
        const place = placeOf(event.target)
        if (place === null) return
        goTo(place)
        // What a cell has no room for is listed beside the grid.
        if (event.target instanceof Element && event.target.closest('[data-more]') !== null) {
          showAside('claim')
        }
        const grid = currentGrid()
        const claimId = place.claim === null ? undefined : claimsOf(grid, place)[place.claim]
        if (claimId !== undefined && (event.ctrlKey || event.metaKey)) toggleMarked(claimId)
      },
      onDoubleClick: (event: MouseEvent) => {
        const place = placeOf(event.target)
        const claimId =
          place?.claim === null || place === null
            ? undefined
            : claimsOf(currentGrid(), place)[place.claim]
        if (claimId !== undefined) openInTag(claimId)
      },
      // The grid keeps the focus, so that keys go on working after a press on a claim.
      onFocus: (event: FocusEvent) => {
        if (event.target !== event.currentTarget) scroller.current?.focus({ preventScroll: true })
      },
    }),
    [scroller],
  )
}
