/** Printable ASCII: nothing to decompose, so lower case is all there is to do. */
const PLAIN = /^[\t\n\r -~]*$/

/**
 * Text as it is compared: compatibility-decomposed (NFKD), without combining marks, and case-folded: what
 * Unicode folds to several letters is those ("ß" → "ss"), and a sigma is the same wherever it stands. "Ümit"
 * and "umit" fold to the same. What two texts fold to, joined, is what they fold to when joined.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      // Through both cases: "ẞ" has a lower case only, "ß" an upper one only.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
  )
}

/** The words of a text as they are compared: letters and digits alone, folded, one space between them. */
export function foldWords(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
