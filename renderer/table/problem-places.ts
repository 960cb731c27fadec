import type { DisplayRow } from '../../shared/tables/arrange.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { columnOf, type WriteProblem } from '../../shared/tables/writing.ts'
import { lineOfId, numberLines } from './lines/lines.ts'

/** Where a cell stands that did not fit: "Row 3, Credibility". */
export function placeOfProblem(
  table: Table,
  lines: readonly DisplayRow[],
  { rowId, columnId }: WriteProblem,
): string {
  const line = lineOfId(lines, rowId)
  const row = line < 0 ? 'New row' : `Row ${numberLines(lines)(line)}`
  return `${row}, ${columnOf(table, columnId ?? '')?.header ?? ''}`
}
