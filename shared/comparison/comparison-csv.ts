import { AXIS_LABELS } from './axes.ts'
import { compare } from './grid.ts'
import { quoteOfClaim } from '../domain/claim.ts'
import { withDenial, wordsAfter } from '../domain/tagging/denying-cue.ts'
import type { Id } from '../domain/id.ts'
import { speakersInWords } from '../domain/naming/linked-names.ts'
import type { Project } from '../domain/project.ts'
import type { ComparisonView } from '../domain/view.ts'
import type { CsvFile } from '../tables/csv.ts'
import type { CsvFormat } from '../domain/export-options.ts'
import { formatCsv } from '../tables/csv-writing.ts'

/** A claim in a cell: who, where the columns do not say so already, and the words. */
function describeClaim(project: Project, id: Id, hasSpeaker: boolean): string {
  const claim = project.claims.get(id)
  if (claim === undefined) return ''
  const words = quoteOfClaim(claim) || claim.statement
  const speaker = hasSpeaker ? speakersInWords(project, claim) : ''
  return wordsAfter(withDenial(speaker, '', claim), words)
}

/**
 * A comparison as one CSV file: a line for each row with the claims of each cell below each other, and how many
 * different claims there are; last a line with how many each column has.
 */
export function comparisonCsv(project: Project, view: ComparisonView, format: CsvFormat): CsvFile {
  const { rows, columns, claimsAt, total } = compare(project, view)
  const hasSpeaker = view.columns !== 'speaker'
  const describe = (id: Id) => describeClaim(project, id, hasSpeaker)
  const header = [AXIS_LABELS[view.rows], ...columns.map(({ label }) => label), 'Claims']
  const lines = function* (): Generator<readonly string[]> {
    for (const row of rows) {
      const cells = columns.map(({ key }) => claimsAt(row.key, key).map(describe).join('\n'))
      yield [row.label, ...cells, String(row.count)]
    }
    yield ['Claims', ...columns.map(({ count }) => String(count)), String(total)]
  }
  return {
    name: 'comparison.csv',
    rows: rows.length + 1,
    chunks: () => formatCsv(header, lines(), format),
  }
}
