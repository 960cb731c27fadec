import { foldText } from '../../shared/domain/text/folding.ts'

/** How many words in a row make a shingle. */
const SHINGLE = 5
/** How many of the smallest hashes stand for a text. */
const SKETCH = 32
/** Words of a text that are looked at: what comes behind is as like as what is before. */
const MOST_WORDS = 50_000

const WORD = /[\p{L}\p{N}]+/gu

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hash(words: string): number {
  let value = 0x811c9dc5
  for (let k = 0; k < words.length; k += 1) {
    value = Math.imul(value ^ words.charCodeAt(k), 0x01000193)
  }
  return value >>> 0
}

/** The hashes of all runs of five words of a text; of all its words together where it has fewer. */
function shinglesOf(text: string): Set<number> {
  const words = (foldText(text).match(WORD) ?? []).slice(0, MOST_WORDS)
  const shingles = new Set<number>()
  for (let k = 0; k + SHINGLE <= words.length; k += 1) {
    shingles.add(hash(words.slice(k, k + SHINGLE).join(' ')))
  }
  if (shingles.size === 0 && words.length > 0) shingles.add(hash(words.join(' ')))
  return shingles
}

/**
 * What stands for a text where texts that share much are looked for: the 32 smallest hashes of its runs of five words
 * (Broder 1997, the bottom-k sketch). Texts that share much share many of them.
 */
export function sketchText(text: string): readonly number[] {
  return [...shinglesOf(text)].sort((a, b) => a - b).slice(0, SKETCH)
}

/** How much of the shorter of two texts, in runs of five words, the other has too: from 0 to 1 (Broder's containment). */
export function containment(a: string, b: string): number {
  const [few, many] = [shinglesOf(a), shinglesOf(b)].toSorted((x, y) => x.size - y.size)
  if (few === undefined || many === undefined || few.size === 0) return 0
  return [...few].filter((shingle) => many.has(shingle)).length / few.size
}
