import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** In CSS pixels; the width of the last grid shown, which the next one has too when a tab is changed. */
let known = 657

/** The width inside a grid's scroll bars, as it changes. */
export function usePaneWidth(): {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly width: number
} {
  const scroller = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(known)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      known = element.clientWidth
      setWidth(known)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { scroller, width }
}
