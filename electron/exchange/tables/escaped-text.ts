import { escapeSigns } from '../xml-writing.ts'

/** What XML 1.0 cannot hold: control characters, half of a pair, the two that are none; and a return, which it reads as a line feed. */
const UNHELD = /(?![\t\n\x7f-\x9f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
/** What could be read as such an escape, also with the first sign of one that follows; some programs take either letter. */
const LIKE_ESCAPE = /_(?=[xX][\dA-Fa-f]{4})/g
/** Whether anything in a text is escaped: in most cells nothing is. */
const IS_ESCAPED = /[&<>"\ufffe\uffff]|_[xX]|(?![\t\n\x7f-\x9f])\p{Cc}|\p{Cs}/u
const ESCAPE = /_x(?<code>[\dA-Fa-f]{4})_/g

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/**
 * The text of a cell as the XML of a workbook has it (ECMA-376 Part 1, 22.9.2.19, ST_Xstring): what XML cannot hold is
 * `_xHHHH_`, by its code unit, and so is the first sign of what looks like that, so that nothing is lost.
 */
export function escapeCell(text: string): string {
  if (!IS_ESCAPED.test(text)) return text
  return escapeSigns(text.replaceAll(LIKE_ESCAPE, '_x005F_').replaceAll(UNHELD, escapeUnit))
}

/** The text that `_xHHHH_` stand for. */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(ESCAPE, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
