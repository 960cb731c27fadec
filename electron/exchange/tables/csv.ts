import { succeed } from '../../../shared/domain/failure.ts'
import type { Exporter } from '../exporter.ts'

/** The sheets of a project, a CSV file each (shared/tables/CSV.md). */
export const CSV: Exporter = {
  name: 'csv',
  title: 'CSV files',
  about:
    'A file for each table: claims, speakers, sources, articles; attributions, with a row for each link between a claim and the words that show it; relations; topics, the codebook; and verdicts, the scale that claims are judged by.',
  ending: null,
  choices: ['tables', 'csv'],
  async write({ project }, options) {
    const { csvFiles } = await import('../../../shared/tables/csv.ts')
    const files = csvFiles(project, options)
    return succeed(files.map(({ name, rows, chunks }) => ({ name, rows, content: chunks })))
  },
}
