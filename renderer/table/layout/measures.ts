import type { RowHeight } from '../../../shared/domain/view.ts'

/** What a grid is drawn by, in whole CSS pixels: all of it grows with the zoom, and grid.css has it as variables. */
export interface Measures {
  /** The size of the text, and of what is small beside it. */
  readonly text: number
  readonly small: number
  /** One line of text. */
  readonly line: number
  /** What stands free above and below the lines of a cell, the line between rows included. */
  readonly above: number
  readonly below: number
  /** What stands free at each side of a cell's text. */
  readonly side: number
  readonly header: number
  readonly rowHeader: number
}

/** The measures of a grid at a zoom in percent. */
export function measuresAt(zoom: number): Measures {
  const scale = (pixels: number) => Math.round((pixels * zoom) / 100)
  return {
    text: (12.5 * zoom) / 100,
    small: (11 * zoom) / 100,
    line: scale(18),
    above: scale(5),
    below: scale(5),
    side: scale(8),
    header: scale(30),
    rowHeader: scale(48),
  }
}

/** How many lines of text a row has; null where that depends on its words. */
export const LINES: Readonly<Record<RowHeight, number | null>> = {
  one: 1,
  two: 2,
  four: 4,
  fit: null,
}

/** The height of a row with so many lines of text. */
export function heightOfLines(lines: number, { line, above, below }: Measures): number {
  return lines * line + above + below
}

/** Columns from one to another, both included. */
export interface ColumnRange {
  readonly from: number
  readonly to: number
}

/** How the columns shown lie beside each other, in CSS pixels from the grid's left edge. */
export interface ColumnPlaces {
  readonly widths: readonly number[]
  readonly lefts: readonly number[]
  /** How many of the first stay in view while the others scroll. */
  readonly frozen: number
  /** Where the last one ends. */
  readonly end: number
}

/** Where columns of these widths lie after the row numbers. */
export function placeColumns(
  widths: readonly number[],
  rowHeader: number,
  frozen: number,
): ColumnPlaces {
  const lefts: number[] = []
  let end = rowHeader
  for (const width of widths) {
    lefts.push(end)
    end += width
  }
  return { widths, lefts, frozen, end }
}

/** Where the frozen columns end: what scrolls goes under them. */
export function edgeOfFrozen({ lefts, frozen, end }: ColumnPlaces): number {
  return lefts[frozen] ?? end
}

/** A stretch of a grid's width that is in view. */
export interface HorizontalView {
  readonly left: number
  readonly width: number
}

/** How far a grid must be scrolled sideways so that a column is in view; null when it is already. */
export function scrollForColumn(
  places: ColumnPlaces,
  column: number,
  view: HorizontalView,
): number | null {
  const { lefts, widths, frozen } = places
  const left = lefts[column]
  if (left === undefined || column < frozen) return null
  const covered = edgeOfFrozen(places)
  const right = left + (widths[column] ?? 0)
  if (left < view.left + covered) return left - covered
  if (right <= view.left + view.width) return null
  // On to where a column begins, so that none is cut at the left.
  const least = right - view.width
  const begins = lefts.slice(frozen).map((begin) => begin - covered)
  return Math.min(begins.find((begin) => begin >= least) ?? least, left - covered)
}

/** Columns this far beyond the sides of the view are drawn too, so that scrolling finds them there. */
const MARGIN = 120

/** The columns that lie in a view or near it. */
export function columnsInView({ widths, lefts }: ColumnPlaces, view: HorizontalView): ColumnRange {
  const right = view.left + view.width + MARGIN
  const from = lefts.findIndex((left, column) => left + (widths[column] ?? 0) >= view.left - MARGIN)
  const to = lefts.findLastIndex((left) => left <= right)
  return from < 0 ? { from: lefts.length, to } : { from, to }
}
