import type { BookColumn, BookSheet } from '../book.ts'
import type { ChoiceRanges } from './sheet-xml.ts'

const NAME = 'choices'
const COLUMNS: readonly BookColumn[] = [
  { id: 'sheet', type: 'text', width: 100, choices: [] },
  { id: 'column', type: 'text', width: 100, choices: [] },
  // As in the columns that have them: a number there is a number here.
  { id: 'value', type: 'number', width: 140, choices: [] },
  { id: 'meaning', type: 'text', width: 360, choices: [] },
]

/** The sheet of what the columns of choices may hold and what that means, and where in it those of each column stand. */
export function choiceSheet(sheets: readonly BookSheet[]): {
  readonly sheet: BookSheet
  readonly ranges: ChoiceRanges
} {
  const rows: (readonly string[])[] = []
  const ranges = new Map<BookColumn, string>()
  for (const { name, columns } of sheets) {
    for (const column of columns) {
      if (column.choices.length === 0) continue
      const first = rows.length + 2
      for (const { value, meaning } of column.choices) rows.push([name, column.id, value, meaning])
      ranges.set(column, `${NAME}!$C$${first}:$C$${rows.length + 1}`)
    }
  }
  const sheet = { name: NAME, columns: COLUMNS, frozen: 0, count: rows.length, rows: () => rows }
  return { sheet, ranges }
}
