import { encodingOfCodePage } from '../code-pages.ts'

/** The code pages of the character sets that fonts are of. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}
/** The character set of fonts that hold signs and no letters. */
export const SYMBOLS = 2

/** The WHATWG label of a code page; that of Western Europe for one that is not known. */
export function labelOfCodePage(codePage: number): string {
  return encodingOfCodePage(codePage) ?? 'windows-1252'
}

/** The WHATWG label of a font's character set; null where the file's own is meant. */
export function labelOfCharset(charset: number): string | null {
  const codePage = CHARSETS[charset]
  return codePage === undefined ? null : labelOfCodePage(codePage)
}
