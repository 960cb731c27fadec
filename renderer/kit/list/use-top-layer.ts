import { useLayoutEffect, type RefObject } from 'react'

/** Room kept to the edges of the window, and between the field and its list, in CSS pixels. */
const AIR = 8
const GAP = 3

/** Lays a list below its field, or above where there is more room; it scrolls where it is longer than that. */
function lay(list: HTMLElement, field: DOMRect): void {
  const below = window.innerHeight - field.bottom - GAP - AIR
  const above = field.top - GAP - AIR
  list.style.maxHeight = ''
  const isAbove = list.offsetHeight > below && above > below
  list.style.maxHeight = `${Math.max(0, isAbove ? above : below)}px`
  const left = Math.min(field.left, window.innerWidth - list.offsetWidth - AIR)
  list.style.left = `${Math.max(AIR, left)}px`
  list.style.top = `${isAbove ? field.top - GAP - list.offsetHeight : field.bottom + GAP}px`
}

/** Shows a list above all else in the window, beside its field, for as long as it is there; `content` is what it holds. */
export function useTopLayer(
  list: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
  content: unknown,
): void {
  useLayoutEffect(() => {
    const { current } = list
    if (current === null) return undefined
    const place = () => {
      if (field.current !== null) lay(current, field.current.getBoundingClientRect())
    }
    if (!current.matches(':popover-open')) current.showPopover()
    place()
    window.addEventListener('resize', place)
    document.addEventListener('scroll', place, { capture: true })
    return () => {
      window.removeEventListener('resize', place)
      document.removeEventListener('scroll', place, { capture: true })
    }
  }, [list, field, content])
}
