import type { Project, Records } from '../../../shared/domain/project.ts'
import type { DisplayRow } from '../../../shared/tables/arrange.ts'
import { wordsAfter } from '../../../shared/domain/tagging/denying-cue.ts'
import { readCells } from '../../../shared/tables/cell-cache.ts'
import { splitList } from '../../../shared/tables/list-text.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { denialBefore } from '../drawing/cell-drawing.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import type { Columns } from './use-columns.ts'
import { countLines, countLinesOfBoxes, type Advance } from './wrapped-lines.ts'

/** A row is no higher than this many lines; a longer text is read in its editor. */
const MOST_LINES = 40

/** What the advances of a font are short of: a line that is a hair too wide must not be thought to fit. */
const SLACK = 1

/** Beside a tag's text and between two, in CSS pixels; the same as in grid.css. */
const TAG_SIDES = 16
const TAG_GAP = 4

/** How wide signs are in the table's text, and in what is small beside it. */
export interface Fonts {
  readonly text: Advance
  readonly small: Advance
}

/** The lines of text that each row of a table needs, and what they were counted from. */
export interface FittedRows {
  readonly lines: readonly DisplayRow[]
  readonly columns: Columns
  readonly project: Project
  readonly records: readonly (object | undefined)[]
  readonly counts: Uint8Array
}

type Counter = (row: Records[Table]) => number

function counterOf(
  column: GridColumn,
  width: number,
  project: Project,
  { text, small }: Fonts,
): Counter {
  const cells = readCells(column, project)
  // Values that repeat are counted once.
  const known = new Map<string, number>()
  const count = (value: string): number => {
    if (column.kind !== 'tags') return countLines(value, width, text)
    const boxes = splitList(value, ';').map((tag) => {
      let box = TAG_SIDES
      for (let index = 0; index < tag.length; index += 1) box += small(tag.charCodeAt(index))
      return box
    })
    return countLinesOfBoxes(boxes, width, TAG_GAP)
  }
  return (row) => {
    const value = cells.text(row)
    if (value === '') return 1
    const denial = denialBefore(column, row)
    if (denial !== '') return count(wordsAfter(denial, value))
    if (!column.isListed) return count(value)
    const lines = known.get(value) ?? count(value)
    known.set(value, lines)
    return lines
  }
}

function countersOf({ shown, places, measures }: Columns, project: Project, fonts: Fonts) {
  return (
    shown
      .map((column, index) => ({ column, width: places.widths[index] ?? 0 }))
      // What comes from a short list, or stands with every claim of an article, makes no row higher.
      .filter(
        ({ column }) => column.kind !== 'choice' && !(column.kind === 'fixed' && column.isListed),
      )
      .map(({ column, width }) =>
        counterOf(column, Math.max(1, width - 2 * measures.side - 1 - SLACK), project, fonts),
      )
  )
}

/** Whether some cells may show something else with every record as it was: a speaker has another name. */
function isReadAnew({ shown }: Columns, project: Project, before: Project): boolean {
  return shown.some(({ reads = [] }) => reads.some((part) => project[part] !== before[part]))
}

/**
 * The lines that rows need so that all of their words are seen. What was counted `before` is kept for the records
 * that are the same, so that an edit counts one row.
 */
export function fitRows(
  table: Table,
  input: Pick<FittedRows, 'lines' | 'columns' | 'project'>,
  fonts: Fonts,
  before: FittedRows | null,
): FittedRows {
  const { lines, columns, project } = input
  const counters = countersOf(columns, project, fonts)
  const isSame =
    before !== null &&
    before.lines === lines &&
    before.columns === columns &&
    !isReadAnew(columns, project, before.project)
  const counts = new Uint8Array(lines.length)
  const records = lines.map((line, index) => {
    const record = line.type === 'record' ? project[table].get(line.id) : undefined
    if (isSame && before.records[index] === record) counts[index] = before.counts[index] ?? 1
    else if (record === undefined) counts[index] = 1
    else {
      let most = 1
      for (const counter of counters) most = Math.max(most, counter(record))
      counts[index] = Math.min(MOST_LINES, most)
    }
    return record
  })
  return { lines, columns, project, records, counts }
}
