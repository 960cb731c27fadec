import type { ColumnMatch } from '../../../shared/domain/original.ts'
import type { DayOrder } from '../../../shared/domain/text/calendar-day.ts'
import { countOf } from '../../../shared/domain/counting.ts'
import type { ArticleTable, Document } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { findUnsureDays } from './day-order.ts'
import { documentOfRow } from './row-document.ts'

/** How a table is read. */
export interface TableReading {
  readonly match: ColumnMatch
  /** For days that can be read two ways, where the table does not tell; null to leave them out. */
  readonly dayOrder: DayOrder | null
  /** The rows that are read, from 0; null for all. */
  readonly rows: ReadonlySet<number> | null
}

/** A row's article; null where it has no text. */
export interface RowArticle {
  readonly row: number
  readonly document: Document | null
}

/** What is not as in the table, of all its rows together; a row that is read once more, alone, has had that said. */
function remarksOn(
  table: ArticleTable,
  { match, dayOrder, rows }: TableReading,
): readonly string[] {
  if (rows !== null) return []
  if (match.date === undefined || dayOrder !== null) return table.remarks
  const { count, sample } = findUnsureDays(table, match.date)
  if (count === 0) return table.remarks
  return [
    ...table.remarks,
    `${countOf(count, 'row')} ${count === 1 ? 'has a date' : 'have dates'} that can be read two ways, such as ${sample}, and nothing in the table tells which: ${count === 1 ? 'it is' : 'they are'} left empty.`,
  ]
}

/**
 * The articles of a table’s rows, in order; what is to be said of the whole table is a remark on the first. Throws a
 * `Refusal` where no row has a text.
 */
export function* articlesOfTable(
  table: ArticleTable,
  reading: TableReading,
): Generator<RowArticle, void, void> {
  const { match, dayOrder, rows } = reading
  let remarks = remarksOn(table, reading)
  let withoutText = 0
  for (const row of table.rows.keys()) {
    if (rows !== null && !rows.has(row)) continue
    const document = documentOfRow(table, row, match, dayOrder)
    if (document === null) withoutText += 1
    yield {
      row,
      document:
        document === null ? null : { ...document, remarks: [...remarks, ...document.remarks] },
    }
    if (document !== null) remarks = []
  }
  if (withoutText > 0 && withoutText === table.rows.length) {
    throw new Refusal('No row has a text in the column that was chosen. Choose another column.')
  }
}
