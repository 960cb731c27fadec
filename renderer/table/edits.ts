import type { Id } from '../../shared/domain/id.ts'
import { setCells, type WriteProblem, type Writing } from '../../shared/tables/writing.ts'
import type { CellBlock } from '../../shared/tables/selection.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { currentProject, submit } from '../state/project-state.ts'
import { WRITING_TOOLS } from './writing-tools.ts'

/** What came of writing: nothing wrong, or a problem for each cell that did not fit. */
export type Outcome = readonly WriteProblem[]

const DONE: Outcome = []

/** Makes the edit that a writing drafted; or answers its problems, with nothing done. */
export function finish(writing: Writing): Outcome {
  if (!writing.ok) return writing.problems
  const edit = writing.draft.toEdit(writing.label, new Date())
  if (edit === null || submit(edit)) return DONE
  const message = 'This could not be changed just now. Try again.'
  return [{ rowId: null, columnId: null, input: '', message }]
}

/** Writes text into blocks of cells as one edit. */
export function writeCells(table: Table, blocks: readonly CellBlock[], input: string): Outcome {
  return finish(setCells(currentProject(), table, blocks, input, WRITING_TOOLS))
}

/** Writes text into one cell; answers why it does not fit, null when it does. */
export function writeCell(table: Table, id: Id, column: string, input: string): string | null {
  const [problem] = writeCells(table, [{ rows: [id], columns: [column] }], input)
  return problem?.message ?? null
}
