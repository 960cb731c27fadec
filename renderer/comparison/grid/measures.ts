/** CSS pixels; the same as in ComparisonGrid.module.css. */
export const HEAD_HEIGHT = 46
export const ROW_HEAD_WIDTH = 190
export const TOTAL_WIDTH = 62
export const TOTAL_HEIGHT = 34
const TILES_TOP = 5
const TILE_GAP = 4
const LINE_HEIGHT = 17
/** What of a claim's tile is not its words: edges, and the line of who said it. */
const TILE_REST = 33
/** A line of its own for the button that gives a claim a topic. */
const BUTTON_ROOM = 20
const MORE_HEIGHT = 26
/** Room for a row's name and who is silent in it. */
export const LEAST_ROW = 94
const LEAST_COLUMN = 200
/** As narrow as columns get where that shows them all at once. */
const LEAST_OF_ALL = 150
const MOST_COLUMN = 420

/** How many claims of a cell are drawn; the others come into view as the person goes among them. */
export const TILES = 4

const LEAST_LINES = 2
const MOST_LINES = 5
/** What of a column's width is not a line of words. */
const COLUMN_REST = 34
/** The width of a character of the reading font, and how many of a line are lost where words do not fit in. */
const CHARACTER = 6.9
const LOST = 2

/** How many lines of words a tile has, for a claim of so many characters. */
export function linesOfWords(characters: number, columnWidth: number): number {
  const inLine = Math.max(1, Math.floor((columnWidth - COLUMN_REST) / CHARACTER) - LOST)
  return Math.min(MOST_LINES, Math.max(LEAST_LINES, Math.ceil(characters / inLine)))
}

export function heightOfTile(lines: number, isUnsorted: boolean): number {
  return lines * LINE_HEIGHT + TILE_REST + (isUnsorted ? BUTTON_ROOM : 0)
}

/** Where tiles of these heights start in their cell; one more than there are: where what is under them does. */
export function topsOfTiles(heights: readonly number[]): readonly number[] {
  const tops = [TILES_TOP]
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height + TILE_GAP)
  return tops
}

/** The height that a cell needs for its claims, whichever of them are drawn. */
export function heightOfCell(heights: readonly number[]): number {
  if (heights.length === 0) return 0
  const isMore = heights.length > TILES
  const drawn = isMore ? heights.toSorted((a, b) => b - a).slice(0, TILES) : heights
  return (topsOfTiles(drawn).at(-1) ?? 0) - TILE_GAP + TILES_TOP + (isMore ? MORE_HEIGHT : 0)
}

/** The width of each of `count` columns in a view of this width: all of them in view if they can be read so. */
export function widthOfColumn(viewWidth: number, count: number): number {
  const room = Math.floor((viewWidth - ROW_HEAD_WIDTH - TOTAL_WIDTH - 2) / Math.max(1, count))
  return room < LEAST_OF_ALL ? LEAST_COLUMN : Math.min(MOST_COLUMN, room)
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
