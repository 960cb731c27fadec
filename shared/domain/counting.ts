/** A number as it is shown: "1,200". */
export function formatNumber(number: number): string {
  return number.toLocaleString('en')
}

/** A number and its word: "1 claim", "12 claims". */
export function countOf(number: number, word: string): string {
  return `${formatNumber(number)} ${word}${number === 1 ? '' : 's'}`
}
