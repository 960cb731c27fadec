import { MAX_CELL_TEXT } from '../../../shared/tables/spreadsheet.ts'

/** A text in two, of which the first stands in a cell: up to a line break, else between two characters. */
function splitText(text: string): readonly [string, string] {
  if (text.length <= MAX_CELL_TEXT) return [text, '']
  const line = text.lastIndexOf('\n', MAX_CELL_TEXT)
  if (line > 0) return [text.slice(0, line), text.slice(line + 1)]
  const isInPair = /[\ud800-\udbff]/.test(text.charAt(MAX_CELL_TEXT - 1))
  const at = isInPair ? MAX_CELL_TEXT - 1 : MAX_CELL_TEXT
  return [text.slice(0, at), text.slice(at)]
}

/** A row of lists as so many rows that each cell holds its lines, all with the first cell of it. */
export function* splitRow(row: readonly string[]): Generator<readonly string[]> {
  const parts = row.map(splitText)
  yield parts.map(([first]) => first)
  const after = parts.slice(1).map(([, rest]) => rest)
  if (after.some((rest) => rest !== '')) yield* splitRow([row[0] ?? '', ...after])
}
