import type { Claim } from '../domain/claim.ts'
import type { Id } from '../domain/id.ts'
import type { Project, Records } from '../domain/project.ts'
import { ATTRIBUTION_HEADER, attributionRows } from './attributions.ts'
import type { CsvFormat, ExportOptions } from './csv-options.ts'
import { formatCsv } from './csv-writing.ts'
import { RELATION_HEADER, relationRows } from './relations.ts'
import { TOPIC_HEADER, topicRows } from './topics.ts'
import { columnsOf, TABLE_DEFINITIONS, TABLES, type Table } from './tables.ts'

/** One file of an export. `chunks` makes its text piece by piece, anew at each call. */
export interface CsvFile {
  readonly name: string
  /** Rows without the header. */
  readonly rows: number
  readonly chunks: () => Iterable<string>
}

/** The records to write: those asked for that are there, in the order asked for; all in reading order for null. */
function chooseRows(
  project: Project,
  table: Table,
  ids: readonly Id[] | null,
): readonly Records[Table][] {
  if (ids === null) return TABLE_DEFINITIONS[table].list(project)
  return ids.flatMap((id) => project[table].get(id) ?? [])
}

function* tableRows(
  table: Table,
  rows: readonly Records[Table][],
  project: Project,
): Generator<readonly string[]> {
  const columns = columnsOf(table)
  for (const row of rows) yield columns.map((column) => column.text(row, project))
}

function countOf(rows: Iterable<unknown>): number {
  let count = 0
  for (const _ of rows) count += 1
  return count
}

/** The codebook as a CSV file. */
export function topicsCsv(project: Project, format: CsvFormat): CsvFile {
  const rows = topicRows(project)
  return {
    name: 'topics.csv',
    rows: rows.length,
    chunks: () => formatCsv(TOPIC_HEADER, rows, format),
  }
}

/**
 * A project as CSV files (RFC 4180, CR LF): claims, speakers, sources, articles, attributions with one row for each link of
 * the claims written, the relations between these, and the codebook. Headers are the columns' ids; record ids never change between exports.
 */
export function csvFiles(project: Project, options: ExportOptions): readonly CsvFile[] {
  const files = TABLES.map((table): CsvFile => {
    const rows = chooseRows(project, table, options.rows[table])
    const header = columnsOf(table).map((column) => column.id)
    return {
      name: `${table}.csv`,
      rows: rows.length,
      chunks: () => formatCsv(header, tableRows(table, rows, project), options),
    }
  })
  const claims = chooseRows(project, 'claims', options.rows.claims) as readonly Claim[]
  const attributions: CsvFile = {
    name: 'attributions.csv',
    rows: countOf(attributionRows(claims, project)),
    chunks: () => formatCsv(ATTRIBUTION_HEADER, attributionRows(claims, project), options),
  }
  const related = relationRows(
    project,
    options.rows.claims === null ? null : new Set(options.rows.claims),
  )
  const relations: CsvFile = {
    name: 'relations.csv',
    rows: related.length,
    chunks: () => formatCsv(RELATION_HEADER, related, options),
  }
  return [...files, attributions, relations, topicsCsv(project, options)]
}
