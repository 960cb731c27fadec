/** CSS pixels; the same as in grid.css. */
export const ROW_HEIGHT = 28
export const HEADER_HEIGHT = 30
export const ROW_HEADER_WIDTH = 48

/** Whether the first column may stay in view while the others scroll: not where it would take most of the pane. */
export function isPinned(widths: readonly number[], paneWidth: number): boolean {
  return ROW_HEADER_WIDTH + (widths[0] ?? 0) <= paneWidth * 0.55
}

/** How far a grid must be scrolled sideways so that a column is in view; null when it is already. */
export function scrollForColumn(
  widths: readonly number[],
  column: number,
  view: { readonly left: number; readonly width: number },
): number | null {
  const sum = (until: number) =>
    widths.slice(0, until).reduce((total, width) => total + width, ROW_HEADER_WIDTH)
  const isFirstPinned = isPinned(widths, view.width)
  if (column === 0 && isFirstPinned) return null
  const covered = isFirstPinned ? sum(1) : ROW_HEADER_WIDTH
  const left = sum(column)
  const right = sum(column + 1)
  if (left < view.left + covered) return left - covered
  if (right > view.left + view.width) {
    // On to where a column begins, so that none is cut at the left.
    const least = right - view.width
    const begins = widths.map((_, index) => sum(index) - covered)
    return Math.min(begins.find((begin) => begin >= least) ?? least, left - covered)
  }
  return null
}

/** Columns from one to another, both included. */
export interface ColumnRange {
  readonly from: number
  readonly to: number
}

/** Columns this far beyond the sides of the view are drawn too, so that scrolling finds them there. */
const MARGIN = 120

/** The columns that lie in a view or near it. */
export function columnsInView(
  widths: readonly number[],
  view: { readonly left: number; readonly width: number },
): ColumnRange {
  let from = 0
  let to = -1
  let left = ROW_HEADER_WIDTH
  for (const [index, width] of widths.entries()) {
    if (left + width < view.left - MARGIN) from = index + 1
    if (left <= view.left + view.width + MARGIN) to = index
    left += width
  }
  return { from, to }
}

export function revealColumn(scroller: HTMLElement, widths: readonly number[], column: number) {
  const left = scrollForColumn(widths, column, {
    left: scroller.scrollLeft,
    width: scroller.clientWidth,
  })
  if (left !== null) scroller.scrollLeft = left
}
