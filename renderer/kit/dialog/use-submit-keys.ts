import { useEffect, useRef, type RefObject } from 'react'

/** Takes Enter in a line or on a choice, and Ctrl+Enter, before the fields do. */
export function useSubmitKeys<Element extends HTMLElement>(
  onSubmit: (() => void) | undefined,
): RefObject<Element | null> {
  const body = useRef<Element>(null)
  useEffect(() => {
    const element = body.current
    if (element === null || onSubmit === undefined) return undefined
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing) return
      if (!(event.target instanceof HTMLInputElement) && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      onSubmit()
    }
    element.addEventListener('keydown', handleKeyDown)
    return () => element.removeEventListener('keydown', handleKeyDown)
  }, [onSubmit])
  return body
}
