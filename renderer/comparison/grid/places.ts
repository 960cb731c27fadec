import type { Id } from '../../../shared/domain/id.ts'

/** As much of a comparison as moving about in it needs. */
export interface Layout {
  readonly rows: readonly { readonly key: string }[]
  readonly columns: readonly { readonly key: string }[]
  claimsAt(rowKey: string, columnKey: string): readonly Id[]
}

/**
 * Where the person is: a cell, or a claim in it. Row −1 holds the column headers and column −1 the row headers.
 * The keys find the same place again when rows or columns come and go.
 */
export interface Place {
  readonly row: number
  readonly column: number
  readonly rowKey: string | null
  readonly columnKey: string | null
  /** The claim among those of the cell; null while the cell as a whole is meant. */
  readonly claim: number | null
}

/** The claims of a cell; none of a header. */
export function claimsOf(layout: Layout, place: Pick<Place, 'row' | 'column'>): readonly Id[] {
  const row = layout.rows[place.row]
  const column = layout.columns[place.column]
  return row === undefined || column === undefined ? [] : layout.claimsAt(row.key, column.key)
}

/** The claim that keys and commands mean: the one chosen, or the only one of its cell. */
export function claimAt(layout: Layout, place: Place): Id | null {
  const claims = claimsOf(layout, place)
  if (place.claim !== null) return claims[place.claim] ?? null
  return claims.length === 1 ? (claims[0] ?? null) : null
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** The place nearest to a row and column asked for. */
export function placeAt(
  layout: Layout,
  row: number,
  column: number,
  claim: number | null = null,
): Place {
  const at = {
    row: clamp(row, -1, layout.rows.length - 1),
    column: clamp(column, -1, layout.columns.length - 1),
  }
  const count = claim === null ? 0 : claimsOf(layout, at).length
  return {
    ...at,
    rowKey: layout.rows[at.row]?.key ?? null,
    columnKey: layout.columns[at.column]?.key ?? null,
    claim: claim === null || count === 0 ? null : clamp(claim, 0, count - 1),
  }
}

function findLine(
  lines: readonly { readonly key: string }[],
  key: string | null,
  at: number,
): number {
  if (key === null) return -1
  const found = lines.findIndex((line) => line.key === key)
  return found < 0 ? Math.min(at, lines.length - 1) : found
}

/** The same place in a comparison that has changed; the nearest one where it is gone. */
export function restorePlace(layout: Layout, place: Place): Place {
  return placeAt(
    layout,
    findLine(layout.rows, place.rowKey, place.row),
    findLine(layout.columns, place.columnKey, place.column),
    place.claim,
  )
}

/** Where a claim stands: in `rowKey` if it is there, else in the first row and column that hold it. */
export function findClaim(layout: Layout, claimId: Id, rowKey: string | null): Place | null {
  const rows = layout.rows.map(({ key }, index) => ({ key, index }))
  const inOrder = [
    ...rows.filter(({ key }) => key === rowKey),
    ...rows.filter(({ key }) => key !== rowKey),
  ]
  for (const row of inOrder) {
    for (const [column, { key }] of layout.columns.entries()) {
      const at = layout.claimsAt(row.key, key).indexOf(claimId)
      if (at >= 0) return placeAt(layout, row.index, column, at)
    }
  }
  return null
}

/** How far PageUp and PageDown go among the claims of a cell. */
const CLAIM_PAGE = 10

/** The next cell of the row that holds a claim, on one side; the same place where there is none. */
function besideWithClaims(layout: Layout, place: Place, by: 1 | -1): Place {
  for (
    let column = place.column + by;
    column >= 0 && column < layout.columns.length;
    column += by
  ) {
    if (claimsOf(layout, { row: place.row, column }).length > 0) {
      return placeAt(layout, place.row, column, place.claim)
    }
  }
  return place
}

/** The next cell of the column that holds claims, below at its first or above at its last; the same place where there is none. */
function beyondCell(layout: Layout, place: Place, by: 1 | -1): Place {
  for (let row = place.row + by; row >= 0 && row < layout.rows.length; row += by) {
    const { length } = claimsOf(layout, { row, column: place.column })
    if (length > 0) return placeAt(layout, row, place.column, by === 1 ? 0 : length - 1)
  }
  return place
}

function stepAmongClaims(layout: Layout, place: Place, claim: number, key: string): Place | null {
  const last = claimsOf(layout, place).length - 1
  const to = (next: number) => placeAt(layout, place.row, place.column, Math.max(0, next))
  switch (key) {
    case 'ArrowDown':
      return claim >= last ? beyondCell(layout, place, 1) : to(claim + 1)
    case 'ArrowUp':
      return claim === 0 ? beyondCell(layout, place, -1) : to(claim - 1)
    case 'PageDown':
      return to(claim + CLAIM_PAGE)
    case 'PageUp':
      return to(claim - CLAIM_PAGE)
    case 'Home':
      return to(0)
    case 'End':
      return to(Number.MAX_SAFE_INTEGER)
    case 'ArrowLeft':
      return besideWithClaims(layout, place, -1)
    case 'ArrowRight':
      return besideWithClaims(layout, place, 1)
    case 'Escape':
      return { ...place, claim: null }
    default:
      return null
  }
}

/** A key pressed, as far as moving about needs to know of it. */
export interface Step {
  readonly key: string
  /** With Control (or Command). */
  readonly isFar: boolean
}

/**
 * Where a key leads: from cell to cell, with Enter into the claims of a cell, among them, and with Escape out.
 * `page` is how many rows fit into the view. Null for a key that leads nowhere.
 */
export function step(
  layout: Layout,
  place: Place,
  { key, isFar }: Step,
  page: number,
): Place | null {
  if (place.claim !== null) return stepAmongClaims(layout, place, place.claim, key)
  const { row, column } = place
  const lastRow = layout.rows.length - 1
  const lastColumn = layout.columns.length - 1
  switch (key) {
    case 'ArrowDown':
      return placeAt(layout, isFar ? lastRow : row + 1, column)
    case 'ArrowUp':
      return placeAt(layout, isFar ? -1 : row - 1, column)
    case 'ArrowRight':
      return placeAt(layout, row, isFar ? lastColumn : column + 1)
    case 'ArrowLeft':
      return placeAt(layout, row, isFar ? -1 : column - 1)
    case 'PageDown':
      return placeAt(layout, row + page, column)
    case 'PageUp':
      return placeAt(layout, row - page, column)
    case 'Home':
      return placeAt(layout, isFar ? 0 : row, isFar ? 0 : -1)
    case 'End':
      return placeAt(layout, isFar ? lastRow : row, lastColumn)
    case 'Enter':
      return claimsOf(layout, place).length > 0 ? placeAt(layout, row, column, 0) : null
    default:
      return null
  }
}
