import { useLayoutEffect, type RefObject } from 'react'
import { focusedElement } from '../../kit/focus/focusable.ts'
import { focusRegion, isRegionAwaited } from '../../kit/focus/regions.ts'

/** Puts the focus on the text of the open article, where the caret was. */
export function focusText(): void {
  focusRegion('reader')
}

/**
 * When a part of the reader goes while it has the focus, gives the focus to the text, or to where it was
 * when the part came.
 */
export function useFocusReturn(
  part: RefObject<HTMLElement | null>,
  to: 'text' | 'origin' = 'text',
): void {
  useLayoutEffect(() => {
    const element = part.current
    const origin = to === 'origin' ? focusedElement() : null
    return () => {
      if (element?.contains(document.activeElement) !== true) return
      // Once the part is gone: while it is taken away React hears of no focus, and a list that got it would be deaf to arrows.
      queueMicrotask(() => {
        // Another view is gone to, and will have the focus once it is drawn.
        if (isRegionAwaited() || focusedElement() !== null) return
        if (origin?.isConnected === true) origin.focus()
        else focusText()
      })
    }
  }, [part, to])
}
