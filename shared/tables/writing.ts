import { countOf } from '../domain/counting.ts'
import type { Claim, ClaimKind } from '../domain/claim.ts'
import { EditDraft } from '../domain/edit/edit-draft.ts'
import { succeed, type Outcome } from '../domain/failure.ts'
import type { Id } from '../domain/id.ts'
import { isNamedTable } from '../domain/naming/named-record.ts'
import { RECORDS, type Project, type Records } from '../domain/project.ts'
import { tidyLine } from './cells.ts'
import type { Column } from './column.ts'
import { findSharedNames } from './named-cells.ts'
import type { CellBlock } from './selection.ts'
import { columnsOf, type Table } from './tables.ts'

/** One cell that text is to be written into. */
export interface CellWrite {
  readonly rowId: Id
  readonly columnId: string
  readonly input: string
}

/**
 * Why one cell could not be written; `rowId` is null for a row that a paste would have made, `columnId` where it is
 * not about one cell.
 */
export interface WriteProblem {
  readonly rowId: Id | null
  readonly columnId: string | null
  readonly input: string
  /** A sentence for the person. */
  readonly message: string
}

/** A draft to make the edit from, with its name in words. */
export interface Writing {
  readonly draft: EditDraft
  readonly label: string
  /** The cells written, for the grid to select. */
  readonly block: CellBlock
}

/** What was written; or every cell that did not fit, and nothing done. */
export type WritingOutcome = Outcome<Writing, readonly WriteProblem[]>

/** What writing needs from outside the project. */
export interface WritingTools {
  /** The kind that the quotation marks give a claim; null where its text is not at hand. */
  readonly findKind?: (claim: Claim) => ClaimKind | null
}

/** "1 claim", "3 claims". */
export function countRows(table: Table, count: number): string {
  return countOf(count, RECORDS[table].word)
}

/** The names of columns in a label: "speaker", "speaker and note", "4 columns". */
export function nameColumnsOf(table: Table, columns: readonly string[]): string {
  const names = columns.map((id) => columnOf(table, id)?.header.toLowerCase() ?? id)
  return names.length > 2 ? `${names.length} columns` : names.join(' and ')
}

/** A table's column by its id. */
export function columnOf(table: Table, id: string): Column<Records[Table]> | undefined {
  return columnsOf(table).find((column) => column.id === id)
}

/**
 * Writes one cell of a draft; null when it fits. A fixed cell takes its own text, so that whole rows can be
 * copied and pasted back.
 */
export function writeCell(draft: EditDraft, table: Table, write: CellWrite): WriteProblem | null {
  const column = columnOf(table, write.columnId)
  const row = draft.get(table, write.rowId)
  if (column === undefined || row === undefined) {
    return { ...write, message: 'The cell is no longer there.' }
  }
  if (column.write === undefined) {
    const isSame = tidyLine(write.input) === tidyLine(column.text(row, draft.project))
    return isSame ? null : { ...write, message: `${column.header} cannot be edited here.` }
  }
  const written = column.write(draft, row, write.input)
  return written.ok ? null : { ...write, message: written.failure.message }
}

/** Gives claims whose kind was left to the quotation marks the kind that they show. */
function settleKinds(draft: EditDraft, tools: WritingTools): void {
  for (const claim of draft.drafted('claims')) {
    if (claim.isKindSet || draft.project.claims.get(claim.id)?.isKindSet !== true) continue
    const kind = tools.findKind?.(claim) ?? null
    if (kind !== null) draft.update('claims', claim.id, { kind })
  }
}

/** The rows and columns that cells lie in, in the order they first come. */
function blockOf(writes: readonly CellWrite[]): CellBlock {
  return {
    rows: [...new Set(writes.map((write) => write.rowId))],
    columns: [...new Set(writes.map((write) => write.columnId))],
  }
}

/** Names that were written and that another record has: known only when all is written. */
function findNameProblems(
  draft: EditDraft,
  table: Table,
  writes: readonly CellWrite[],
): readonly WriteProblem[] {
  const names = writes.filter(({ columnId }) => columnId === 'name')
  if (!isNamedTable(table) || names.length === 0) return []
  const ids = names.map(({ rowId }) => rowId)
  const messages = findSharedNames(draft, table, ids)
  return names.flatMap((write) => {
    const message = messages.get(write.rowId)
    const { rowId, columnId, input } = write
    return message === undefined ? [] : { rowId, columnId, input, message }
  })
}

/** Writes cells into a draft, whole or not at all: every cell that does not fit is answered with why. */
export function writeInto(
  draft: EditDraft,
  table: Table,
  writes: readonly CellWrite[],
  label: string,
  tools: WritingTools = {},
): WritingOutcome {
  const unfit = writes.flatMap((write) => writeCell(draft, table, write) ?? [])
  const problems = [...unfit, ...findNameProblems(draft, table, writes)]
  if (problems.length > 0) return { ok: false, failure: problems }
  settleKinds(draft, tools)
  return succeed({ draft, label, block: blockOf(writes) })
}

function cellsOf(blocks: readonly CellBlock[], input: string): readonly CellWrite[] {
  return blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((rowId) => columns.map((columnId) => ({ rowId, columnId, input }))),
  )
}

/** Sets every cell of some blocks to one value, as typed: "set speaker of 3 claims". */
export function setCells(
  project: Project,
  table: Table,
  blocks: readonly CellBlock[],
  input: string,
  tools: WritingTools = {},
): WritingOutcome {
  const writes = cellsOf(blocks, input)
  const { rows, columns } = blockOf(writes)
  const label = `set ${nameColumnsOf(table, columns)} of ${countRows(table, rows.length)}`
  return writeInto(new EditDraft(project), table, writes, label, tools)
}

/**
 * Empties the cells of some blocks: "clear note of 2 claims". Cells that cannot be empty (a name, a review) and
 * fixed ones are left as they are, unless there is nothing else to clear.
 */
export function clearCells(
  project: Project,
  table: Table,
  blocks: readonly CellBlock[],
  tools: WritingTools = {},
): WritingOutcome {
  const draft = new EditDraft(project)
  const writes = cellsOf(blocks, '')
  const tried = writes.map((write) => ({ write, problem: writeCell(draft, table, write) }))
  const cleared = tried.filter(({ problem }) => problem === null).map(({ write }) => write)
  if (cleared.length === 0) {
    return { ok: false, failure: tried.flatMap(({ problem }) => problem ?? []) }
  }
  const block = blockOf(writes)
  const { columns } = blockOf(cleared)
  const label = `clear ${nameColumnsOf(table, columns)} of ${countRows(table, block.rows.length)}`
  settleKinds(draft, tools)
  return succeed({ draft, label, block })
}
