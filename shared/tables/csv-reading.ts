import Papa from 'papaparse'
import { DELIMITERS } from '../domain/export-options.ts'
import type { GivenCell, GivenSheet } from './given-sheet.ts'

/** Excel writes the delimiter into a line of its own where a person asked for it. */
const NAMED = /^\uFEFF?sep=(?<delimiter>.)\r?\n/

/** Parts nothing: a text without this is one cell a line. */
const NO_DELIMITER = '\u001F'

function parse(text: string, delimiter: string, preview = 0): readonly (readonly string[])[] {
  return Papa.parse<readonly string[]>(text, { delimiter, preview }).data
}

/** The delimiter that parts the header into the most names; in a file of one column nothing is parted. */
function findDelimiter(text: string): string {
  const opening = text.trimStart()
  const counted = [...DELIMITERS, '|'].map((delimiter) => {
    const [header = []] = parse(opening, delimiter, 1)
    return { delimiter, names: header.length }
  })
  const best = counted.reduce((a, b) => (b.names > a.names ? b : a))
  return best.names > 1 ? best.delimiter : NO_DELIMITER
}

function cellOf(text: string): GivenCell {
  return { text, type: text === '' ? 'empty' : 'text', isFormula: false }
}

function isBlank(line: readonly string[]): boolean {
  return line.every((cell) => cell.trim() === '')
}

/**
 * The text of a CSV file as a sheet, whichever delimiter it has (comma, semicolon, tab or bar), with the guard against
 * formulas as it stands there. Lines without anything are rows too, so that rows can be counted as a spreadsheet does,
 * but for those before the header and behind the last.
 */
export function readCsvSheet(text: string, name: string): GivenSheet {
  const named = NAMED.exec(text)
  const content = text.slice(named?.[0].length ?? 0)
  const lines = parse(content, named?.groups?.['delimiter'] ?? findDelimiter(content))
  const first = lines.findIndex((line) => !isBlank(line))
  if (first < 0) return { name, header: [], rows: [] }
  const last = lines.findLastIndex((line) => !isBlank(line))
  const [header = [], ...rows] = lines.slice(first, last + 1)
  return { name, header, rows: rows.map((row) => row.map(cellOf)) }
}
