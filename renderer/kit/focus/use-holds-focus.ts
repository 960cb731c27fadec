import { useSyncExternalStore, type RefObject } from 'react'

function watchFocus(onMove: () => void): () => void {
  document.addEventListener('focusin', onMove)
  document.addEventListener('focusout', onMove)
  return () => {
    document.removeEventListener('focusin', onMove)
    document.removeEventListener('focusout', onMove)
  }
}

/** Whether the focus is in a part of the window. */
export function useHoldsFocus(part: RefObject<HTMLElement | null>): boolean {
  return useSyncExternalStore(
    watchFocus,
    () => part.current?.contains(document.activeElement) ?? false,
  )
}
