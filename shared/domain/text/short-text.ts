/** The start of a long text, cut at a word, and in no sign. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.lastIndexOf(' ', length)
  const start = text.slice(0, cut > length / 2 ? cut : length)
  return `${start.replace(/[\ud800-\udbff]$/, '').toWellFormed()}…`
}

/** How much of a text's words goes into the name of an edit: enough to know it in the history. */
const NAMED = 48

/** The start of some words of a text, as the name of an edit has them. */
export function shortenForLabel(text: string): string {
  return shorten(text, NAMED)
}
