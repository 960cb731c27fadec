/** How far outside the screen still counts as near, in CSS pixels. */
const MARGIN = 600

/** Tells elements when they come near the screen and when they leave it again. */
export interface NearWatch {
  /** Watches until the function returned is called. */
  watch(element: Element, onChange: (isNear: boolean) => void): () => void
}

/** One observer for all blocks of the text that `scroller` shows. */
export function watchNear(scroller: Element): NearWatch {
  const listeners = new Map<Element, (isNear: boolean) => void>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting)
    },
    { root: scroller, rootMargin: `${MARGIN}px 0px` },
  )
  return {
    watch(element, onChange) {
      listeners.set(element, onChange)
      observer.observe(element)
      return () => {
        listeners.delete(element)
        observer.unobserve(element)
      }
    },
  }
}
