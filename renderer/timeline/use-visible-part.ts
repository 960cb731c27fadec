import { useEffect, useState, type RefObject } from 'react'

/** A part of a scrolled pane, in its own coordinates. */
export interface VisiblePart {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Scrolling within a step changes nothing. */
const STEP = 256

/** What can be seen of a scrolled pane, in steps and with a step to spare on every side; null before it is known. */
export function useVisiblePart(pane: RefObject<HTMLElement | null>): VisiblePart | null {
  const [part, setPart] = useState<VisiblePart | null>(null)
  useEffect(() => {
    const element = pane.current
    if (element === null) return undefined
    const measure = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element
      const left = (Math.floor(scrollLeft / STEP) - 1) * STEP
      const top = (Math.floor(scrollTop / STEP) - 1) * STEP
      const right = (Math.ceil((scrollLeft + clientWidth) / STEP) + 1) * STEP
      const bottom = (Math.ceil((scrollTop + clientHeight) / STEP) + 1) * STEP
      setPart((known) =>
        known?.left === left &&
        known.top === top &&
        known.right === right &&
        known.bottom === bottom
          ? known
          : { left, top, right, bottom },
      )
    }
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      observer.disconnect()
    }
  }, [pane])
  return part
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whether any of a box is in the part. */
export function isVisible({ x, y, width, height }: Box, part: VisiblePart): boolean {
  return x < part.right && x + width > part.left && y < part.bottom && y + height > part.top
}
