import { create } from 'zustand'
import { codebookOf, type CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import type { Id } from '../../shared/domain/id.ts'
import { focusRegion } from '../kit/focus/regions.ts'
import { currentProject } from '../state/project-state.ts'
import { onOtherProject } from '../state/other-project.ts'

/** The columns of the codebook, from the left. */
export const CODEBOOK_COLUMNS = ['colour', 'name', 'definition', 'claims'] as const
export type CodebookColumn = (typeof CODEBOOK_COLUMNS)[number]

/** Which line is meant, wherever others move it. */
type LineName = Pick<CodebookLine, 'key'> & { readonly id: Id | null }

interface CodebookPlace {
  /** From 0, in the order shown, when it was gone to. */
  readonly row: number
  readonly column: CodebookColumn
  /** The line that was gone to; null before any was. */
  readonly line: LineName | null
}

interface CodebookState {
  readonly place: CodebookPlace
  /** What the cell at the place is typed over with, null for nothing; null while it is not edited. */
  readonly editing: { readonly typed: string | null } | null
  readonly isChoosingColour: boolean
  /** What is done to the topic at the place, beside the codebook. */
  readonly task: { readonly type: 'merge' | 'split'; readonly key: string } | null
  /** What is typed for a topic to be added. */
  readonly adding: string
  /** What is typed for the topic that another is split into, and the claims chosen for it. */
  readonly splitting: { readonly name: string; readonly claimIds: ReadonlySet<Id> }
}

const NOTHING_SPLIT: CodebookState['splitting'] = { name: '', claimIds: new Set() }

const AT_FIRST: CodebookState = {
  place: { row: 0, column: 'name', line: null },
  editing: null,
  isChoosingColour: false,
  task: null,
  adding: '',
  splitting: NOTHING_SPLIT,
}

export const useCodebook = create<CodebookState>(() => AT_FIRST)

onOtherProject(() => useCodebook.setState(AT_FIRST))

function nameOf({ topic, key }: CodebookLine): LineName {
  return { id: topic?.id ?? null, key }
}

/** Where a line stands now; -1 where it is gone. One that was taken in or out of the codebook is known by its name. */
function findLine(lines: readonly CodebookLine[], { id, key }: LineName): number {
  const place = id === null ? -1 : lines.findIndex(({ topic }) => topic?.id === id)
  return place < 0 ? lines.findIndex((line) => line.key === key) : place
}

/** The row that the place is in now: that of its line, whatever became of the others; where that is gone, what took its row. */
export function rowOfPlace(lines: readonly CodebookLine[], { row, line }: CodebookPlace): number {
  const found = line === null ? -1 : findLine(lines, line)
  return found < 0 ? Math.min(row, lines.length - 1) : found
}

/** Whether the line that was gone to is still there. */
export function isLineThere(lines: readonly CodebookLine[], { line }: CodebookPlace): boolean {
  return line !== null && findLine(lines, line) >= 0
}

/** Whether a topic is still in the codebook, or on claims. */
export function isListed(line: CodebookLine): boolean {
  return findLine(codebookOf(currentProject()), nameOf(line)) >= 0
}

/** The row of the place as the codebook is listed now. */
export function currentRow(): number {
  return rowOfPlace(codebookOf(currentProject()), useCodebook.getState().place)
}

/** The topic at the place, as it is listed now. */
export function currentLine(): CodebookLine | undefined {
  return codebookOf(currentProject())[currentRow()]
}

/** The first and the last column are the ends. */
function columnBeside(column: CodebookColumn, by: number): CodebookColumn {
  const at = CODEBOOK_COLUMNS.indexOf(column) + by
  return CODEBOOK_COLUMNS[Math.max(0, Math.min(at, CODEBOOK_COLUMNS.length - 1))] ?? column
}

/** Goes so many rows down and columns to the right; ends what was edited. */
export function step(rows: number, columns: number): void {
  const { column } = useCodebook.getState().place
  goToCell(currentRow() + rows, columnBeside(column, columns))
}

/** Goes to a cell, or the nearest there is; ends what was edited. */
export function goToCell(row: number, column: CodebookColumn): void {
  const lines = codebookOf(currentProject())
  const nearest = Math.max(0, Math.min(row, lines.length - 1))
  const line = lines[nearest]
  const place = { row: nearest, column, line: line === undefined ? null : nameOf(line) }
  useCodebook.setState({ place, editing: null })
}

/** Starts to edit the cell at the place, where it has a text: with what it holds, or what was typed over it. */
export function startEditing(typed: string | null): void {
  const { column } = useCodebook.getState().place
  const line = currentLine()
  if (line === undefined || (column !== 'name' && column !== 'definition')) return
  goToCell(currentRow(), column)
  useCodebook.setState({ editing: { typed } })
}

export function stopEditing(): void {
  useCodebook.setState({ editing: null })
}

export function startTask(type: 'merge' | 'split'): void {
  const line = currentLine()
  if (line === undefined) return
  useCodebook.setState({ task: { type, key: line.key }, splitting: NOTHING_SPLIT })
}

export function endTask(): void {
  useCodebook.setState({ task: null })
  focusRegion('codebook')
}
