/** A text of several lines as it is kept: storable as UTF-8, with line feeds for line breaks. */
export function tidyNote(input: string): string {
  return input.toWellFormed().replace(/\r\n?/g, '\n')
}
