import { z } from 'zod'
import { Id } from '../domain/id.ts'
import { Anchor } from '../domain/text/anchor.ts'
import { ClaimKind } from '../domain/claim.ts'
import { shorten } from '../domain/text/short-text.ts'
import { ReturnedTable } from './returned-table.ts'
import { describeSuspicion, Suspicion } from './suspicion.ts'

/** What a row that is new holds: the cells by the columns they are written into. */
const Cells = z.record(z.string(), z.string()).readonly()

/** How a difference is brought into the project. */
export const Change = z.discriminatedUnion('type', [
  /** Writes into one cell; `rowId` is the record, or for a topic that only claims have its name. */
  z.object({ type: z.literal('cell'), rowId: z.string(), columnId: z.string(), input: z.string() }),
  /** Makes a record of these cells. */
  z.object({ type: z.literal('row'), id: Id, cells: Cells }),
  /** Makes a claim of words of an article, of this kind as long as the cells do not say another. */
  z.object({
    type: z.literal('claim'),
    id: Id,
    articleId: Id,
    content: z.array(Anchor).readonly(),
    kind: ClaimKind,
    cells: Cells,
  }),
  z.object({ type: z.literal('removal'), rowId: z.string() }),
])
export type Change = z.infer<typeof Change>

export const DifferenceKind = z.enum(['added', 'changed', 'deleted', 'refused'])
export type DifferenceKind = z.infer<typeof DifferenceKind>

/** One thing in which a file that came back differs from the project. */
export const Difference = z
  .object({
    kind: DifferenceKind,
    table: ReturnedTable,
    sheet: z.string(),
    /** Counted as a spreadsheet does, the header being 1; 0 for a row that the file lacks. */
    row: z.int(),
    /** The row in words. */
    words: z.string(),
    /** The heading of the column; '' for a whole row. */
    column: z.string(),
    before: z.string(),
    after: z.string(),
    /** What a spreadsheet may have done by itself. */
    suspicion: Suspicion.nullable(),
    /** Why it cannot be brought in, in a sentence; '' where it can. */
    reason: z.string(),
    /** Null where it is refused. */
    change: Change.nullable(),
  })
  .readonly()
export type Difference = z.infer<typeof Difference>

/** The row that it is in: “Claims, row 5”; the table for a row that the file lacks. */
export function rowOfDifference({ sheet, table, row }: Difference): string {
  const place = sheet === '' ? table : sheet
  return row === 0 ? place : `${place}, row ${row}`
}

/** Where it stands: “Claims, row 5, Speaker”. */
export function placeOfDifference(difference: Difference): string {
  const row = rowOfDifference(difference)
  return difference.column === '' ? row : `${row}, ${difference.column}`
}

/** Why it cannot be brought in, or what a spreadsheet may have done; '' where there is nothing to say. */
export function remarkOn({ reason, suspicion }: Difference): string {
  return reason || (suspicion === null ? '' : describeSuspicion(suspicion))
}

/** Whether a difference is brought in where nobody says otherwise: a person made it, and nothing is lost by it. */
export function isTickedAtFirst({ kind, suspicion }: Difference): boolean {
  return (kind === 'added' || kind === 'changed') && suspicion === null
}

/** The row whose name a difference changes; null for any other. */
export function renamedIn({ change }: Pick<Difference, 'change'>): string | null {
  return change?.type === 'cell' && change.columnId === 'name' ? change.rowId : null
}

/** The row that a difference adds, under the id that it will have; null for any other. */
export function addedIn({ change }: Pick<Difference, 'change'>): string | null {
  return change?.type === 'row' ? change.id : null
}

/** As much of a cell as a difference shows. */
const LONGEST_SHOWN = 2_000

/** A cell as a difference shows it: the start of a long text. */
export function showCell(text: string): string {
  return text.length > LONGEST_SHOWN ? shorten(text, LONGEST_SHOWN) : text
}
