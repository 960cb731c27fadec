import type { KeyboardEvent } from 'react'
import { codebookOf } from '../../shared/domain/codebook/codebook.ts'
import { goToTopic } from '../state/navigation.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { define, place, remove } from './codebook-actions.ts'
import {
  CODEBOOK_COLUMNS,
  currentLine,
  currentRow,
  goToCell,
  startEditing,
  step,
  useCodebook,
} from './codebook-state.ts'

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/** Moves the entry at the place up or down, and goes with it. */
export function moveLine(by: 1 | -1): void {
  const lines = codebookOf(currentProject())
  const row = currentRow()
  const topic = lines[row]?.topic
  if (topic == null || lines[row + by]?.topic == null) return
  place(topic.id, row + by)
}

/** What Enter means in the cell at the place. */
function enterCell(): void {
  const { column } = useCodebook.getState().place
  const line = currentLine()
  if (column === 'claims') goToTopic(line?.name ?? '')
  else if (column === 'colour') useCodebook.setState({ isChoosingColour: true })
  else startEditing(null)
}

/** Empties the definition; in any other cell takes the topic away. */
function clearCell(): void {
  const line = currentLine()
  if (line === undefined) return
  if (useCodebook.getState().place.column === 'definition') define(line, '')
  else {
    remove([line])
    step(0, 0)
  }
}

/** Home and End: along the line; with Control, to the first or last of all. */
function goToEnd(isEnd: boolean, isAll: boolean): void {
  const last = codebookOf(currentProject()).length - 1
  const column = isEnd ? 'claims' : CODEBOOK_COLUMNS[0]
  goToCell(isAll ? (isEnd ? last : 0) : currentRow(), column)
}

/** What a key does in the codebook; false when it is none of its own. */
function takeKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isControl = ctrlKey || metaKey
  const isFixed = useProjectState.getState().info?.isReadOnly !== false
  const arrow = ARROWS[key]
  if (altKey) {
    if (isFixed || isControl || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false
    moveLine(key === 'ArrowUp' ? -1 : 1)
  } else if (arrow !== undefined && !isControl) step(...arrow)
  else if (key === 'Home' || key === 'End') goToEnd(key === 'End', isControl)
  else if (isControl) return false
  else if (key === 'Enter' && (!isFixed || useCodebook.getState().place.column === 'claims'))
    enterCell()
  else if (isFixed) return false
  else if (key === 'F2') enterCell()
  else if (key === 'Delete' || key === 'Backspace') clearCell()
  else if (/^.$/u.test(key)) startEditing(key === ' ' ? null : key)
  else return false
  return true
}

/** The keys of the codebook, those of a spreadsheet, while no cell of it is edited. */
export function handleCodebookKey(event: KeyboardEvent): void {
  const isInField = event.target instanceof Element && event.target.matches('input, textarea')
  if (isInField || event.nativeEvent.isComposing || event.defaultPrevented) return
  if (!takeKey(event)) return
  event.preventDefault()
  event.stopPropagation()
}
