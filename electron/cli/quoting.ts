/** A text on one line, whatever lines it has. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** Words on one line, in quotation marks. */
export function quoteLine(words: string): string {
  return `“${onOneLine(words)}”`
}
