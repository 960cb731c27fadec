/** What is counted most first; of as many, by letters. */
export function byCount(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word)
}

/** Adds to what is counted under a key. */
export function count(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** More words than this are no reason any more. */
const MOST_WORDS = 3

/** The first words, each in quotation marks: "“flood”, “brook”". */
export function quoteWords(words: readonly string[]): string {
  return words
    .slice(0, MOST_WORDS)
    .map((word) => `“${word}”`)
    .join(', ')
}
