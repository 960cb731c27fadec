import { DELIMITERS } from '../domain/export-options.ts'

/** What may part cells: a delimiter, whichever a spreadsheet takes for the file's, and line breaks. */
const BREAKS = `${DELIMITERS.join('')}\\r\\n`

/** The signs of a formula (OWASP ASVS 1.2.10); also wide, small, raised and lowered, as keyboards of other scripts write them. */
const SIGNS = '=+\\-@⁺⁼₊₌﬩﹢﹣﹦﹫＋－＝＠'

/** What may be passed over before a sign: white space, invisible characters, and the mark that opens a quotation. */
const UNSEEN = `[[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800"]--[${BREAKS}]]`

/** Any apostrophes that are there already belong to what they stand before. */
const FORMULA = `'*${UNSEEN}*[${SIGNS}]`

/** OWASP has cells guarded that begin with tab or return, whatever follows; so are line feed and NUL here. */
const AT_START = new RegExp(`^(?:${FORMULA}|'*[\\t\\r\\n\\0])`, 'v')
const AFTER_BREAK = new RegExp(`([${BREAKS}])(?=${FORMULA})`, 'gv')
const GUARDED_AFTER_BREAK = new RegExp(`([${BREAKS}])'(?=${FORMULA})`, 'gv')

/**
 * A value that no spreadsheet runs, whichever delimiter it takes for the file's: an apostrophe goes before each
 * formula at the start, after a delimiter and after a line break, and before apostrophes that lead to one, so that
 * `unguardFormulas` gives back exactly what was there.
 */
export function guardFormulas(value: string): string {
  const guarded = value.replace(AFTER_BREAK, "$1'")
  return AT_START.test(value) ? `'${guarded}` : guarded
}

/** The value that was guarded: without the first of the apostrophes that lead to a formula. */
export function unguardFormulas(value: string): string {
  const bare = value.replace(GUARDED_AFTER_BREAK, '$1')
  return value.startsWith("'") && AT_START.test(value) ? bare.slice(1) : bare
}
