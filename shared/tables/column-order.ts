import type { Records } from '../domain/project.ts'
import type { Column } from './column.ts'
import { columnsOf, type Table } from './tables.ts'

/** A column of any table. */
export type GridColumn = Column<Records[Table]>

/** The order in which work is done, where it differs from that of the CSV files. */
const FIRST: Readonly<Record<Table, readonly string[]>> = {
  claims: [
    'claim',
    'speaker',
    'via',
    'topics',
    'review',
    'credibility',
    'certainty',
    'kind',
    'statement',
    'note',
    'verdict',
    'basis',
    'evidence_links',
  ],
  speakers: ['name', 'kind', 'role', 'affiliation', 'claims', 'aliases'],
  sources: ['name', 'kind', 'reliability', 'claims', 'aliases'],
  articles: [
    'title',
    'outlet',
    'date',
    'form',
    'status',
    'drafts',
    'claims',
    'words',
    'byline',
    'note',
    'url',
  ],
}

const LAST: ReadonlySet<string> = new Set(['article', 'origin', 'file'])

/** All columns that the grid can show: those named in `order` first, the others as the table has them. */
export function orderColumns(table: Table, order: readonly string[]): readonly GridColumn[] {
  const columns = columnsOf(table).filter((column) => column.isInGrid)
  const wanted = order.length === 0 ? FIRST[table] : order
  const rank = ({ id }: GridColumn) => {
    const place = wanted.indexOf(id)
    if (place >= 0) return place
    return order.length === 0 && LAST.has(id) ? 2000 : 1000
  }
  return [...columns].sort((a, b) => rank(a) - rank(b))
}

/** The ids of all columns with one moved to where another stands. */
export function moveColumn(
  table: Table,
  order: readonly string[],
  id: string,
  to: string,
): readonly string[] {
  const ids = orderColumns(table, order).map((column) => column.id)
  const from = ids.indexOf(id)
  const place = ids.indexOf(to)
  if (from < 0 || place < 0) return ids
  return ids.toSpliced(from, 1).toSpliced(place, 0, id)
}

/** What a column can be wide, in CSS pixels at a zoom of 100: a save file may say anything. */
const LEAST_WIDTH = 32
const MOST_WIDTH = 4000

/** A column's width in CSS pixels at a zoom of 100. */
export function widthOf(column: GridColumn, widths: Readonly<Record<string, number>>): number {
  return Math.max(LEAST_WIDTH, Math.min(widths[column.id] ?? column.width, MOST_WIDTH))
}
