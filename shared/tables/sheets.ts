import type { Claim } from '../domain/claim.ts'
import type { ExportOptions, TableChoice } from '../domain/export-options.ts'
import type { Project, Records } from '../domain/project.ts'
import { arrange } from './arrange.ts'
import { ATTRIBUTION_COLUMNS, attributionRows } from './attributions.ts'
import { choicesOf, type Column, type SheetColumn } from './column.ts'
import { RELATION_COLUMNS, relationRows } from './relations.ts'
import { columnsOf, TABLE_DEFINITIONS, TABLES, type Table } from './tables.ts'
import { TOPIC_COLUMNS, topicRows } from './topics.ts'
import { VERDICT_COLUMNS, verdictRows } from './verdicts.ts'

/** A table of a project as it is written out, whatever the format. */
export interface Sheet {
  /** What its file is called, without an ending. */
  readonly name: Table | 'attributions' | 'relations' | 'topics' | 'verdicts'
  readonly columns: readonly SheetColumn[]
  /** How many rows there are. */
  readonly count: number
  /** The cells of each row as text, in the order of the columns; made anew at each call. */
  readonly rows: () => Iterable<readonly string[]>
}

/** The columns that are chosen and there, in the order of the choice. */
function chooseColumns(
  table: Table,
  { columns: ids }: TableChoice,
): readonly Column<Records[Table]>[] {
  const columns = columnsOf(table)
  if (ids === null) return columns
  return ids.flatMap((id) => columns.find((column) => column.id === id) ?? [])
}

/** The first table of which columns are chosen and none is there, as in a choice that was kept long ago; undefined for none. */
export function findTableWithoutColumns({
  tables,
}: Pick<ExportOptions, 'tables'>): Table | undefined {
  return TABLES.find((table) => chooseColumns(table, tables[table]).length === 0)
}

/** A table's column as it stands in a sheet of a project. */
function sheetColumnOf(column: Column<Records[Table]>, project: Project): SheetColumn {
  const { id, kind, type = 'text', width, isInGrid } = column
  const choices = choicesOf(column, project) ?? []
  return { id, kind, type, width, isInGrid, choices }
}

/** The records that are chosen: as the table is looked at, or all in reading order. */
function chooseRows(
  project: Project,
  table: Table,
  { rows }: TableChoice,
): readonly Records[Table][] {
  if (rows === null) return TABLE_DEFINITIONS[table].list(project)
  const { look, articleId } = rows
  const { ids } = arrange(table, { ...look, collapsed: [], articleId }, project)
  return ids.flatMap((id) => project[table].get(id) ?? [])
}

function countOf(rows: Iterable<unknown>): number {
  let count = 0
  for (const _ of rows) count += 1
  return count
}

function sheetOf(
  name: Sheet['name'],
  columns: readonly SheetColumn[],
  rows: () => Iterable<readonly string[]>,
): Sheet {
  return { name, columns, count: countOf(rows()), rows }
}

/** The codebook as a sheet. */
export function topicSheet(project: Project): Sheet {
  const rows = topicRows(project)
  return sheetOf('topics', TOPIC_COLUMNS, () => rows)
}

/**
 * A project as sheets: claims, speakers, sources, articles, attributions with a row for each link of the claims written,
 * the relations between these, the codebook and the scale of verdicts. Record ids never change between exports.
 */
export function sheetsOf(
  project: Project,
  { tables }: Pick<ExportOptions, 'tables'>,
): readonly Sheet[] {
  const chosen = TABLES.map((table) => {
    const columns = chooseColumns(table, tables[table])
    const records = chooseRows(project, table, tables[table])
    const rows = function* (): Generator<readonly string[]> {
      for (const record of records) yield columns.map((column) => column.text(record, project))
    }
    const header = columns.map((column) => sheetColumnOf(column, project))
    return { table, records, sheet: { name: table, columns: header, count: records.length, rows } }
  })
  const claims = (chosen.find(({ table }) => table === 'claims')?.records ?? []) as readonly Claim[]
  const written = tables.claims.rows === null ? null : new Set(claims.map(({ id }) => id))
  const related = relationRows(project, written)
  return [
    ...chosen.map(({ sheet }) => sheet),
    sheetOf('attributions', ATTRIBUTION_COLUMNS, () => attributionRows(claims, project)),
    sheetOf('relations', RELATION_COLUMNS, () => related),
    topicSheet(project),
    sheetOf('verdicts', VERDICT_COLUMNS, () => verdictRows(project)),
  ]
}
