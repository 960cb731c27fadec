import type { CsvFormat } from './csv-options.ts'

/** Rows a chunk holds: large enough to write at once, small enough never to need one giant string. */
const CHUNK_ROWS = 500

/** What a spreadsheet may run as a formula (OWASP ASVS 1.2.10, and return), with any apostrophes already before it. */
const FORMULA = /^'*[=+\-@\t\r\0]/

/**
 * A value that no spreadsheet runs: an apostrophe goes before = + - @ tab, return and NUL, and before apostrophes
 * that lead to one of these, so that `unguardFormula` gives back exactly what was there.
 */
export function guardFormula(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value
}

/** The value that was guarded: without the first apostrophe, where apostrophes lead to one of these. */
export function unguardFormula(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value
}

/** One line of CSV (RFC 4180): quoted where it must be, and where white space at an end could be lost; ends with CR LF. */
function formatLine(values: readonly string[], format: CsvFormat): string {
  const cells = values.map((value) => {
    const cell = format.isFormulaGuarded ? guardFormula(value) : value
    const isPlain = !cell.includes(format.delimiter) && !/["\r\n]|^\s|\s$/.test(cell)
    return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`
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
