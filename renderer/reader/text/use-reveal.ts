import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Span } from '../../../shared/domain/text/span.ts'
import { currentProject } from '../../state/project-state.ts'
import { useSelection } from '../../state/selection.ts'
import { useReader } from '../reader-state.ts'
import type { Box, TextSurface } from './text-surface.ts'

/** Room kept above what is scrolled to, in CSS pixels. */
const AIR = 56

/** Room kept below it, in CSS pixels. */
const BELOW = 24

/** The frames in which text that came near the view is laid out, and may move what was scrolled to. */
const SETTLING = 3

/** At most so many lines light up. */
const LIT = 60

/** Where the stretch lies that was last gone to; `turn` changes with each. */
export const useFlash = create<{ readonly boxes: readonly Box[]; readonly turn: number }>(() => ({
  boxes: [],
  turn: 0,
}))

export function clearFlash(): void {
  useFlash.setState({ boxes: [] })
}

function flash(surface: TextSurface, spans: readonly Span[]): void {
  const boxes = spans
    .flatMap((span) => surface.linesOf(span))
    .slice(0, LIT)
    .map((rect) => surface.boxOf(rect))
  useFlash.setState((state) => ({ boxes, turn: state.turn + 1 }))
}

/** How far below the upper edge to put something `height` high in a view: with air above it, all of it in view. */
function leadOf(view: DOMRect, height: number): number {
  const lead = Math.min(AIR + view.height / 4, view.height / 2)
  return Math.max(BELOW, Math.min(lead, view.height - height - BELOW))
}

/**
 * Scrolls the text so that a span is in view, whole where it fits; where it is already, nothing moves. Answers whether
 * something did.
 */
export function revealSpan(surface: TextSurface, scroller: HTMLElement, span: Span): boolean {
  const before = scroller.scrollTop
  // A block far away has only a guessed height: its neighbours are laid out first, then it is placed exactly.
  for (let pass = 0; pass < 3; pass += 1) {
    const rectOfFirst = () => surface.linesOf({ start: span.start, end: span.start + 1 })[0]
    const view = scroller.getBoundingClientRect()
    let rect = rectOfFirst()
    if (rect === undefined || rect.height === 0) {
      surface.placeOf(span.start)?.node.parentElement?.scrollIntoView({ block: 'center' })
      rect = rectOfFirst()
    }
    if (rect === undefined) break
    const { bottom } = surface.linesOf({ start: span.end - 1, end: span.end }).at(-1) ?? rect
    const isTooHigh = bottom - rect.top > view.height - 2 * BELOW
    const isStartInView = rect.top >= view.top + 8 && rect.bottom <= view.bottom - BELOW
    const isInView = isStartInView && (isTooHigh || bottom <= view.bottom - BELOW)
    if (isInView && rect.height > 0) break
    scroller.scrollTop += rect.top - view.top - leadOf(view, bottom - rect.top)
  }
  return scroller.scrollTop !== before
}

/**
 * Looks again in the next frames: what lies around a place far away has its true height only once it was drawn. Answers
 * how to stop.
 */
function settle(reveal: () => void): () => void {
  let left = SETTLING
  let frame = 0
  const look = () => {
    reveal()
    left -= 1
    if (left > 0) frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

/** The spans that a choice made elsewhere is about; none when it is about no place in this text. */
function chosenSpans(): readonly Span[] {
  const { claimId, target } = useSelection.getState()
  if (target !== null) return [target]
  const claim = claimId === null ? undefined : currentProject().claims.get(claimId)
  const { open } = useReader.getState()
  if (claim === undefined || claim.articleId !== open?.article.id) return []
  return claim.content.filter((anchor) => anchor.end <= open.text.length)
}

/** Goes to what is selected in the table, a search or the claim card, and shows where it is. */
export function useReveal(scroller: HTMLElement | null): void {
  const turn = useSelection((state) => state.turn)
  // The text is laid out anew when its structure is corrected: that is no choice, and nothing may jump.
  const shown = useRef<number | null>(null)
  const surface = useReader((state) => state.surface)
  useEffect(() => {
    if (surface === null || scroller === null || shown.current === turn) return undefined
    shown.current = turn
    const spans = chosenSpans()
    const [first] = spans
    if (first === undefined) return undefined
    const { chosenIn } = useSelection.getState()
    revealSpan(surface, scroller, first)
    const isFromOutside = chosenIn !== 'reader'
    if (isFromOutside) {
      if (document.activeElement === surface.root) surface.select(first.start, first.start)
      // Words that were selected stay so: the claim may have been chosen for them to go to.
      else if (useReader.getState().selected === null) useReader.setState({ caret: first.start })
      flash(surface, spans)
    }
    return settle(() => {
      if (revealSpan(surface, scroller, first) && isFromOutside) flash(surface, spans)
    })
  }, [turn, surface, scroller])
}
