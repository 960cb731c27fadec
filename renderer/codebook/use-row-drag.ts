import { useState, type PointerEvent } from 'react'
import type { CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import { place } from './codebook-actions.ts'
import { goToCell } from './codebook-state.ts'

interface RowDrag {
  /** The row beside which the one dragged would come to stand, and on which side; null while none is. */
  readonly target: number | null
  readonly side: 'before' | 'after'
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
  }
}

function rowUnder(event: PointerEvent): number | null {
  const element = document.elementFromPoint(event.clientX, event.clientY)
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined ? null : Number(row)
}

/** Drags an entry by its grip to another place among the entries. */
export function useRowDrag(lines: readonly CodebookLine[]): RowDrag {
  const [from, setFrom] = useState<number | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  const stop = () => {
    setFrom(null)
    setTarget(null)
  }
  return {
    target: target === from ? null : target,
    side: from !== null && target !== null && target > from ? 'after' : 'before',
    handlers: {
      onPointerDown: (event) => {
        const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null
        if (grip === null || event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setFrom(Number(grip.getAttribute('data-grip')))
      },
      onPointerMove: (event) => {
        if (from === null) return
        const row = rowUnder(event)
        if (row !== null && lines[row]?.topic != null) setTarget(row)
      },
      onPointerUp: () => {
        const topic = from === null ? null : lines[from]?.topic
        stop()
        if (topic == null || target === null || target === from) return
        place(topic.id, target)
        goToCell(target, 'name')
      },
      onPointerCancel: stop,
    },
  }
}
