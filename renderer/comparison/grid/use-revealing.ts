import type { Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { elementOfPlace } from './cell-ids.ts'
import { HEAD_HEIGHT } from './measures.ts'
import type { Place } from './places.ts'

interface Revealing {
  readonly place: Place
  readonly rows: Virtualizer<HTMLDivElement, HTMLElement>
  readonly columns: Virtualizer<HTMLDivElement, HTMLElement>
}

/**
 * Keeps in view what the arrow keys reach. Only a step of the person scrolls: not rows that change their height, nor a
 * pane that is resized.
 */
export function useRevealing(
  scroller: RefObject<HTMLDivElement | null>,
  { place, rows, columns }: Revealing,
): void {
  const revealed = useRef<Place | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    const before = revealed.current
    revealed.current = place
    if (element === null) return
    if (before?.row !== place.row) {
      if (place.row < 0) element.scrollTo({ top: 0 })
      else {
        // Of a row that is higher than the view, the start.
        const height = rows.measurementsCache[place.row]?.size ?? 0
        const isHigh = height > element.clientHeight - HEAD_HEIGHT
        rows.scrollToIndex(place.row, { align: isHigh ? 'start' : 'auto' })
      }
    }
    if (before?.column !== place.column) {
      if (place.column < 0) element.scrollTo({ left: 0 })
      else columns.scrollToIndex(place.column, { align: 'auto' })
    }
    // In a row that is higher than the view.
    if (before?.claim !== place.claim && place.claim !== null) {
      const tile = document.getElementById(elementOfPlace(place))
      tile?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }, [place, rows, columns, scroller])
}
