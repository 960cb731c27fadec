import { useLayoutEffect, useState } from 'react'
import { useReader } from '../reader-state.ts'
import type { TextSurface } from './text-surface.ts'

/** How far beyond the screen counts as in view, as a share of its height: scrolling must not overtake it. */
const MARGIN = 0.5

type Hear = (isInView: boolean) => void

/** Watches which blocks of a text are on the screen or about to come there. */
class Watch {
  readonly #scroller: Element | null
  readonly #hearers = new Map<Element, Hear>()
  readonly #observer: IntersectionObserver

  constructor(surface: TextSurface) {
    this.#scroller = surface.root.closest('[data-scroller]')
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          this.#hearers.get(target)?.(isIntersecting)
      },
      { root: this.#scroller, rootMargin: `${MARGIN * 100}% 0px` },
    )
  }

  /** Tells at once and after each change, until the function returned is called. */
  start(element: Element, hear: Hear): () => void {
    const view = this.#scroller?.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    const margin = (view?.height ?? 0) * MARGIN
    hear(view === undefined || (top < view.bottom + margin && bottom > view.top - margin))
    this.#hearers.set(element, hear)
    this.#observer.observe(element)
    return () => {
      this.#hearers.delete(element)
      this.#observer.unobserve(element)
    }
  }
}

const watches = new WeakMap<TextSurface, Watch>()

function watchOf(surface: TextSurface): Watch {
  const watch = watches.get(surface) ?? new Watch(surface)
  watches.set(surface, watch)
  return watch
}

/**
 * Whether a block is on the screen or just beyond it. Only there are its marks drawn: each must be measured, and a text
 * can have many thousands.
 */
export function useIsInView(index: number): boolean {
  const surface = useReader((state) => state.surface)
  const [isInView, setInView] = useState(false)
  useLayoutEffect(() => {
    const element = surface?.blockElement(index) ?? null
    if (surface === null || element === null) return undefined
    return watchOf(surface).start(element, setInView)
  }, [surface, index])
  return isInView
}
