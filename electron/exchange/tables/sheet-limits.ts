import { formatNumber } from '../../../shared/domain/counting.ts'
import { MAX_CELL_TEXT } from '../../../shared/tables/spreadsheet.ts'
import { Refusal } from '../../documents/refusal.ts'
import type { BookColumn, BookSheet } from './book.ts'

/** What a sheet of Excel and of LibreOffice holds, the head row too. */
export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

/** Why a sheet stands in no spreadsheet, and what to do; null where it does. */
export function findExcess({
  name,
  columns,
  count,
}: Pick<BookSheet, 'name' | 'columns' | 'count'>): string | null {
  if (count >= MAX_ROWS) {
    const most = formatNumber(MAX_ROWS - 1)
    return `There are ${formatNumber(count)} rows of ${name}, and a spreadsheet holds ${most}. Write fewer claims, or CSV files.`
  }
  if (columns.length > MAX_COLUMNS) {
    const most = formatNumber(MAX_COLUMNS)
    return `There are ${formatNumber(columns.length)} columns of ${name}, and a spreadsheet holds ${most}. Choose fewer of them in the view, or write CSV files.`
  }
  return null
}

/** Throws a `Refusal` for a text that no cell holds, with where it stands and what to do; `row` counts the head as 1. */
export function checkLength(
  sheet: Pick<BookSheet, 'name'>,
  column: Pick<BookColumn, 'id'>,
  row: number,
  { length }: string,
): void {
  if (length <= MAX_CELL_TEXT) return
  throw new Refusal(
    `“${column.id}” in row ${formatNumber(row)} of ${sheet.name} has ${formatNumber(length)} characters, and a cell of a spreadsheet holds ${formatNumber(MAX_CELL_TEXT)}. Leave the column out, shorten the text, or write CSV files.`,
  )
}
