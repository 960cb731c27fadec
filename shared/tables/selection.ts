import type { Id } from '../domain/id.ts'

/** A rectangle of cells as shown: its rows and columns in the order on the screen. */
export interface CellBlock {
  readonly rows: readonly Id[]
  readonly columns: readonly string[]
}

/** Where a paste goes: the selected cells, and what lies below and right of them for a block that is larger. */
export interface PasteTarget extends CellBlock {
  /** The records shown below the selection, in order. */
  readonly rowsBelow: readonly Id[]
  /** The columns shown right of the selection, in order. */
  readonly columnsBeyond: readonly string[]
}
