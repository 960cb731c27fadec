/** A number and its word: "1 claim", "12 claims". */
export function countOf(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`
}
