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
  type Writing,
  type WritingTools,
} from './writing.ts'

/** What was pasted, and why rows of it were left out: empty where none was; or every cell that did not fit. */
export type PasteOutcome = Outcome<Writing & { readonly leftOut: string }, readonly WriteProblem[]>

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
  /** Why rows of the block are left out; empty where all have a place. */
  readonly leftOut: string
}

function isOrAre(count: number, word: string): string {
  return count === 1 ? `is 1 ${word}` : `are ${count} ${word}s`
}

/** Says that so many rows of a block have no place in a table that none is added to by pasting. */
function describeOver(table: Exclude<Table, NamedTable>, over: number, there: number): string {
  const what = over === 1 ? 'row of the pasted block is' : 'rows of the pasted block are'
  return `${over} ${what} left out: from here there ${isOrAre(there, RECORDS[table].word)}. ${MADE_FROM[table]}`
}

/**
 * The rows and columns a block of values covers. Refused when it is wider than the table; the rows for which there is
 * none, where none can be added, are left out.
 */
function findArea(table: Table, target: PasteTarget, height: number, width: number): Outcome<Area> {
  const columns = [...target.columns, ...target.columnsBeyond]
  if (width > columns.length) {
    return refuse(
      `The pasted block is ${width} columns wide; from here there ${isOrAre(columns.length, 'column')}.`,
    )
  }
  const rows = [...target.rows, ...target.rowsBelow]
  const over = Math.max(0, height - rows.length)
  const area = { rows: rows.slice(0, height), columns: columns.slice(0, width) }
  if (isNamedTable(table) || over === 0) return succeed({ ...area, missing: over, leftOut: '' })
  const leftOut = describeOver(table, over, rows.length)
  return rows.length === 0 ? refuse(leftOut) : succeed({ ...area, missing: 0, leftOut })
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
 * Beyond the last row of Speakers and Sources it makes new rows; of Claims and Articles it leaves out what is
 * beyond, and says so. Where a line is shorter than others, the cells
 * that it does not reach stay as they are.
 */
export function pasteCells(
  project: Project,
  table: Table,
  target: PasteTarget,
  values: readonly (readonly string[])[],
  tools: WritingTools = {},
): PasteOutcome {
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
  const label = `paste ${countOf(rows.length * width, 'cell')}`
  const written = writeInto(draft, table, writes, label, tools)
  if (written.ok) {
    const { leftOut } = area
    return succeed({ ...written.value, block: { rows, columns: area.columns }, leftOut })
  }
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
function refusePaste(message: string): PasteOutcome {
  return { ok: false, failure: [{ rowId: null, columnId: null, input: '', message }] }
}
