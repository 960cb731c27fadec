/** A stretch without white space or a long dash. */
const CHUNK = /[^\s—―]+/gu
const HAS_WORD = /[\p{L}\p{N}]/u
/** What is written without blanks between its words: each sign counts as one. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu

/**
 * How many words a text has, as word processors count them: stretches between blanks and dashes with a letter or a
 * digit in them, and each sign of Chinese or Japanese.
 */
export function countWords(text: string): number {
  let count = 0
  for (const [chunk] of text.matchAll(CHUNK)) {
    const spaced = chunk.replace(UNSPACED, () => {
      count += 1
      return ' '
    })
    for (const piece of spaced.split(' ')) if (HAS_WORD.test(piece)) count += 1
  }
  return count
}
