import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { DONE, refuse } from '../../../shared/domain/failure.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import { useUnwritten } from '../../kit/editing/unwritten.ts'
import { useLastWrite } from '../../kit/editing/use-last-write.ts'
import { useOriginal } from '../../kit/editing/use-original.ts'
import { isCovered } from '../../kit/focus/layers.ts'
import { focusRegion } from '../../kit/focus/regions.ts'
import { tellUnkept } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { writeCells } from '../commands/edits.ts'
import { useGrid } from '../grid-context.ts'
import { changeGrid, gridOf, type EditStart } from '../grid-state.ts'
import { selectionAfter } from '../input/going-on.ts'
import type { MoveDirection } from '../input/navigation.ts'
import { selectedCells } from '../selection/selected-cells.ts'
import { insertDate, isDateKey } from './date-key.ts'

/** What every editor is given: the cell, what it holds, and how its editing began. */
export interface EditorProps {
  readonly table: Table
  readonly id: Id
  readonly column: GridColumn
  readonly text: string
  readonly start: EditStart
}

/** Where the focus and the active cell go after an edit; `away` leaves the focus where it went. */
export type EditorExit = MoveDirection | 'stay' | 'away'

/** Where a key which ends an edit leads; null for other keys. */
function wayOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): MoveDirection | null {
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next'
  return null
}

/** Where an arrow leads that ends an edit; null for other keys. */
function wayOfArrow(event: KeyboardEvent): MoveDirection | null {
  const isHeld = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey
  return isHeld ? null : (ARROWS[event.key] ?? null)
}

const ARROWS: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * The end of an edit. `save` writes and closes; text that does not fit stays in the editor with the sentence
 * that says why. `cancel` closes without writing. `hold` is told after each
 * drawing what the editor holds, which losing the focus saves.
 */
export function useEditor({ table, id, column, text, start }: EditorProps) {
  const { columns } = useGrid()
  const frame = useRef<HTMLDivElement>(null)
  const isOver = useRef(false)
  const isTouched = useRef(false)
  const original = useOriginal(text)
  const [value, setValue] = useState(start === 'typed' ? '' : text)
  const [problem, setProblem] = useState<string | null>(null)

  // An editor may be wider than its cell, and than what of it was in view.
  useLayoutEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // Opened with its list: what is typed goes in the place of what the cell held.
    if (start === 'opened')
      frame.current?.querySelector<HTMLInputElement>('[data-editor]')?.select()
  }, [start])

  const close = useCallback(
    (leaving: EditorExit) => {
      isOver.current = true
      if (leaving !== 'away') focusRegion('table')
      const isMoving = leaving !== 'away' && leaving !== 'stay'
      const moved = isMoving ? selectionAfter(gridOf(table), leaving, columns.shown) : {}
      changeGrid(table, { editing: null, ...moved })
    },
    [table, columns.shown],
  )

  /** Writes `input` and closes. Answers whether that could be done. */
  const save = (input: string, leaving: EditorExit): boolean => {
    if (isOver.current) return true
    // A key that opened the editor and typed nothing, such as a dead key left alone, empties no cell.
    const isNothing = original.isKept(input) || (input === '' && !isTouched.current)
    const warning = isNothing ? null : original.warn()
    const block = { rows: [id], columns: [column.id] }
    const written =
      warning === null ? (isNothing ? DONE : writeCells(table, [block], input)) : refuse(warning)
    setProblem(written.ok ? null : written.failure.message)
    if (written.ok) close(leaving)
    return written.ok
  }

  const held = useRef<() => string>(() => text)
  const hold = useCallback((input: () => string): void => {
    held.current = input
  }, [])
  /** Whether anything was done in the editor since it opened. */
  const isUsed = useRef(false)

  useUnwritten(useCallback(() => isUsed.current && !isOver.current, []))

  useLastWrite(() => {
    if (isOver.current || !isUsed.current) return
    const input = held.current()
    const isGone = !currentProject()[table].has(id)
    const isOvertaken = original.isOvertaken()
    const isKept = original.isKept(input)
    if (!isGone && (isKept || !isOvertaken) && save(input, 'away')) return
    close('away')
    if (isKept) return
    const why = isGone
      ? 'its row is gone'
      : isOvertaken
        ? 'its cell was changed meanwhile'
        : `it does not fit ${column.header}`
    tellUnkept(`“${shorten(input, 60)}” was not kept: ${why}.`, input)
  })

  /** Writes `input` into every selected cell. */
  const saveToAll = useCallback(
    (input: string) => {
      const written = writeCells(table, selectedCells(gridOf(table), columns.shown), input)
      setProblem(written.ok ? null : written.failure.message)
      if (written.ok) close('stay')
    },
    [table, columns.shown, close],
  )

  const cancel = useCallback(() => close('stay'), [close])

  /** As in a spreadsheet, arrows leave a cell that was typed over, and move in one opened by F2 or pressed into. */
  const isTypedOver = useRef(start === 'typed')
  useEffect(() => {
    const element = frame.current
    const stay = () => {
      isTypedOver.current = false
    }
    element?.addEventListener('pointerdown', stay)
    return () => element?.removeEventListener('pointerdown', stay)
  }, [])

  /** Keys that mean the same in every editor. Answers whether the key was one of them. */
  const handleKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false
    isUsed.current = true
    if (event.key === 'Escape') {
      cancel()
    } else if (event.key === 'F2') {
      isTypedOver.current = !isTypedOver.current
    } else if (isDateKey(event) && column.kind !== 'choice') {
      insertDate(event.currentTarget)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      saveToAll(held.current())
    } else {
      const arrow = isTypedOver.current ? wayOfArrow(event) : null
      const way = event.altKey ? null : (wayOf(event) ?? arrow)
      if (way === null) return false
      save(held.current(), way)
    }
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  const handleBlur = (event: FocusEvent) => {
    const isWithin =
      event.relatedTarget instanceof Node && frame.current?.contains(event.relatedTarget)
    // The whole window losing the focus is no reason to close: the person comes back to where they were.
    if (isWithin === true || isOver.current || !document.hasFocus()) return
    // Beneath a dialog or the palette the cell waits as it is, and has the focus again after it.
    if (isCovered(event.currentTarget, event.relatedTarget)) return
    save(held.current(), 'away')
  }

  return {
    frame,
    hold,
    value,
    setValue: (next: string) => {
      isTouched.current = true
      isUsed.current = true
      setValue(next)
      setProblem(null)
    },
    problem,
    handleKey,
    handleBlur,
    save,
    cancel,
  }
}
