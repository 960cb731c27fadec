import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { columnsInView, type ColumnRange } from './measures.ts'

/** The place of the view is followed in steps of so many CSS pixels: fewer would draw columns again and again. */
const STEP = 100

/**
 * The columns in or near a grid's view, which alone are drawn. `width` is the view's own. Followed in the frame that
 * shows the scrolling itself.
 */
export function useColumnsInView(
  scroller: RefObject<HTMLElement | null>,
  widths: readonly number[],
  width: number,
): ColumnRange {
  const [left, setLeft] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    let known = 0
    const follow = () => {
      const next = Math.floor(element.scrollLeft / STEP) * STEP
      if (next === known) return
      known = next
      flushSync(() => setLeft(next))
    }
    element.addEventListener('scroll', follow, { passive: true })
    return () => element.removeEventListener('scroll', follow)
  }, [scroller])
  return useMemo(() => columnsInView(widths, { left, width: width + STEP }), [widths, left, width])
}
