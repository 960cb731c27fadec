import { refuse, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { setCells, type WriteProblem, type WritingOutcome } from '../../../shared/tables/writing.ts'
import type { CellBlock } from '../../../shared/tables/selection.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { submitDraft } from '../../kit/editing/commit.ts'
import { currentProject } from '../../state/project-state.ts'
import { WRITING_TOOLS } from './writing-tools.ts'

/** Makes the edit that a writing drafted. Fails with a problem for each cell that did not fit, and nothing done. */
export function finish(writing: WritingOutcome): Outcome<CellBlock, readonly WriteProblem[]> {
  if (!writing.ok) return writing
  const { draft, label, block } = writing.value
  const submitted = submitDraft(draft, label)
  if (submitted.ok) return succeed(block)
  const { message } = submitted.failure
  return { ok: false, failure: [{ rowId: null, columnId: null, input: '', message }] }
}

/** Writes text into blocks of cells as one edit. Fails with why the first cell that does not fit does not. */
export function writeCells(
  table: Table,
  blocks: readonly CellBlock[],
  input: string,
): Outcome<CellBlock> {
  const finished = finish(setCells(currentProject(), table, blocks, input, WRITING_TOOLS))
  if (finished.ok) return finished
  return refuse(finished.failure[0]?.message ?? 'Nothing was written.')
}
