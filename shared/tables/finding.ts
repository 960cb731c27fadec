import { countOf } from '../domain/counting.ts'
import { EditDraft } from '../domain/edit/edit-draft.ts'
import { succeed, type Outcome } from '../domain/failure.ts'
import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import type { Span } from '../domain/text/span.ts'
import { findInText, foldForSearch, foldQuery } from '../domain/text/text-search.ts'
import { readCells } from './cell-cache.ts'
import { searchColumnOf } from './filter.ts'
import type { CellBlock } from './selection.ts'
import { columnsOf, type Table } from './tables.ts'
import {
  columnOf,
  writeCell,
  writeInto,
  type CellWrite,
  type WriteProblem,
  type Writing,
  type WritingTools,
} from './writing.ts'

/** What is looked for in cells. */
export interface CellQuery {
  readonly text: string
  /** Whether capitals, accents and the forms of quotation marks count; else none of them does. */
  readonly isExact: boolean
  /** Whether a cell must hold this and nothing else. */
  readonly isWholeCell: boolean
}

/** A cell that holds what is looked for, and where: spans of its text in UTF-16 code units. */
export interface FoundCell {
  readonly rowId: Id
  readonly columnId: string
  readonly text: string
  readonly spans: readonly Span[]
}

function findExactly(text: string, wanted: string): readonly Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
    spans.push({ start: at, end: at + wanted.length })
  return spans
}

/** Where a text holds what is looked for; all of it or nothing where the whole cell is meant. */
export function findInCell(
  text: string,
  { text: wanted, isExact, isWholeCell }: CellQuery,
): readonly Span[] {
  if (wanted === '') return []
  if (isWholeCell) {
    const isSame = isExact ? text === wanted : foldQuery(text) === foldQuery(wanted)
    return isSame ? [{ start: 0, end: text.length }] : []
  }
  return isExact ? findExactly(text, wanted) : findInText(foldForSearch(text), wanted)
}

/** The cells of some blocks that hold what is looked for, row by row, each once. */
export function findCells(
  project: Project,
  table: Table,
  blocks: readonly CellBlock[],
  query: CellQuery,
): readonly FoundCell[] {
  const wanted = foldQuery(query.text)
  if (wanted === '') return []
  const columns = columnsOf(table)
  // Of 100,000 rows most hold it nowhere: one look at all that a row shows tells that.
  const { folded } = readCells(searchColumnOf(columns), project)
  const found = new Map<string, FoundCell>()
  for (const block of blocks) {
    const searched = columns
      .filter(({ id }) => block.columns.includes(id))
      .sort((a, b) => block.columns.indexOf(a.id) - block.columns.indexOf(b.id))
      .map((column) => ({ column, cells: readCells(column, project) }))
    for (const rowId of block.rows) {
      const row = project[table].get(rowId)
      if (row === undefined || !folded(row).includes(wanted)) continue
      for (const { column, cells } of searched) {
        const text = cells.text(row)
        const spans = findInCell(text, query)
        if (spans.length > 0)
          found.set(`${rowId} ${column.id}`, { rowId, columnId: column.id, text, spans })
      }
    }
  }
  return [...found.values()]
}

/** A found cell with what it would hold, and why it cannot; null where it can. */
export interface Replacement extends FoundCell {
  readonly after: string
  readonly problem: string | null
}

function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** Why no cell of a column is ever replaced in; null where some can be. */
export function refusalOf(table: Table, columnId: string): string | null {
  const column = columnOf(table, columnId)
  if (column?.write !== undefined) return null
  if (table === 'claims' && columnId === 'claim')
    return 'These are the article’s own words: they stay as they were written.'
  return `${column?.header ?? 'This'} cannot be edited here.`
}

/** What replacing would do to each cell; each is tried by itself. */
export function previewReplacing(
  project: Project,
  table: Table,
  found: readonly FoundCell[],
  replacement: string,
): readonly Replacement[] {
  return found.map((cell) => {
    const after = replaceSpans(cell.text, cell.spans, replacement)
    const write = { rowId: cell.rowId, columnId: cell.columnId, input: after }
    const problem =
      refusalOf(table, cell.columnId) ??
      writeCell(new EditDraft(project), table, write)?.message ??
      null
    return Object.assign({ after, problem }, cell)
  })
}

/** What was replaced, and in how many cells. */
interface Replacing extends Writing {
  readonly count: number
}

/**
 * Replaces in all cells that can take it, as one edit: "replace in 4 cells". Cells that cannot are left as they are;
 * so are names that two records would then share. Answers how many were; fails where no cell can be.
 */
export function replaceInCells(
  project: Project,
  table: Table,
  found: readonly FoundCell[],
  replacement: string,
  tools: WritingTools = {},
): Outcome<Replacing, readonly WriteProblem[]> {
  const replacements = previewReplacing(project, table, found, replacement)
  const fitting = replacements
    .filter(({ problem }) => problem === null)
    .map(({ rowId, columnId, after }): CellWrite => ({ rowId, columnId, input: after }))
  if (fitting.length === 0) {
    const problems = replacements.map(({ rowId, columnId, after, problem }) => ({
      rowId,
      columnId,
      input: after,
      message: problem ?? '',
    }))
    return { ok: false, failure: problems }
  }
  const write = (writes: readonly CellWrite[]): Outcome<Replacing, readonly WriteProblem[]> => {
    const count = writes.length
    const label = `replace in ${countOf(count, 'cell')}`
    const written = writeInto(new EditDraft(project), table, writes, label, tools)
    return written.ok ? succeed({ ...written.value, count }) : written
  }
  const written = write(fitting)
  if (written.ok) return written
  const refused = new Set(written.failure.map(({ rowId, columnId }) => `${rowId} ${columnId}`))
  const rest = fitting.filter(({ rowId, columnId }) => !refused.has(`${rowId} ${columnId}`))
  return rest.length === 0 ? written : write(rest)
}
