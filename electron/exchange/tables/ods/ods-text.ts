import { escapeSigns, toXmlText } from '../../xml-writing.ts'
import { escapeCell, unescapeCell } from '../escaped-text.ts'

/**
 * The attribute that keeps a text of which OpenDocument cannot hold every sign. It has no escapes for these, but takes
 * attributes of others (OpenDocument 1.3 Part 1, 3.17), which a program that saves the file anew leaves out.
 */
export const KEPT_TEXT = 'hearsay:text'
export const KEPT_NAMESPACE = 'xmlns:hearsay="urn:hearsay:spreadsheet"'

/** What a cell shows of a text: U+FFFD for what XML has no character for, and line feeds for all ends of lines. */
function shownText(text: string): string {
  return toXmlText(text).replaceAll(/\r\n?/g, '\n')
}

function blanks(count: number): string {
  return count === 1 ? '<text:s/>' : `<text:s text:c="${count}"/>`
}

/** One line as the content of a paragraph: of blanks beside each other a reader keeps but one, and none at an end (6.1.2). */
function lineXml(line: string): string {
  const escaped = escapeSigns(line)
  if (!/^ | $| {2}|\t/.test(line)) return escaped
  return escaped.replaceAll(/ +|\t/g, (run: string, at: number) => {
    if (run === '\t') return '<text:tab/>'
    const isAtEnd = at === 0 || at + run.length === escaped.length
    if (isAtEnd) return blanks(run.length)
    return run.length === 1 ? run : ` ${blanks(run.length - 1)}`
  })
}

/** A text as the paragraphs of a cell, a line each; each leads to `href` where that is not null. */
export function paragraphsXml(text: string, href: string | null = null): string {
  const lines = shownText(text).split('\n').map(lineXml)
  if (href === null) return lines.map((line) => `<text:p>${line}</text:p>`).join('')
  const opened = `<text:p><text:a xlink:type="simple" xlink:href="${escapeSigns(href)}">`
  return lines.map((line) => `${opened}${line}</text:a></text:p>`).join('')
}

/** The attribute that keeps a text whole; empty where the paragraphs hold all of it. */
export function keptXml(text: string): string {
  if (shownText(text) === text) return ''
  const value = escapeCell(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
  return ` ${KEPT_TEXT}="${value}"`
}

/** The text of a cell: what was kept of it, as long as that is what it shows still. */
export function keptOf(kept: string | undefined, shown: string): string {
  if (kept === undefined) return shown
  const text = unescapeCell(kept)
  return shownText(text) === shown ? text : shown
}
