/** What stands between the values of a cell: topics and aliases in any order, a chain from the speaker on. */
export type ListSeparator = ';' | '>'

/** How each separator is written. A chain reads "TASS > Reuters": TASS heard it first. */
const WRITTEN: Readonly<Record<ListSeparator, string>> = { ';': '; ', '>': ' > ' }

function isPlain(value: string, separator: ListSeparator): boolean {
  return (
    value !== '' &&
    value === value.trim() &&
    !value.startsWith('"') &&
    !value.includes(separator) &&
    !/[\r\n]/.test(value)
  )
}

/**
 * Several values as one text. A value that would be read as something else (it holds the separator or a
 * line break, starts with a quotation mark, or has white space at an end) is put in quotation marks, with
 * those inside doubled, as in CSV; so `splitList` gives back exactly what was joined.
 */
export function joinList(values: readonly string[], separator: ListSeparator): string {
  return values
    .map((value) => (isPlain(value, separator) ? value : `"${value.replaceAll('"', '""')}"`))
    .join(WRITTEN[separator])
}

/** Blank space, then a value in quotation marks or one up to the separator, then the separator. */
const PIECE: Readonly<Record<ListSeparator, RegExp>> = {
  ';': /\s*(?:"([^"]*(?:""[^"]*)*)"[^\S\r\n]*(?=[;\r\n]|$)|([^;\r\n]*))(?:[;\r\n]|$)/gy,
  '>': /\s*(?:"([^"]*(?:""[^"]*)*)"[^\S\r\n]*(?=[>\r\n]|$)|([^>\r\n]*))(?:[>\r\n]|$)/gy,
}

/** The values of a text as joined, typed or pasted; lines separate as well. Blank values are left out. */
export function splitList(text: string, separator: ListSeparator): readonly string[] {
  const values = Array.from(text.matchAll(PIECE[separator]), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"'),
  )
  return values.filter((value) => value.trim() !== '')
}
