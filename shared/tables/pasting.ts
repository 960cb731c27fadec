import { EditDraft } from '../domain/edit-draft.ts'
import { newId, type Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { newSource } from '../domain/source.ts'
import { newSpeaker } from '../domain/speaker.ts'
import type { PasteTarget } from './selection.ts'
import type { Table } from './tables.ts'
import {
  columnOf,
  countCells,
  writeCell,
  writeInto,
  type CellWrite,
  type WriteProblem,
  type Writing,
  type WritingTools,
} from './writing.ts'

/** What a new row is nothing without. */
const NAME = 'name'

/** How many times a block of `size` fits into a selection of `selected`: 1 unless it fills it exactly. */
function countTiles(selected: number, size: number): number {
  return selected > size && selected % size === 0 ? selected / size : 1
}

interface Area {
  readonly rows: readonly Id[]
  readonly columns: readonly string[]
  /** Rows that the paste needs and the table does not have yet. */
  readonly missing: number
}

/** The rows and columns a block of values covers, or a sentence when it does not fit the table. */
function findArea(table: Table, target: PasteTarget, height: number, width: number): Area | string {
  const columns = [...target.columns, ...target.columnsBeyond]
  if (width > columns.length) {
    return `The pasted block is ${width} columns wide; only ${columns.length} fit from here.`
  }
  const rows = [...target.rows, ...target.rowsBelow]
  const missing = Math.max(0, height - rows.length)
  if (missing > 0 && table === 'claims') {
    return `The pasted block has ${height} rows; only ${rows.length} claims are here. Claims are made from text.`
  }
  return { rows: rows.slice(0, height), columns: columns.slice(0, width), missing }
}

/**
 * Adds a row for a speaker or source that a paste names. The name is written first, so that it is refused
 * where it stands and not as a name that is missing.
 */
function addRow(
  draft: EditDraft,
  table: Exclude<Table, 'claims'>,
  cells: readonly (readonly [columnId: string, input: string])[],
): readonly WriteProblem[] {
  const id = newId()
  if (table === 'speakers') draft.put('speakers', newSpeaker(id, ''))
  else draft.put('sources', newSource(id, ''))
  const inOrder = cells.toSorted(([a], [b]) => Number(b === NAME) - Number(a === NAME))
  if (inOrder[0]?.[0] !== NAME) inOrder.unshift([NAME, ''])
  return inOrder.flatMap(([columnId, input]) => {
    if (columnOf(table, columnId)?.write === undefined) return []
    const problem = writeCell(draft, table, { rowId: id, columnId, input })
    return problem === null ? [] : { rowId: null, columnId, input, message: problem.message }
  })
}

/**
 * Pastes a block of values: "paste 12 cells". One value fills the whole selection; a block repeats over a
 * selection that is a multiple of it, and otherwise starts at the selection's first cell and runs past it.
 * Beyond the last row of Speakers and Sources it makes new rows.
 */
export function pasteCells(
  project: Project,
  table: Table,
  target: PasteTarget,
  values: readonly (readonly string[])[],
  tools: WritingTools = {},
): Writing {
  const blockWidth = Math.max(0, ...values.map((line) => line.length))
  if (values.length === 0 || blockWidth === 0) {
    return refusePaste(target, 'There is nothing to paste.')
  }
  const height = values.length * countTiles(target.rows.length, values.length)
  const width = blockWidth * countTiles(target.columns.length, blockWidth)
  const area = findArea(table, target, height, width)
  if (typeof area === 'string') return refusePaste(target, area)
  const inputAt = (row: number, column: number) =>
    values[row % values.length]?.[column % blockWidth] ?? ''
  const draft = new EditDraft(project)
  const problems = Array.from({ length: area.missing }, (_, index) => {
    const cells = area.columns.map(
      (columnId, column) => [columnId, inputAt(area.rows.length + index, column)] as const,
    )
    return table === 'claims' ? [] : addRow(draft, table, cells)
  }).flat()
  const writes: readonly CellWrite[] = area.rows.flatMap((rowId, row) =>
    area.columns.map((columnId, column) => ({ rowId, columnId, input: inputAt(row, column) })),
  )
  const label = `paste ${countCells(height * width)}`
  const written = writeInto(draft, table, writes, label, tools)
  if (!written.ok) return { ok: false, problems: [...written.problems, ...problems] }
  if (problems.length > 0) return { ok: false, problems }
  const made = [...draft.drafted(table)].map(({ id }) => id).filter((id) => !project[table].has(id))
  return { ...written, block: { rows: [...area.rows, ...made], columns: area.columns } }
}

function refusePaste(target: PasteTarget, message: string): Writing {
  const problem = {
    rowId: target.rows[0] ?? null,
    columnId: target.columns[0] ?? '',
    input: '',
    message,
  }
  return { ok: false, problems: [problem] }
}
