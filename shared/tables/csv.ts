import type { CsvFormat, ExportOptions } from '../domain/export-options.ts'
import type { Project } from '../domain/project.ts'
import { formatCsv } from './csv-writing.ts'
import { sheetsOf, topicSheet, type Sheet } from './sheets.ts'

/** One file of an export. `chunks` makes its text piece by piece, anew at each call. */
export interface CsvFile {
  readonly name: string
  /** Rows without the header. */
  readonly rows: number
  readonly chunks: () => Iterable<string>
}

function fileOf({ name, columns, count, rows }: Sheet, format: CsvFormat): CsvFile {
  const header = columns.map(({ id }) => id)
  return {
    name: `${name}.csv`,
    rows: count,
    chunks: () => formatCsv(header, rows(), format),
  }
}

/** The codebook as a CSV file. */
export function topicsCsv(project: Project, format: CsvFormat): CsvFile {
  return fileOf(topicSheet(project), format)
}

/** The sheets of a project as CSV files (RFC 4180, CR LF). Headers are the columns' ids. */
export function csvFiles(project: Project, options: ExportOptions): readonly CsvFile[] {
  return sheetsOf(project, options).map((sheet) => fileOf(sheet, options.csv))
}
