/** CSS pixels; the same as in ComparisonGrid.module.css and ClaimTile.module.css. */
export const HEAD_HEIGHT = 34
const LINE_HEIGHT = 17
/** What of a claim's tile is not its words: the room above and below them, and its edge. */
const TILE_REST = 9
/** What of a cell is not tiles. */
const CELL_REST = 2
const MORE_HEIGHT = 20
/** Room for a row's name and what is said of it. */
const LEAST_ROW = 62

/** Columns are narrower than this only where they cannot be all in view at once either way. */
const LEAST_COLUMN = 204
/** As narrow as columns get where that shows them all at once. */
const LEAST_OF_ALL = 158
const MOST_COLUMN = 560
const OTHERS_WIDTH = 128
const LEAST_HEAD = 112
const MOST_HEAD = 184

/** What of a column's width is not a line of words. */
const COLUMN_REST = 26
/** The width of a character of the reading font, and how many of a line are lost where words do not fit in. */
const CHARACTER = 6.4
const LOST = 3

/** How wide the parts of a comparison are. */
export interface GridWidths {
  readonly rowHead: number
  readonly column: number
  /** The column that holds the folded ones; 0 without one. */
  readonly others: number
  readonly full: number
}

/** The widths in a view of this width, with `count` columns beside that of the folded: all in view if they can be read so. */
export function widthsOf(viewWidth: number, count: number, isFolded: boolean): GridWidths {
  const rowHead = Math.round(Math.min(MOST_HEAD, Math.max(LEAST_HEAD, viewWidth * 0.16)))
  const others = isFolded ? OTHERS_WIDTH : 0
  const room = Math.floor((viewWidth - rowHead - others - 2) / Math.max(1, count))
  const column = room < LEAST_OF_ALL ? LEAST_COLUMN : Math.min(MOST_COLUMN, room)
  return { rowHead, column, others, full: rowHead + count * column + others }
}

/** How many lines a claim's tile has, with so many characters in it. */
export function linesOfWords(characters: number, columnWidth: number): number {
  const inLine = Math.max(1, Math.floor((columnWidth - COLUMN_REST) / CHARACTER) - LOST)
  return Math.max(1, Math.ceil(characters / inLine))
}

/** A claim of usual length: its words, who said it and what carried it. */
const USUAL_CHARACTERS = 120
/** How many rows are to be in view at least, in a view that has room for them; and how high each may be for that. */
const LEAST_ROWS = 4
const ROW_IN_LOW_VIEW = 140
/** How many claims of usual length a row has room for before its cells are cut, if that many rows are then in view. */
const USUAL_CLAIMS = 2

/** The height of a claim's tile. */
export function heightOfTile(lines: number): number {
  return lines * LINE_HEIGHT + TILE_REST
}

/**
 * How high a row may get in a view of this height (without the heads) before its cells say "n more" instead: as two
 * claims of usual length need, as long as four rows are in view at once, or two in a low view.
 */
export function mostOfRow(viewHeight: number, columnWidth: number): number {
  const usual = heightOfTile(linesOfWords(USUAL_CHARACTERS, columnWidth)) * USUAL_CLAIMS
  const least = LEAST_ROW + LINE_HEIGHT * 2
  const rows = Math.min(LEAST_ROWS, Math.max(2, Math.floor(viewHeight / ROW_IN_LOW_VIEW)))
  const share = Math.floor(viewHeight / rows) - 1
  return Math.max(least, Math.min(usual + MORE_HEIGHT + CELL_REST, share))
}

/** More claims of a cell than this are never drawn: the others are listed beside the grid. */
export const MOST_TILES = 40

/** What of a cell is shown: how many of its tiles, and how many lines the first may have where it alone is too long. */
export interface CellFit {
  readonly tiles: number
  readonly firstLines: number
}

/**
 * What a cell of `count` claims, the first of which have so many lines, shows of them in a row that may get `most`
 * high; Infinity for all of them.
 */
export function fitCell(
  lines: readonly number[],
  most: number,
  count: number = lines.length,
): CellFit {
  const room = most - CELL_REST
  const firstLines = Math.max(2, Math.floor((room - MORE_HEIGHT - TILE_REST) / LINE_HEIGHT))
  let used = 0
  let tiles = 0
  for (const each of lines.slice(0, MOST_TILES)) {
    const height = heightOfTile(tiles === 0 ? Math.min(each, firstLines) : each)
    const more = tiles + 1 < count ? MORE_HEIGHT : 0
    if (tiles > 0 && used + height + more > room) break
    used += height
    tiles += 1
  }
  return { tiles, firstLines }
}

/** About how high a row is whose cells hold claims with so many lines; what is drawn is measured. */
export function heightOfRow(cells: readonly (readonly number[])[], most: number): number {
  return cells.reduce((height, lines) => {
    const { tiles, firstLines } = fitCell(lines, most)
    const shown = lines.slice(0, tiles).map((count) => heightOfTile(Math.min(count, firstLines)))
    const more = tiles < lines.length ? MORE_HEIGHT : 0
    return Math.max(
      height,
      shown.reduce((sum, one) => sum + one, CELL_REST + more),
    )
  }, LEAST_ROW)
}
