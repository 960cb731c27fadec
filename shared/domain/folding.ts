/** Printable ASCII: nothing to decompose, so lower case is all there is to do. */
const PLAIN = /^[\t\n\r -~]*$/

/**
 * Text as it is compared: compatibility-decomposed (NFKD), without combining marks, in lower case, with
 * what Unicode folds to several letters ("ß" → "ss"). "Ümit" and "umit" fold to the same.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .toLowerCase()
}
