import { CHUNK_ROWS, FOOT_COLUMN, type BookColumn, type BookSheet } from '../book.ts'
import { CHOICES, tellChoices, VALUES, type ChoiceRanges } from '../choice-sheet.ts'
import { checkLength, MAX_ROWS } from '../sheet-limits.ts'
import { typeCell } from '../typed-cell.ts'
import { columnName } from '../cell-address.ts'
import { webTarget } from '../web-target.ts'
import { COLUMN_STYLES, styleOfCell, type CellStyle } from '../cell-style.ts'
import { stylesXml, widthStyle } from './cell-styles.ts'
import { keptXml, paragraphsXml } from './ods-text.ts'
import { NAMESPACES } from './vocabulary.ts'

/** What is the same for all cells of a column. */
interface WrittenColumn {
  readonly column: BookColumn
  readonly style: CellStyle
  /** The attribute that holds its cells to the choices; empty where there are none. */
  readonly rule: string
  /** What texts lead to: the same address stands in many rows. */
  readonly pages: Map<string, string | null>
}

function hrefOf({ column, pages }: WrittenColumn, cells: readonly string[], text: string) {
  if (column.leadsTo !== undefined) {
    const place = column.leadsTo(cells)
    return place === null ? null : `#${place.sheet}.A${place.row}`
  }
  if (column.type !== 'url') return null
  const known = pages.get(text)
  if (known !== undefined) return known
  const target = webTarget(text)
  pages.set(text, target)
  return target
}

/** A cell of a style, which is not said where it is that of the column. */
function element(of: WrittenColumn, style: CellStyle, value: string, inside: string): string {
  const said = style === of.style ? '' : ` table:style-name="${style}"`
  return `<table:table-cell${said}${of.rule}${value}>${inside}</table:table-cell>`
}

function textElement(
  of: WrittenColumn,
  style: CellStyle,
  text: string,
  href: string | null,
): string {
  const value = ` office:value-type="string"${keptXml(text)}`
  return element(of, style, value, paragraphsXml(text, href))
}

function cellXml(of: WrittenColumn, cells: readonly string[], text: string): string {
  const cell = typeCell(text, of.column.type)
  const href = cell.type === 'text' ? hrefOf(of, cells, text) : null
  const style = styleOfCell(of.column, cell, href !== null)
  const shown = `<text:p>${text}</text:p>`
  switch (cell.type) {
    case 'number':
      return element(of, style, ` office:value-type="float" office:value="${cell.value}"`, shown)
    case 'day':
      return element(of, style, ` office:value-type="date" office:date-value="${cell.iso}"`, shown)
    case 'text':
      return textElement(of, style, text, href)
  }
}

function rowXml(
  sheet: BookSheet,
  columns: readonly WrittenColumn[],
  row: number,
  cells: readonly string[],
): string {
  let xml = '<table:table-row>'
  for (const [index, of] of columns.entries()) {
    const text = cells[index] ?? ''
    checkLength(sheet, of.column, row, text)
    xml += text === '' ? `<table:table-cell${of.rule}/>` : cellXml(of, cells, text)
  }
  return `${xml}</table:table-row>`
}

function footXml(sheet: BookSheet, columns: readonly WrittenColumn[]): string {
  if (sheet.foot === undefined) return ''
  const cells = sheet.foot.map((text, index) => {
    const { style = 'text' } = columns[index] ?? {}
    return cellXml({ column: FOOT_COLUMN, style, rule: '', pages: new Map() }, [], text)
  })
  return `<table:table-row>${cells.join('')}</table:table-row>`
}

/** Rows that may be added are held to the choices as well. */
function roomXml(sheet: BookSheet, columns: readonly WrittenColumn[]): string {
  const left = MAX_ROWS - 1 - sheet.count - (sheet.foot === undefined ? 0 : 1)
  if (left <= 0 || columns.every(({ rule }) => rule === '')) return ''
  const cells = columns.map(({ rule }) => `<table:table-cell${rule}/>`)
  return `<table:table-row table:number-rows-repeated="${left}">${cells.join('')}</table:table-row>`
}

function* tableXml(sheet: BookSheet, rules: ReadonlyMap<BookColumn, string>): Generator<string> {
  const columns = sheet.columns.map((column): WrittenColumn => {
    const name = rules.get(column)
    const rule = name === undefined ? '' : ` table:content-validation-name="${name}"`
    return { column, style: COLUMN_STYLES[column.type], rule, pages: new Map() }
  })
  const described = columns.map(
    ({ column, style }) =>
      `<table:table-column table:style-name="${widthStyle(column)}" table:default-cell-style-name="${style}"/>`,
  )
  const head = columns.map((of) => textElement({ ...of, rule: '' }, 'head', of.column.id, null))
  // A table without columns has one all the same: the schema asks for a column and a cell.
  const isEmpty = columns.length === 0
  let chunk = `<table:table table:name="${sheet.name}">${isEmpty ? '<table:table-column/>' : described.join('')}<table:table-header-rows><table:table-row>${isEmpty ? '<table:table-cell/>' : head.join('')}</table:table-row></table:table-header-rows>`
  let row = 1
  for (const cells of sheet.rows()) {
    row += 1
    chunk += rowXml(sheet, columns, row, cells)
    if (row % CHUNK_ROWS !== 0) continue
    yield chunk
    chunk = ''
  }
  yield `${chunk}${footXml(sheet, columns)}${roomXml(sheet, columns)}</table:table>`
}

/** Columns of choices take those alone (9.4.5); they stand in the sheet that lists them. */
function validationXml(
  sheet: BookSheet,
  column: BookColumn,
  name: string,
  ranges: ChoiceRanges,
): string {
  const { from = 0, to = 0 } = ranges.get(column) ?? {}
  const list = `[$${CHOICES}.$${VALUES}$${from}:.$${VALUES}$${to}]`
  const base = `${sheet.name}.${columnName(sheet.columns.indexOf(column))}2`
  const message = `<table:error-message table:message-type="stop" table:display="true">${paragraphsXml(tellChoices(column))}</table:error-message>`
  return `<table:content-validation table:name="${name}" table:condition="of:cell-content-is-in-list(${list})" table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="${base}">${message}</table:content-validation>`
}

/** The head and the rows of a sheet are filtered; its foot is not. */
function filterXml({ name, columns, count }: BookSheet, index: number): string {
  const end = `${columnName(Math.max(0, columns.length - 1))}${count + 1}`
  return `<table:database-range table:name="__Anonymous_Sheet_DB__${index}" table:target-range-address="${name}.A1:${name}.${end}" table:display-filter-buttons="true"/>`
}

/** The content of a spreadsheet (OpenDocument 1.3 Part 3, 3.7) piece by piece. Throws a `Refusal` for a text that no cell holds. */
export function* contentXml(sheets: readonly BookSheet[], ranges: ChoiceRanges): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAMESPACES} office:version="1.3">${stylesXml(sheets.flatMap(({ columns }) => columns))}<office:body><office:spreadsheet>`
  const rules = new Map([...ranges.keys()].map((column, index) => [column, `choice${index + 1}`]))
  const validations = sheets.flatMap((sheet) =>
    sheet.columns.flatMap((column) => {
      const name = rules.get(column)
      return name === undefined ? [] : [validationXml(sheet, column, name, ranges)]
    }),
  )
  if (validations.length > 0)
    yield `<table:content-validations>${validations.join('')}</table:content-validations>`
  for (const sheet of sheets) yield* tableXml(sheet, rules)
  yield `<table:database-ranges>${sheets.map(filterXml).join('')}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`
}
