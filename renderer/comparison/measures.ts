/** CSS pixels; the same as in ComparisonGrid.module.css. */
export const HEAD_HEIGHT = 46
export const ROW_HEAD_WIDTH = 190
export const TOTAL_WIDTH = 62
export const TOTAL_HEIGHT = 34
export const TILE_HEIGHT = 84
export const TILE_GAP = 4
const CELL_PADDING = 5
const MORE_HEIGHT = 26
const LEAST_ROW = 66
const LEAST_COLUMN = 200
const MOST_COLUMN = 420

/** How many claims of a cell are drawn; the others come into view as the person goes among them. */
export const TILES = 4

/** The height of a row whose fullest cell holds `most` claims. */
export function heightOfRow(most: number): number {
  const tiles = Math.min(most, TILES)
  const more = most > TILES ? MORE_HEIGHT : 0
  return Math.max(LEAST_ROW, 2 * CELL_PADDING + tiles * TILE_HEIGHT + (tiles - 1) * TILE_GAP + more)
}

/** The width of each of `count` columns in a view of this width: all of them in view if they can be read so. */
export function widthOfColumn(viewWidth: number, count: number): number {
  const room = Math.floor((viewWidth - ROW_HEAD_WIDTH - TOTAL_WIDTH - 2) / Math.max(1, count))
  return Math.min(MOST_COLUMN, Math.max(LEAST_COLUMN, room))
}

/**
 * The first of the claims drawn in a cell of `count`, so that the chosen one is among them: as little off from
 * `first`, where it was before, as that needs.
 */
export function firstTile(count: number, chosen: number | null, first: number): number {
  const last = Math.max(0, count - TILES)
  if (chosen === null) return Math.min(first, last)
  return Math.min(last, Math.max(Math.min(first, chosen), chosen - TILES + 1))
}
