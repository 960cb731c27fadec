/** Element ids that `aria-activedescendant` names cells and their claims by. */
export function idOfCell(row: number, column: number): string {
  return `compared-${row}-${column}`
}

export function idOfTile(row: number, column: number, claim: number): string {
  return `${idOfCell(row, column)}-${claim}`
}
