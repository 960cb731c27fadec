import { useEffect, type RefObject } from 'react'

/** Calls `onEscape` for an Escape inside a part of the window that nothing in it had a use for. */
export function useEscape(part: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const isInside = event.target instanceof Node && part.current?.contains(event.target) === true
      if (event.key === 'Escape' && !event.defaultPrevented && isInside) onEscape()
    }
    window.addEventListener('keydown', handleKeyDown)
    return () => window.removeEventListener('keydown', handleKeyDown)
  }, [part, onEscape])
}
