import { useEffect, useState } from 'react'
import styles from './ArticleText.module.css'
import { useReader } from '../reader-state.ts'
import type { Box } from './text-surface.ts'

/** How much of the text stays visible above and below the caret, in CSS pixels. */
const AIR = 40

/** How long the caret is seen and then not, in milliseconds. */
const BLINK = 550

/** Scrolls so that the caret stands inside the view. */
function keepInView(scroller: HTMLElement, rect: DOMRect): void {
  const view = scroller.getBoundingClientRect()
  if (rect.top < view.top + AIR) scroller.scrollTop -= view.top + AIR - rect.top
  else if (rect.bottom > view.bottom - AIR) scroller.scrollTop += rect.bottom - view.bottom + AIR
}

/**
 * Has an element come and go. By a clock: an animation, though of steps, has the browser draw the text around it in
 * each frame for as long as the reader has the focus.
 */
function blink(element: HTMLElement | null): (() => void) | undefined {
  if (element === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined
  const timer = setInterval(() => {
    element.hidden = !element.hidden
  }, BLINK)
  return () => clearInterval(timer)
}

/** The text caret. The text cannot be typed in, so the browser draws none of its own. */
export function Caret({ scroller }: { readonly scroller: HTMLElement | null }) {
  const surface = useReader((state) => state.surface)
  const [place, setPlace] = useState<Pick<Box, 'left' | 'top' | 'height'> | null>(null)

  useEffect(() => {
    if (surface === null || scroller === null) return undefined
    const measure = (isMoved: boolean) => {
      const hasFocus = document.activeElement === surface.root
      const rect = hasFocus ? surface.caretRect() : null
      if (rect === null) {
        setPlace(null)
        return
      }
      if (isMoved) keepInView(scroller, rect)
      const { left, top, height } = surface.boxOf(isMoved ? (surface.caretRect() ?? rect) : rect)
      setPlace({ left, top, height })
    }
    const handleMove = () => measure(true)
    const handleFocus = () => measure(false)
    const resize = new ResizeObserver(() => measure(false))
    resize.observe(surface.root)
    document.addEventListener('selectionchange', handleMove)
    surface.root.addEventListener('focus', handleFocus)
    surface.root.addEventListener('blur', handleFocus)
    return () => {
      resize.disconnect()
      document.removeEventListener('selectionchange', handleMove)
      surface.root.removeEventListener('focus', handleFocus)
      surface.root.removeEventListener('blur', handleFocus)
    }
  }, [surface, scroller])

  if (place === null) return null
  return (
    <div
      // One that moved is seen at once.
      key={`${place.left} ${place.top}`}
      ref={blink}
      className={styles['caret']}
      style={place}
      aria-hidden
    />
  )
}
