/** How well a text that was read agrees with the one that is known. Shares from 0 to 1. */
export interface Agreement {
  /** Of the pairs of words that follow each other in a known paragraph: those that do so in what was read. */
  readonly found: number
  /** Of the pairs in what was read: those that are known. What should have been left out lowers it. */
  readonly right: number
  /** Of the known paragraphs: those read as one paragraph, word for word. */
  readonly paragraphs: number
}

function listWords(paragraph: string): string[] {
  return paragraph
    .normalize('NFKC')
    .replaceAll(/[‐‑]/g, '-')
    .split(/\s+/)
    .filter((word) => word !== '')
}

function countPairs(paragraphs: readonly (readonly string[])[]): Map<string, number> {
  const pairs = new Map<string, number>()
  for (const words of paragraphs)
    for (const [k, word] of words.entries()) {
      const next = words[k + 1]
      if (next === undefined) continue
      const pair = `${word} ${next}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  return pairs
}

function sum(counts: Iterable<number>): number {
  let all = 0
  for (const count of counts) all += count
  return all
}

/** Compares paragraphs that were read with those that are known, in any order of the paragraphs. */
export function compareTexts(read: readonly string[], known: readonly string[]): Agreement {
  const readWords = read.map(listWords)
  const knownWords = known.map(listWords)
  // A paragraph that was cut loses no pair of words if its parts follow each other.
  const readPairs = countPairs([readWords.flat()])
  const inside = countPairs(readWords)
  const knownPairs = countPairs(knownWords)
  const shared = (pairs: ReadonlyMap<string, number>) =>
    sum([...knownPairs].map(([pair, count]) => Math.min(count, pairs.get(pair) ?? 0)))
  const whole = new Set(readWords.map((words) => words.join(' ')))
  return {
    found: shared(readPairs) / sum(knownPairs.values()),
    right: shared(inside) / Math.max(1, sum(inside.values())),
    paragraphs: knownWords.filter((words) => whole.has(words.join(' '))).length / known.length,
  }
}
