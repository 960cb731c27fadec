import { elementsIn, wordsIn, type PageElement } from './page-tree.ts'

/** A cell that holds more, in code units, holds no datum: the table lays out a page. */
const MAX_CELL = 500

/** A row of a table of data, with its cells in order. */
export interface DataRow {
  readonly row: PageElement
  readonly cells: readonly PageElement[]
}

function isCell(node: PageElement | string): node is PageElement {
  return typeof node !== 'string' && (node.name === 'td' || node.name === 'th')
}

/** The rows of a table and its caption; null where it has none. */
export function rowsOf(table: PageElement): {
  readonly caption: PageElement | null
  readonly rows: readonly DataRow[]
} {
  let caption: PageElement | null = null
  const rows: DataRow[] = []
  for (const element of elementsIn(table)) {
    if (element.name === 'caption') caption ??= element
    if (element.name === 'tr') rows.push({ row: element, cells: element.children.filter(isCell) })
  }
  return { caption, rows }
}

/** Whether a table holds data, rows and columns of them, and does not lay out a page. */
export function isDataTable(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.get('role') ?? '')) return false
  for (const element of elementsIn(table)) {
    if (element !== table && /^(?:table|form|article|blockquote|h[1-3])$/.test(element.name))
      return false
  }
  const { rows } = rowsOf(table)
  const columns = Math.max(0, ...rows.slice(0, 1000).map(({ cells }) => cells.length))
  if (columns < 2) return false
  const isHeaded = rows.some(({ cells }) => cells.some(({ name }) => name === 'th'))
  if (rows.length < 2 && !isHeaded) return false
  return !rows.some(({ cells }) => cells.some((cell) => wordsIn(cell).length > MAX_CELL))
}
