/** Words with each stretch of blanks as one, none at the ends. */
export function tidyWords(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}
