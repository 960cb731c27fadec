import {
  type CsvFormat,
  type ExportOptions,
  type RowChoice,
} from '../../shared/domain/export-options.ts'
import { ID_COLUMN } from '../../shared/tables/column.ts'
import { orderColumns } from '../../shared/tables/column-order.ts'
import { TABLES, type Table } from '../../shared/tables/tables.ts'
import { viewOf } from '../state/scoped-view.ts'

/** What an export takes of the tables: all, what they show now, or what was chosen before, by hand or under a name. */
export type Extent = 'all' | 'shown' | 'chosen'

type TableChoices = ExportOptions['tables']

/** What is chosen in the dialog. */
export interface ExportChoiceState {
  readonly format: string
  readonly rows: Extent
  readonly columns: Extent
  /** What `chosen` means. */
  readonly chosen: TableChoices
  readonly csv: CsvFormat
}

/** The rows of a table as it is filtered, sorted and grouped now. */
function shownRows(table: Table): RowChoice {
  const { articleId, search, filters, sort, groupBy } = viewOf(table)
  return { look: { search, filters, sort, groupBy }, articleId }
}

/** The columns of a table as they stand now; the id before all, by which a row is found again when it comes back. */
export function shownColumns(table: Table): readonly string[] {
  const { order, hidden } = viewOf(table)
  const shown = orderColumns(table, order).filter(({ id }) => !hidden.includes(id))
  return [ID_COLUMN.id, ...shown.map(({ id }) => id)]
}

function rowsOf(state: ExportChoiceState, table: Table): RowChoice | null {
  if (state.rows === 'shown') return shownRows(table)
  return state.rows === 'chosen' ? state.chosen[table].rows : null
}

function columnsChosen(state: ExportChoiceState, table: Table): readonly string[] | null {
  if (state.columns === 'shown') return shownColumns(table)
  return state.columns === 'chosen' ? state.chosen[table].columns : null
}

/** What the dialog's choices come to, as the tables are now. */
export function optionsOf(state: ExportChoiceState): ExportOptions {
  const entries = TABLES.map((table) => [
    table,
    { columns: columnsChosen(state, table), rows: rowsOf(state, table) },
  ])
  return { tables: Object.fromEntries(entries) as TableChoices, csv: state.csv }
}

function extentOf(tables: TableChoices, part: 'columns' | 'rows'): Extent {
  return TABLES.every((table) => tables[table][part] === null) ? 'all' : 'chosen'
}

/** The dialog's choices for an export as it was kept. */
export function choiceOf(format: string, { tables, csv }: ExportOptions): ExportChoiceState {
  return {
    format,
    rows: extentOf(tables, 'rows'),
    columns: extentOf(tables, 'columns'),
    chosen: tables,
    csv,
  }
}

/** With other columns of one table, in the order in which they are written. */
export function withColumns(
  state: ExportChoiceState,
  table: Table,
  columns: readonly string[],
): ExportChoiceState {
  const chosen = { ...state.chosen, [table]: { ...state.chosen[table], columns } }
  return { ...state, columns: 'chosen', chosen }
}
