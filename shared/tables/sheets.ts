import type { Claim } from '../domain/claim.ts'
import type { ExportOptions, TableChoice } from '../domain/export-options.ts'
import type { Project, Records } from '../domain/project.ts'
import { arrange } from './arrange.ts'
import { ATTRIBUTION_HEADER, attributionRows } from './attributions.ts'
import { choicesOf, type Choice, type Column } from './column.ts'
import { RELATION_HEADER, relationRows } from './relations.ts'
import { columnsOf, TABLE_DEFINITIONS, TABLES, type Table } from './tables.ts'
import { TOPIC_HEADER, topicRows } from './topics.ts'
import { VERDICT_HEADER, verdictRows } from './verdicts.ts'

/** What stands in one column of a sheet: of a table's own column, or by its id alone. */
export type SheetColumn = Pick<Column<never>, 'id'> &
  Partial<Pick<Column<never>, 'width'>> & {
    /** The values that its cells may have, where they are few; an older one may stand there besides. */
    readonly choices?: readonly Choice[]
  }

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

/** A table's column as it stands in a sheet of a project. */
function sheetColumnOf(column: Column<Records[Table]>, project: Project): SheetColumn {
  const { id, width } = column
  const choices = choicesOf(column, project)
  return choices === undefined ? { id, width } : { id, width, choices }
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
  header: readonly string[],
  rows: () => Iterable<readonly string[]>,
): Sheet {
  return { name, columns: header.map((id) => ({ id })), count: countOf(rows()), rows }
}

/** The codebook as a sheet. */
export function topicSheet(project: Project): Sheet {
  const rows = topicRows(project)
  return sheetOf('topics', TOPIC_HEADER, () => rows)
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
    sheetOf('attributions', ATTRIBUTION_HEADER, () => attributionRows(claims, project)),
    sheetOf('relations', RELATION_HEADER, () => related),
    topicSheet(project),
    sheetOf('verdicts', VERDICT_HEADER, () => verdictRows(project)),
  ]
}
