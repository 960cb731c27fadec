import { comparisonSheet } from './comparison-sheet.ts'
import type { Project } from '../domain/project.ts'
import type { ComparisonView } from '../domain/view.ts'
import type { CsvFile } from '../tables/csv.ts'
import type { CsvFormat } from '../domain/export-options.ts'
import { formatCsv } from '../tables/csv-writing.ts'

/** A comparison as one CSV file, its foot the last line. */
export function comparisonCsv(project: Project, view: ComparisonView, format: CsvFormat): CsvFile {
  const { columns, count, rows, foot } = comparisonSheet(project, view)
  const header = columns.map(({ id }) => id)
  const lines = function* (): Generator<readonly string[]> {
    yield* rows()
    yield foot
  }
  return {
    name: 'comparison.csv',
    rows: count + 1,
    chunks: () => formatCsv(header, lines(), format),
  }
}
