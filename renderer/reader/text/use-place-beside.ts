import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Where some words are on the screen: their first line and their last. */
export interface WordsOnScreen {
  readonly first: DOMRect
  readonly last: DOMRect
}

/** Room kept at the edges of the text, in CSS pixels. */
const AIR = 8

interface Beside {
  readonly side: 'above' | 'below'
  /** How far off the words, in CSS pixels. */
  readonly rise: number
  /** How far it starts before them. */
  readonly lead: number
}

/** Lays an element of the paper beside words: on the side asked for where it fits, else on the other, in view. */
function lay(element: HTMLElement, words: WordsOnScreen, { side, rise, lead }: Beside): void {
  const paper = element.parentElement
  const view = paper?.parentElement?.getBoundingClientRect()
  if (paper === null || view === undefined) return
  element.style.maxHeight = ''
  const room = {
    above: words.first.top - view.top - rise - AIR,
    below: view.bottom - words.last.bottom - rise - AIR,
  }
  const other = side === 'above' ? 'below' : 'above'
  const isOther = element.offsetHeight > room[side] && room[other] > room[side]
  const chosen = isOther ? other : side
  element.style.maxHeight = `${Math.max(0, room[chosen])}px`
  const origin = paper.getBoundingClientRect()
  const most = paper.clientWidth - element.offsetWidth - AIR
  const left = Math.max(AIR, Math.min(words.first.left - origin.left - lead, most))
  const top =
    chosen === 'below'
      ? words.last.bottom - origin.top + rise
      : words.first.top - origin.top - rise - element.offsetHeight
  element.style.left = `${left}px`
  element.style.top = `${top}px`
}

/** For a part of the paper that lies beside words while there are any. Returns what to refer to it by. */
export function usePlaceBeside(
  words: WordsOnScreen | null,
  beside: Beside,
): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (part.current !== null && words !== null) lay(part.current, words, beside)
  }, [words, beside])
  return part
}
