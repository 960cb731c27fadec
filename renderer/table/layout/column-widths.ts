import type { TableView } from '../../../shared/domain/view.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { widthOf, type GridColumn } from '../../../shared/tables/column-order.ts'

/** The column of each table that takes the room there is: the one with the words. */
const GROWING: Readonly<Record<Table, string>> = {
  claims: 'claim',
  speakers: 'name',
  sources: 'name',
  articles: 'title',
}

/**
 * The share of the room that the growing column has at least, so that on a wide screen it is not the narrowest. Of an
 * article more is told beside its title, which the reader shows whole.
 */
const SHARES: Readonly<Record<Table, number>> = {
  claims: 0.36,
  speakers: 0.36,
  sources: 0.36,
  articles: 0.3,
}

interface Room {
  readonly table: Table
  /** What columns may take of the pane, in CSS pixels. */
  readonly room: number
  /** Percent. */
  readonly zoom: number
  /** Widths set by hand, at a zoom of 100. */
  readonly hand: Readonly<Record<string, number>>
}

/**
 * The widths of columns in CSS pixels. The growing one, unless it was set by hand, is as wide as lets the most of
 * the columns after it be seen whole with none cut: it takes what they leave.
 */
export function layOutColumns(
  columns: readonly GridColumn[],
  { table, room, zoom, hand }: Room,
): readonly number[] {
  const widths = columns.map((column) => Math.round((widthOf(column, hand) * zoom) / 100))
  const growing = columns.findIndex(({ id }) => id === GROWING[table])
  const least = Math.max(widths[growing] ?? 0, Math.floor(room * SHARES[table]))
  if (growing < 0 || hand[GROWING[table]] !== undefined) return widths
  let left = room
  for (const [index, width] of widths.entries()) {
    if (index === growing) continue
    if (left - width < least) break
    left -= width
  }
  return widths.with(growing, Math.max(widths[growing] ?? 0, left))
}

/**
 * The hand-set widths, at a zoom of 100, once columns shown were made this wide. The growing one then holds still as
 * well: an edge that is dragged must go where the pointer goes.
 */
export function widthsAfter(
  table: Table,
  shown: Readonly<Record<string, number>>,
  changed: Readonly<Record<string, number>>,
  { widths: hand, zoom }: { readonly widths: TableView['widths']; readonly zoom: number },
): TableView['widths'] {
  const growing = GROWING[table]
  const held = shown[growing] === undefined ? {} : { [growing]: shown[growing] }
  const atOne = (widths: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(widths).map(([id, width]) => [id, (width * 100) / zoom]))
  return { ...atOne(held), ...hand, ...atOne(changed) }
}

/** The most of a pane that frozen columns may take: the others need room to scroll in. */
const MOST_FROZEN = 0.6

/** How many of the columns to be frozen fit in a pane. */
export function countFrozen(
  wanted: number,
  widths: readonly number[],
  pane: { readonly width: number; readonly rowHeader: number },
): number {
  let end = pane.rowHeader
  let count = 0
  for (const width of widths.slice(0, wanted)) {
    end += width
    if (end > pane.width * MOST_FROZEN) break
    count += 1
  }
  return count
}
