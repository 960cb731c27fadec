import type { Project } from '../domain/project.ts'
import { guardFormulas, unguardFormulas } from './formula-guard.ts'
import type { CellBlock } from './selection.ts'
import { columnsOf, type Table } from './tables.ts'

/** The texts of a block of cells, row by row. Records that are gone give empty cells. */
export function readBlock(project: Project, table: Table, block: CellBlock): readonly string[][] {
  const columns = block.columns.map((id) => columnsOf(table).find((column) => column.id === id))
  return block.rows.map((rowId) => {
    const row = project[table].get(rowId)
    return columns.map((column) => (row === undefined ? '' : (column?.text(row, project) ?? '')))
  })
}

/** Whether cells are one alone: words to be pasted into a sentence, not a table to be pasted into a spreadsheet. */
function isOneCell(cells: readonly (readonly string[])[]): boolean {
  return cells.length === 1 && cells[0]?.length === 1
}

/** Excel takes a cell for quoted only when it opens with a quotation mark, so that others are left as they read. */
function quoteCell(cell: string): string {
  return /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Cells as the tab-separated text that Excel and LibreOffice write and read: cells with tabs or line breaks,
 * or that open with a quotation mark, in quotation marks, and guarded so that none runs as a formula. A single cell
 * is left as it reads and given no line end, so that it can be pasted into a sentence.
 */
export function formatCells(cells: readonly (readonly string[])[]): string {
  const guard = isOneCell(cells) ? (cell: string) => cell : guardFormulas
  const text = cells
    .map((line) => line.map((cell) => quoteCell(guard(cell))).join('\t'))
    .join('\r\n')
  return cells.length > 1 || (cells.length === 1 && text === '') ? `${text}\r\n` : text
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br style="mso-data-placement:same-cell">',
}

/** Cells as an HTML table, which spreadsheets prefer: each is text there, so that "=1+1" stays what it is. */
export function formatCellsAsHtml(cells: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const escaped = text
      .replace(/\r\n?/g, '\n')
      .replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character)
    return `<td style="mso-number-format:'\\@';white-space:pre-wrap">${escaped}</td>`
  }
  const lines = cells.map((line) => `<tr>${line.map(cell).join('')}</tr>`)
  return `<table>${lines.join('')}</table>`
}

/** Where the quotation that opens at `from` closes a cell: the index of its last mark; -1 when it never does. */
function findClosingMark(text: string, from: number): number {
  let mark = text.indexOf('"', from + 1)
  while (mark !== -1 && text.charAt(mark + 1) === '"') mark = text.indexOf('"', mark + 2)
  if (mark === -1) return -1
  return mark + 1 === text.length || /[\t\r\n]/.test(text.charAt(mark + 1)) ? mark : -1
}

/** A cell that is not in quotation marks, from where it starts: up to the next tab or line end. */
const PLAIN_CELL = /[^\t\r\n]*/y
const LINE_END = /\r\n?|\n/y

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** The cells of tab-separated text, guarded or not. */
function splitCells(text: string): readonly string[][] {
  if (text === '') return []
  const lines: string[][] = [[]]
  let at = 0
  for (;;) {
    const closing = text.charAt(at) === '"' ? findClosingMark(text, at) : -1
    const plain = closing === -1 ? matchAt(PLAIN_CELL, text, at) : null
    lines.at(-1)?.push(plain ?? text.slice(at + 1, closing).replaceAll('""', '"'))
    at = plain === null ? closing + 1 : at + plain.length
    if (text.charAt(at) === '\t') {
      at += 1
      continue
    }
    at += matchAt(LINE_END, text, at).length
    if (at >= text.length) return lines
    lines.push([])
  }
}

/**
 * The cells of text from the clipboard: tab-separated, with cells that hold tabs or line breaks in quotation
 * marks, as Excel and LibreOffice write it; lines end with CR LF, LF or CR. A quotation mark that opens a cell
 * and does not close it is just a character. One line end at the very end is not a row. The guard that
 * `formatCells` puts on is taken off.
 */
export function parseCells(text: string): readonly string[][] {
  const cells = splitCells(text)
  return isOneCell(cells) ? cells : cells.map((line) => line.map(unguardFormulas))
}
