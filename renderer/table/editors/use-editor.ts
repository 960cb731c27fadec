import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import type { GridColumn } from '../column-order.ts'
import { tell } from '../../shell/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { writeCell, writeCells } from '../edits.ts'
import { useGrid } from '../grid-context.ts'
import { changeGrid, gridOf, type EditStart } from '../grid-state.ts'
import { selectedBlock, sizeOf } from '../selected-cells.ts'
import { clampPlace, selectCell } from '../selection.ts'

/** What every editor is given: the cell, what it holds, and how its editing began. */
export interface EditorProps {
  readonly table: Table
  readonly id: Id
  readonly column: GridColumn
  readonly text: string
  readonly start: EditStart
}

/** Where the active cell goes after an edit, in lines and columns. */
export type Step = readonly [lines: number, columns: number]

const STAY: Step = [0, 0]

/** The step that a key which ends an edit makes; null for other keys. */
export function stepOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Step | null {
  if (event.key === 'Enter') return event.shiftKey ? [-1, 0] : [1, 0]
  if (event.key === 'Tab') return event.shiftKey ? [0, -1] : [0, 1]
  return null
}

function focusGrid(element: HTMLElement | null): void {
  element?.closest<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
}

/**
 * The end of an edit. `save` writes and closes; text that does not fit stays in the editor with the sentence
 * that says why. `cancel` closes without writing. Losing the focus saves.
 */
export function useEditor({ table, id, column, text, start }: EditorProps) {
  const { columns } = useGrid()
  const frame = useRef<HTMLDivElement>(null)
  const isOver = useRef(false)
  const isTouched = useRef(false)
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
    (step: Step | null) => {
      isOver.current = true
      const element = frame.current
      if (step !== null) focusGrid(element)
      const grid = gridOf(table)
      const { active } = grid.selection
      const next = clampPlace(
        {
          line: Math.max(0, active.line + (step?.[0] ?? 0)),
          column: active.column + (step?.[1] ?? 0),
        },
        sizeOf(grid, columns.shown),
      )
      const isMoving = step !== null && (step[0] !== 0 || step[1] !== 0)
      changeGrid(table, { editing: null, ...(isMoving ? { selection: selectCell(next) } : {}) })
    },
    [table, columns.shown],
  )

  /** Writes `input` and closes; a null step leaves the focus where it went. Answers whether it fitted. */
  const save = useCallback(
    (input: string, step: Step | null): boolean => {
      if (isOver.current) return true
      // A key that opened the editor and typed nothing, such as a dead key left alone, empties no cell.
      const isNothing = input === text || (input === '' && !isTouched.current)
      const message = isNothing ? null : writeCell(table, id, column.id, input)
      setProblem(message)
      if (message === null) close(step)
      return message === null
    },
    [table, id, column.id, text, close],
  )

  // A key that takes the table away, such as Alt+3, leaves no time for losing the focus.
  const latest = useRef<(() => string) | null>(null)
  const leave = useRef<() => void>(() => undefined)
  useLayoutEffect(() => {
    leave.current = () => {
      if (isOver.current || latest.current === null || !currentProject()[table].has(id)) return
      const input = latest.current()
      if (save(input, null)) return
      close(null)
      tell(`“${input}” was not kept: it does not fit ${column.header}.`)
    }
  })
  useEffect(() => () => leave.current(), [])

  /** Writes `input` into every selected cell. */
  const saveToAll = useCallback(
    (input: string) => {
      const [first] = writeCells(table, selectedBlock(gridOf(table), columns.shown), input)
      setProblem(first?.message ?? null)
      if (first === undefined) close(STAY)
    },
    [table, columns.shown, close],
  )

  const cancel = useCallback(() => close(STAY), [close])

  /** Keys that mean the same in every editor. Answers whether the key was one of them. */
  const handleKey = (event: KeyboardEvent, input: () => string): boolean => {
    if (event.nativeEvent.isComposing) return false
    latest.current = input
    if (event.key === 'Escape') {
      cancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      saveToAll(input())
    } else {
      const step = event.altKey ? null : stepOf(event)
      if (step === null) return false
      save(input(), step)
    }
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  const handleBlur = (event: FocusEvent, input: () => string) => {
    const isWithin =
      event.relatedTarget instanceof Node && frame.current?.contains(event.relatedTarget)
    // The whole window losing the focus is no reason to close: the person comes back to where they were.
    if (isWithin === true || isOver.current || !document.hasFocus()) return
    save(input(), null)
  }

  return {
    frame,
    value,
    setValue: (next: string) => {
      isTouched.current = true
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
