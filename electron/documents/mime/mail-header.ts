import { addressParser, decodeWords } from 'postal-mime'
import { tidyParagraph } from '../text-builder.ts'

/** The header of a mail: its fields by name in lower case, each as bytes in Latin-1. */
export type MailHeader = ReadonlyMap<string, string>

function decodeBytes(field: string, fallback: string): string {
  const bytes = Buffer.from(field, 'latin1')
  const isJapanese = bytes.includes(0x1b)
  if (!isJapanese && !bytes.some((byte) => byte > 0x7f)) return field
  for (const encoding of isJapanese ? ['iso-2022-jp', 'utf-8'] : ['utf-8']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Then by the next.
    }
  }
  return new TextDecoder(fallback).decode(bytes)
}

/**
 * A field in one line, empty for none. What is not in encoded words, as the standard asks, is UTF-8 or else in the
 * encoding of the mail's text (`fallback`, a WHATWG label).
 */
export function readField(header: MailHeader, name: string, fallback: string): string {
  return tidyParagraph(decodeWords(decodeBytes(header.get(name) ?? '', fallback)))
}

/** Who a field names first; both empty for nobody. */
export function readPerson(
  header: MailHeader,
  name: string,
  fallback: string,
): { readonly name: string; readonly address: string } {
  const field = decodeBytes(header.get(name) ?? '', fallback).slice(0, 4096)
  const [first] = addressParser(field, { flatten: true })
  if (first === undefined || first.group !== undefined) return { name: '', address: '' }
  return { name: tidyParagraph(first.name), address: tidyParagraph(first.address) }
}
