import { create } from 'zustand'
import { codebookOf, type CodebookLine } from '../../shared/domain/codebook.ts'
import { focusRegion } from '../kit/focus/regions.ts'
import { currentProject } from '../state/project-state.ts'

/** The columns of the codebook, from the left. */
export const CODEBOOK_COLUMNS = ['colour', 'name', 'definition', 'claims'] as const
export type CodebookColumn = (typeof CODEBOOK_COLUMNS)[number]

interface CodebookPlace {
  /** From 0, in the order shown. */
  readonly row: number
  readonly column: CodebookColumn
}

interface CodebookState {
  readonly place: CodebookPlace
  /** What the cell at the place is edited with: its text, or what was typed over it; null while it is not. */
  readonly editing: { readonly text: string } | null
  readonly isChoosingColour: boolean
  /** What is done to the topic at the place, beside the codebook. */
  readonly task: { readonly type: 'merge' | 'split'; readonly key: string } | null
}

export const useCodebook = create<CodebookState>(() => ({
  place: { row: 0, column: 'name' },
  editing: null,
  isChoosingColour: false,
  task: null,
}))

/** The topic at the place, as it is listed now. */
export function currentLine(): CodebookLine | undefined {
  return codebookOf(currentProject())[useCodebook.getState().place.row]
}

/** The first and the last column are the ends. */
function columnBeside(column: CodebookColumn, by: number): CodebookColumn {
  const at = CODEBOOK_COLUMNS.indexOf(column) + by
  return CODEBOOK_COLUMNS[Math.max(0, Math.min(at, CODEBOOK_COLUMNS.length - 1))] ?? column
}

/** Goes so many rows down and columns to the right; ends what was edited. */
export function step(rows: number, columns: number): void {
  const last = codebookOf(currentProject()).length - 1
  useCodebook.setState(({ place: { row, column } }) => ({
    place: {
      row: Math.max(0, Math.min(row + rows, last)),
      column: columnBeside(column, columns),
    },
    editing: null,
  }))
}

export function goToCell(row: number, column: CodebookColumn): void {
  useCodebook.setState({ place: { row, column }, editing: null })
}

/** Starts to edit the cell at the place, where it has a text: with what it holds, or what was typed over it. */
export function startEditing(typed: string | null): void {
  const { column } = useCodebook.getState().place
  const line = currentLine()
  if (line === undefined || (column !== 'name' && column !== 'definition')) return
  const text = column === 'name' ? line.name : (line.topic?.definition ?? '')
  useCodebook.setState({ editing: { text: typed ?? text } })
}

export function stopEditing(): void {
  useCodebook.setState({ editing: null })
}

export function startTask(type: 'merge' | 'split'): void {
  const line = currentLine()
  if (line !== undefined) useCodebook.setState({ task: { type, key: line.key } })
}

export function endTask(): void {
  useCodebook.setState({ task: null })
  focusRegion('codebook')
}
