import { countOf } from '../domain/counting.ts'
import { EditDraft } from '../domain/edit/edit-draft.ts'
import { refuse, succeed, type Outcome } from '../domain/failure.ts'
import { newId, type Id } from '../domain/id.ts'
import { isNamedTable, type NamedTable } from '../domain/naming/named-record.ts'
import { RECORDS, type Project } from '../domain/project.ts'
import { newSource } from '../domain/source.ts'
import { newSpeaker } from '../domain/speaker.ts'
import type { PasteTarget } from './selection.ts'
import type { Table } from './tables.ts'
import {
  columnOf,
  writeInto,
  type CellWrite,
  type WriteProblem,
  type WritingOutcome,
  type WritingTools,
} from './writing.ts'

/** What a new row is nothing without. */
const NAME = 'name'

/** How many times a block of `size` fits into a selection of `selected`: 1 unless it fills it exactly. */
function countTiles(selected: number, size: number): number {
  return selected > size && selected % size === 0 ? selected / size : 1
}

/** Where the rows of the tables come from to which none is added by typing. */
const MADE_FROM: Readonly<Record<Exclude<Table, NamedTable>, string>> = {
  claims: 'Claims are made from text.',
  articles: 'Articles come from files.',
}

interface Area {
  readonly rows: readonly Id[]
  readonly columns: readonly string[]
  /** Rows that the paste needs and the table does not have yet. */
  readonly missing: number
}

function isOrAre(count: number, word: string): string {
  return count === 1 ? `is 1 ${word}` : `are ${count} ${word}s`
}

/** The rows and columns a block of values covers; refused when it does not fit the table. */
function findArea(table: Table, target: PasteTarget, height: number, width: number): Outcome<Area> {
  const columns = [...target.columns, ...target.columnsBeyond]
  if (width > columns.length) {
    return refuse(
      `The pasted block is ${width} columns wide; from here there ${isOrAre(columns.length, 'column')}.`,
    )
  }
  const rows = [...target.rows, ...target.rowsBelow]
  const missing = Math.max(0, height - rows.length)
  if (missing > 0 && !isNamedTable(table)) {
    const from = `from here there ${isOrAre(rows.length, RECORDS[table].word)}`
    return refuse(`The pasted block has ${height} rows; ${from}. ${MADE_FROM[table]}`)
  }
  return succeed({ rows: rows.slice(0, height), columns: columns.slice(0, width), missing })
}

/** Adds a blank speaker or source for a row of the paste, and answers its id. */
function addRow(draft: EditDraft, table: Table): Id {
  const id = newId()
  if (table === 'speakers') draft.put('speakers', newSpeaker(id, ''))
  if (table === 'sources') draft.put('sources', newSource(id, ''))
  return id
}

/** What a new row gets: all but fixed cells, and a name in any case, so that it is missed where it is missing. */
function writesOfNew(table: Table, writes: readonly CellWrite[], rowId: Id): readonly CellWrite[] {
  const editable = writes.filter(({ columnId }) => columnOf(table, columnId)?.write !== undefined)
  const isNamed = editable.some(({ columnId }) => columnId === NAME)
  return isNamed ? editable : [{ rowId, columnId: NAME, input: '' }, ...editable]
}

/**
 * Pastes a block of values: "paste 12 cells". One value fills the whole selection; a block repeats over a
 * selection that is a multiple of it, and otherwise starts at the selection's first cell and runs past it.
 * Beyond the last row of Speakers and Sources it makes new rows. Where a line is shorter than others, the cells
 * that it does not reach stay as they are.
 */
export function pasteCells(
  project: Project,
  table: Table,
  target: PasteTarget,
  values: readonly (readonly string[])[],
  tools: WritingTools = {},
): WritingOutcome {
  const blockWidth = values.reduce((width, line) => Math.max(width, line.length), 0)
  if (blockWidth === 0) return refusePaste('There is nothing to paste.')
  const height = values.length * countTiles(target.rows.length, values.length)
  const width = blockWidth * countTiles(target.columns.length, blockWidth)
  const found = findArea(table, target, height, width)
  if (!found.ok) return refusePaste(found.failure.message)
  const area = found.value
  const draft = new EditDraft(project)
  const made = Array.from({ length: area.missing }, () => addRow(draft, table))
  const rows = [...area.rows, ...made]
  const writes = rows.flatMap((rowId, row) => {
    const line = values[row % values.length]
    const cells = area.columns.flatMap((columnId, column) => {
      const input = line?.[column % blockWidth]
      return input === undefined ? [] : [{ rowId, columnId, input }]
    })
    return row < area.rows.length ? cells : writesOfNew(table, cells, rowId)
  })
  const written = writeInto(draft, table, writes, `paste ${countOf(height * width, 'cell')}`, tools)
  if (written.ok) return succeed({ ...written.value, block: { rows, columns: area.columns } })
  const known = new Set<Id | null>(area.rows)
  const problems = written.failure.map(({ rowId, columnId, input, message }): WriteProblem => ({
    rowId: known.has(rowId) ? rowId : null,
    columnId,
    input,
    message,
  }))
  return { ok: false, failure: problems }
}

/** A paste that fits nowhere, whatever its cells hold. */
function refusePaste(message: string): WritingOutcome {
  return { ok: false, failure: [{ rowId: null, columnId: null, input: '', message }] }
}
