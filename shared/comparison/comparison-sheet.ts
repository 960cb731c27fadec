import { AXIS_LABELS } from './axes.ts'
import { compare } from './grid.ts'
import { quoteOfClaim } from '../domain/claim.ts'
import { withDenial, wordsAfter } from '../domain/tagging/denying-cue.ts'
import type { Id } from '../domain/id.ts'
import { speakersInWords } from '../domain/naming/linked-names.ts'
import type { Project } from '../domain/project.ts'
import type { ComparisonView } from '../domain/view.ts'
import type { SheetColumn } from '../tables/column.ts'
import type { Sheet } from '../tables/sheets.ts'

/** A claim in a cell: whether it is a draft, who, where the columns do not say so already, and the words. */
function describeClaim(project: Project, id: Id, hasSpeaker: boolean): string {
  const claim = project.claims.get(id)
  if (claim === undefined) return ''
  const words = quoteOfClaim(claim) || claim.statement
  const said = hasSpeaker
    ? withDenial(speakersInWords(project, claim), 'no speaker', claim)
    : withDenial('', '', claim)
  // Nobody has said yet that a draft is right: it must not be read as if somebody had.
  return `${claim.review === 'draft' ? '[draft] ' : ''}${wordsAfter(said, words)}`
}

/** A comparison as a sheet: a row for each of its rows with the claims of each cell below each other, and how many different claims there are. */
export interface ComparisonSheet extends Omit<Sheet, 'name'> {
  /** How many claims each column has. */
  readonly foot: readonly string[]
}

export function comparisonSheet(project: Project, view: ComparisonView): ComparisonSheet {
  const { rows, columns, claimsAt, total } = compare(project, view)
  const hasSpeaker = view.columns !== 'speaker'
  const describe = (id: Id) => describeClaim(project, id, hasSpeaker)
  return {
    columns: [
      { id: AXIS_LABELS[view.rows], type: view.rows === 'date' ? 'date' : 'text' },
      ...columns.map(({ label }): SheetColumn => ({ id: label, type: 'prose' })),
      { id: 'Claims', type: 'number' },
    ],
    count: rows.length,
    rows: function* () {
      for (const row of rows) {
        const cells = columns.map(({ key }) => claimsAt(row.key, key).map(describe).join('\n'))
        yield [row.label, ...cells, String(row.count)]
      }
    },
    foot: ['Claims', ...columns.map(({ count }) => String(count)), String(total)],
  }
}
