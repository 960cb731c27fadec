import { listChoices } from '../../../shared/domain/text/listing.ts'
import type { BookColumn, BookSheet } from './book.ts'

/** The sheet of choices, and its column of what cells may hold. */
export const CHOICES = 'choices'
export const VALUES = 'C'
const COLUMNS: readonly BookColumn[] = [
  { id: 'sheet', type: 'text', width: 100, choices: [] },
  { id: 'column', type: 'text', width: 100, choices: [] },
  // As in the columns that have them: a number there is a number here.
  { id: 'value', type: 'number', width: 140, choices: [] },
  { id: 'meaning', type: 'text', width: 360, choices: [] },
]
/** What the sentence under a refused value may have, in code units. */
const MAX_SENTENCE = 225

/** The rows of the sheet of choices, the first and the last, in which those of a column stand. */
export interface ChoiceRange {
  readonly from: number
  readonly to: number
}
export type ChoiceRanges = ReadonlyMap<BookColumn, ChoiceRange>

/** The sheet of what the columns of choices may hold and what that means, and where in it those of each column stand. */
export function choiceSheet(sheets: readonly BookSheet[]): {
  readonly sheet: BookSheet
  readonly ranges: ChoiceRanges
} {
  const rows: (readonly string[])[] = []
  const ranges = new Map<BookColumn, ChoiceRange>()
  for (const { name, columns } of sheets) {
    for (const column of columns) {
      if (column.choices.length === 0) continue
      const from = rows.length + 2
      for (const { value, meaning } of column.choices) rows.push([name, column.id, value, meaning])
      ranges.set(column, { from, to: rows.length + 1 })
    }
  }
  const sheet = { name: CHOICES, columns: COLUMNS, frozen: 0, count: rows.length, rows: () => rows }
  return { sheet, ranges }
}

/** What is said where a cell of a column is given something else, in a sentence. */
export function tellChoices({ id, choices }: BookColumn): string {
  const sentence = `${id} can be ${listChoices(choices.map(({ value }) => value))}.`
  return sentence.length > MAX_SENTENCE ? `${id} is one of a list.` : sentence
}
