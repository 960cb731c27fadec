import { DELIMITERS, type CsvFormat } from '../domain/export-options.ts'
import { guardFormulas } from './formula-guard.ts'

/** Rows a chunk holds: large enough to write at once, small enough never to need one giant string. */
const CHUNK_ROWS = 500

/** Line breaks, quotation marks, every delimiter, and white space at an end that could be lost. */
const NEEDS_QUOTING = new RegExp(`["\\r\\n${DELIMITERS.join('')}]|^\\s|\\s$`)

/** One line of CSV (RFC 4180): quoted also where only another delimiter would part a cell; ends with CR LF. */
function formatLine(values: readonly string[], format: CsvFormat): string {
  const cells = values.map((value) => {
    const cell = format.isFormulaGuarded ? guardFormulas(value) : value
    return NEEDS_QUOTING.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  })
  return `${cells.join(format.delimiter)}\r\n`
}

/** The text of a CSV file in chunks. */
export function* formatCsv(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  format: CsvFormat,
): Generator<string> {
  let chunk = format.hasByteOrderMark ? '\uFEFF' : ''
  chunk += formatLine(header, format)
  let count = 0
  for (const row of rows) {
    chunk += formatLine(row, format)
    count += 1
    if (count % CHUNK_ROWS === 0) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}
