import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useProjectState } from '../../state/project-state.ts'
import { useViews } from '../../state/views.ts'
import { useGrids } from '../grid-state.ts'
import { GridPainter, type PainterModel } from './grid-painter.ts'

interface Refs {
  readonly scroller: RefObject<HTMLElement | null>
  readonly body: RefObject<HTMLElement | null>
  readonly editorHost: HTMLElement
}

/** Draws a grid's rows for as long as it is shown: whenever what they show changes, and as they scroll. */
export function useGridPainter({ scroller, body, editorHost }: Refs, model: PainterModel): void {
  const painter = useRef<GridPainter | null>(null)
  const first = useRef(model)
  useLayoutEffect(() => {
    if (scroller.current === null || body.current === null) return undefined
    const places = { scroller: scroller.current, body: body.current, editorHost }
    const made = new GridPainter(places, first.current)
    painter.current = made
    made.measure()
    const observer = new ResizeObserver(made.measure)
    observer.observe(places.scroller)
    places.scroller.addEventListener('scroll', made.follow, { passive: true })
    places.scroller.addEventListener('scrollend', made.order)
    places.scroller.addEventListener('focusin', made.followFocus)
    places.scroller.addEventListener('focusout', made.followFocus)
    const stops = [useGrids, useProjectState, useViews].map((store) => store.subscribe(made.paint))
    return () => {
      for (const stop of stops) stop()
      places.scroller.removeEventListener('scroll', made.follow)
      places.scroller.removeEventListener('scrollend', made.order)
      places.scroller.removeEventListener('focusin', made.followFocus)
      places.scroller.removeEventListener('focusout', made.followFocus)
      observer.disconnect()
      made.clear()
      painter.current = null
    }
  }, [scroller, body, editorHost])
  useLayoutEffect(() => painter.current?.setModel(model), [model])
}
