import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import { tell } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { wordsOf } from '../claim/claim-text.ts'
import styles from './ComparisonGrid.module.css'
import { currentGrid } from '../comparison-state.ts'
import { HEAD_HEIGHT } from './measures.ts'
import { areRowsOpen, moveClaims } from '../rows/row-moves.ts'

/** Farther than this, in CSS pixels, and a press on a claim is a drag. */
const DRAG_DISTANCE = 6

/** Within this of the upper or lower edge, in CSS pixels, a drag scrolls the grid. */
const EDGE = 40
const EDGE_STEP = 14

interface Drag {
  readonly claimId: Id
  readonly fromKey: string
  readonly x: number
  readonly y: number
}

/** The row under a point of the screen: its key; null outside of rows. */
function rowAt(x: number, y: number): string | null {
  const element = document.elementFromPoint(x, y)
  const row = element?.closest('[role=row]')?.querySelector<HTMLElement>('[data-row]')
  const index = Number(row?.dataset['row'] ?? -1)
  return currentGrid().rows[index]?.key ?? null
}

/** How far the grid scrolls in a step of the drag: up at its upper edge, down at its lower. */
function edgeScroll(scroller: HTMLElement, y: number): number {
  const box = scroller.getBoundingClientRect()
  if (y < box.top + EDGE + HEAD_HEIGHT) return -EDGE_STEP
  return y > box.bottom - EDGE ? EDGE_STEP : 0
}

function startOf(event: PointerEvent): Drag | null {
  const element = event.target instanceof Element ? event.target : null
  const tile = element?.closest<HTMLElement>('[data-claim]')
  const row = tile?.closest<HTMLElement>('[data-row]')?.dataset['row']
  const claimId = tile?.dataset['claim']
  const fromKey = currentGrid().rows[Number(row)]?.key
  if (claimId === undefined || fromKey === undefined || event.button !== 0) return null
  return { claimId, fromKey, x: event.clientX, y: event.clientY }
}

function Ghost({ drag }: { readonly drag: Drag }) {
  const claim = currentProject().claims.get(drag.claimId)
  return (
    <div className={styles['ghost']} style={{ left: drag.x + 12, top: drag.y + 8 }} aria-hidden>
      {claim === undefined ? '' : wordsOf(claim)}
    </div>
  )
}

interface ClaimDrag {
  /** The row that the claim would be put in; null while there is none. */
  readonly over: string | null
  readonly ghost: ReactNode
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: (event: PointerEvent) => void
    readonly onPointerCancel: () => void
    readonly onClickCapture: (event: { stopPropagation(): void }) => void
  }
}

/** Drags a claim to another row, by the pointer; Escape lets go of it. */
export function useClaimDrag(scroller: RefObject<HTMLElement | null>): ClaimDrag {
  const started = useRef<Drag | null>(null)
  const wasDragged = useRef(false)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [over, setOver] = useState<string | null>(null)

  const stop = useCallback(() => {
    started.current = null
    setDrag(null)
    setOver(null)
  }, [])
  const isDragging = drag !== null
  useEffect(() => {
    if (!isDragging) return undefined
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      stop()
    }
    window.addEventListener('keydown', handleKey, true)
    return () => window.removeEventListener('keydown', handleKey, true)
  }, [isDragging, stop])
  useEffect(() => {
    const element = scroller.current
    if (drag === null || element === null) return undefined
    const by = edgeScroll(element, drag.y)
    if (by === 0) return undefined
    const timer = setInterval(() => {
      element.scrollTop += by
      setOver(rowAt(drag.x, drag.y))
    }, 16)
    return () => clearInterval(timer)
  }, [drag, scroller])

  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      wasDragged.current = false
      started.current = startOf(event)
    },
    onPointerMove: (event: PointerEvent) => {
      const start = started.current
      if (start === null) return
      const { clientX: x, clientY: y } = event
      const isFar = Math.hypot(x - start.x, y - start.y) >= DRAG_DISTANCE
      if (!wasDragged.current && !isFar) return
      if (!wasDragged.current) {
        wasDragged.current = true
        scroller.current?.setPointerCapture(event.pointerId)
        if (!areRowsOpen()) {
          tell('Claims cannot be moved between these rows. Compare by topic, kind or certainty.')
          started.current = null
          return
        }
      }
      setDrag({ ...start, x, y })
      setOver(rowAt(x, y))
    },
    onPointerUp: (event: PointerEvent) => {
      const start = started.current
      stop()
      if (start === null || !wasDragged.current) return
      const toKey = rowAt(event.clientX, event.clientY)
      const line = currentGrid().rows.find(({ key }) => key === toKey)
      if (line === undefined || toKey === null || toKey === start.fromKey) return
      moveClaims([start.claimId], start.fromKey, toKey, line.label)
    },
    onPointerCancel: stop,
    // The click that ends a drag chooses nothing.
    onClickCapture: (event: { stopPropagation(): void }) => {
      if (wasDragged.current) event.stopPropagation()
    },
  }
  return { over, ghost: drag === null ? null : <Ghost drag={drag} />, handlers }
}
