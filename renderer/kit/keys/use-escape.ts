import { useEffect, type RefObject } from 'react'

const isAny = () => true

/**
 * Calls `onEscape` for an Escape inside a part of the window that nothing in it had a use for; only for those places
 * in it that `isFor` says, where it is given. The key then means nothing more to the window around it.
 */
export function useEscape(
  part: RefObject<HTMLElement | null>,
  onEscape: () => void,
  isFor: (target: Element) => boolean = isAny,
): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof Element)) return
      if (part.current?.contains(target) !== true || !isFor(target)) return
      event.preventDefault()
      onEscape()
    }
    // Before the window, where the commands listen, and after React, which listens inside the document.
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [part, onEscape, isFor])
}
