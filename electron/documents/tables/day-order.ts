import type { DayOrder } from '../../../shared/domain/text/calendar-day.ts'
import type { UnsureDays } from '../../../shared/domain/text-input.ts'
import type { ArticleTable } from '../document.ts'
import { findDay, hasTwoReadings, orderOfFigures, orderOfWords } from './cell-date.ts'
import { isForeign, normaliseName } from './column-names.ts'

/** How the columns of a table write days in figures; found once for each. */
const orders = new WeakMap<ArticleTable, Map<number, DayOrder | null>>()

/** The orders that cells tell. */
function ordersOf(
  cells: readonly string[],
  orderOf: (cell: string) => DayOrder | null,
): readonly DayOrder[] {
  return [...new Set(cells.map(orderOf).filter((order) => order !== null))]
}

/** What the places and languages of the rows tell: “en-US” writes the month first, nearly all others the day. */
function orderOfLanguages(table: ArticleTable): DayOrder | null {
  const column = languageColumn(table)
  const tags = new Set(table.rows.map((row) => (row[column] ?? '').trim().replace('_', '-')))
  const told = [...tags]
    .filter((tag) => tag !== '')
    .map((tag) => (/^en-US$/i.test(tag) ? 'month' : /^en$/i.test(tag) ? null : 'day'))
  const [first = null] = told
  return told.every((order) => order === first) ? first : null
}

/** The column that says the language of each row; -1 for none. */
export function languageColumn({ columns }: ArticleTable): number {
  return columns.findIndex((name) => LANGUAGE_COLUMN.test(normaliseName(name)))
}

const LANGUAGE_COLUMN =
  /^(?:language|lang|locale|la|sprache|langue|idioma|lingua|taal|язык|мова|语言|言語)$/

function decideOrder(table: ArticleTable, column: number): DayOrder | null {
  const cells = table.rows.map((row) => row[column] ?? '')
  const [figures, otherFigures] = ordersOf(cells, orderOfFigures)
  // Rows that contradict each other are from several places: nothing else tells which an unsure one is from.
  if (figures !== undefined) return otherFigures === undefined ? figures : null
  const [words, otherWords] = ordersOf(cells, orderOfWords)
  if (words !== undefined && otherWords === undefined) return words
  return orderOfLanguages(table) ?? (isForeign(table.columns) ? 'day' : null)
}

/**
 * How a column writes days in figures: by those of its days that can be read one way only, or are written out; else by
 * the languages of its rows, or of the table’s headings. Null where nothing tells.
 */
export function findDayOrder(table: ArticleTable, column: number): DayOrder | null {
  const known = orders.get(table) ?? new Map<number, DayOrder | null>()
  orders.set(table, known)
  const order = known.get(column)
  if (order !== undefined) return order
  const found = decideOrder(table, column)
  known.set(column, found)
  return found
}

/** The days of a column that nothing tells how to read. */
export function findUnsureDays(table: ArticleTable, column: number): UnsureDays {
  const unsure = table.rows.map((row) => row[column] ?? '').filter(hasTwoReadings)
  const [sample = ''] = unsure
  if (sample === '' || findDayOrder(table, column) !== null) return NO_UNSURE_DAYS
  return {
    count: unsure.length,
    sample: sample.trim().slice(0, MAX_SAMPLE),
    day: findDay(sample, 'day') ?? '',
    month: findDay(sample, 'month') ?? '',
  }
}

const NO_UNSURE_DAYS: UnsureDays = { count: 0, sample: '', day: '', month: '' }
/** How much of a cell is shown, in code units. */
const MAX_SAMPLE = 40
