import { useEffect, type RefObject } from 'react'

/** Takes the keys pressed anywhere in a part of the window, after what is in it had a use for them. `handle` must keep its identity between renders. */
export function useKeyDown(
  part: RefObject<Element | null>,
  handle: (event: KeyboardEvent) => void,
): void {
  useEffect(() => {
    const element = part.current
    if (element === null) return undefined
    const handleKeyDown = (event: Event) => {
      if (event instanceof KeyboardEvent && !event.defaultPrevented) handle(event)
    }
    element.addEventListener('keydown', handleKeyDown)
    return () => element.removeEventListener('keydown', handleKeyDown)
  }, [part, handle])
}
