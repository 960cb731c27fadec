import type { Place } from './places.ts'

/** Element ids that `aria-activedescendant` names cells and their claims by. */
export function idOfCell(row: number, column: number): string {
  return `compared-${row}-${column}`
}

export function idOfTile(row: number, column: number, claim: number): string {
  return `${idOfCell(row, column)}-${claim}`
}

/** The element that stands for a place: a claim's tile, or the cell. */
export function elementOfPlace({ row, column, claim }: Place): string {
  return claim === null ? idOfCell(row, column) : idOfTile(row, column, claim)
}
