/** What Excel calls a column, counted from 0: A … Z, AA … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** The place of a column of that name, from 0: “AA” is 26. */
export function columnIndex(name: string): number {
  return Array.from(name).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1
}
