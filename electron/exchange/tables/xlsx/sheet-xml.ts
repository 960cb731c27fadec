import { CHUNK_ROWS, FOOT_COLUMN, type BookColumn, type BookSheet } from '../book.ts'
import { CHOICES, tellChoices, VALUES, type ChoiceRanges } from '../choice-sheet.ts'
import { columnPixels } from '../column-width.ts'
import { checkLength, MAX_ROWS } from '../sheet-limits.ts'
import { typeCell } from '../typed-cell.ts'
import { columnName } from '../cell-address.ts'
import { COLUMN_STYLES, styleOfCell, type CellStyle } from '../cell-style.ts'
import { escapeCell } from '../escaped-text.ts'
import { styleIndex } from './cell-styles.ts'
import type { SheetLinks } from './sheet-links.ts'
import { escapeSigns } from '../../xml-writing.ts'

/** Pixels of one of Excel’s characters of width. */
const CHARACTER = 7
const MAX_WIDTH = 255

function textCell(address: string, style: CellStyle, text: string): string {
  return `<c r="${address}" s="${styleIndex(style)}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`
}

function cellXml(column: BookColumn, address: string, text: string, isLink: boolean): string {
  const cell = typeCell(text, column.type)
  const style = styleOfCell(column, cell, isLink)
  switch (cell.type) {
    case 'number':
      return `<c r="${address}" s="${styleIndex(style)}"><v>${cell.value}</v></c>`
    case 'day':
      return `<c r="${address}" s="${styleIndex(style)}"><v>${cell.serial}</v></c>`
    case 'text':
      return textCell(address, style, text)
  }
}

function rowXml(
  sheet: BookSheet,
  names: readonly string[],
  row: number,
  cells: readonly string[],
  links: SheetLinks,
): string {
  const linked = links.take(row, cells)
  let xml = `<row r="${row}">`
  for (const [index, column] of sheet.columns.entries()) {
    const text = cells[index] ?? ''
    if (text === '') continue
    checkLength(sheet, column, row, text)
    xml += cellXml(column, `${names[index] ?? ''}${row}`, text, linked.has(index))
  }
  return `${xml}</row>`
}

function footXml({ foot }: BookSheet, names: readonly string[], row: number): string {
  if (foot === undefined) return ''
  const cells = foot.map((text, index) =>
    cellXml(FOOT_COLUMN, `${names[index] ?? ''}${row}`, text, false),
  )
  return `<row r="${row}">${cells.join('')}</row>`
}

function* dataXml(sheet: BookSheet, links: SheetLinks): Generator<string> {
  const names = sheet.columns.map((_, index) => columnName(index))
  const head = sheet.columns.map(({ id }, index) => textCell(`${names[index] ?? ''}1`, 'head', id))
  let chunk = `<sheetData><row r="1">${head.join('')}</row>`
  let row = 1
  for (const cells of sheet.rows()) {
    row += 1
    chunk += rowXml(sheet, names, row, cells, links)
    if (row % CHUNK_ROWS !== 0) continue
    yield chunk
    chunk = ''
  }
  yield `${chunk}${footXml(sheet, names, row + 1)}</sheetData>`
}

/** The head row stays in view, and the first columns. */
function viewXml({ frozen, columns }: BookSheet, isFirst: boolean): string {
  const across = Math.min(frozen, columns.length - 1)
  const split = across > 0 ? `xSplit="${across}" ` : ''
  const pane = across > 0 ? 'bottomRight' : 'bottomLeft'
  const corner = `${columnName(Math.max(0, across))}2`
  return [
    `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
    `<pane ${split}ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`,
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
  ].join('')
}

function columnsXml({ columns }: BookSheet): string {
  const elements = columns.map((column, index) => {
    const width = Math.min(MAX_WIDTH, columnPixels(column) / CHARACTER).toFixed(2)
    const place = `min="${index + 1}" max="${index + 1}"`
    return `<col ${place} width="${width}" style="${styleIndex(COLUMN_STYLES[column.type])}" customWidth="1"/>`
  })
  return elements.length === 0 ? '' : `<cols>${elements.join('')}</cols>`
}

/** Columns of choices take those alone, also in rows that are added. */
function validationsXml({ columns }: BookSheet, ranges: ChoiceRanges): string {
  const rules = columns.flatMap((column, index) => {
    const range = ranges.get(column)
    if (range === undefined) return []
    const name = columnName(index)
    const { from, to } = range
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${escapeSigns(tellChoices(column))}" sqref="${name}2:${name}${MAX_ROWS}"><formula1>${CHOICES}!$${VALUES}$${from}:$${VALUES}$${to}</formula1></dataValidation>`
  })
  if (rules.length === 0) return ''
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

/** The cells of a sheet with their head and without their foot, as a range. */
export function rangeOf({ columns, count }: BookSheet): string {
  return `$A$1:$${columnName(Math.max(0, columns.length - 1))}$${count + 1}`
}

/** A worksheet (ECMA-376 Part 1, 18.3) piece by piece. Throws a `Refusal` for a text that no cell holds. */
export function* sheetXml(
  sheet: BookSheet,
  ranges: ChoiceRanges,
  links: SheetLinks,
  isFirst: boolean,
): Generator<string> {
  const range = rangeOf(sheet).replaceAll('$', '')
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
  yield `${viewXml(sheet, isFirst)}${columnsXml(sheet)}`
  yield* dataXml(sheet, links)
  yield `<autoFilter ref="${range}"/>${validationsXml(sheet, ranges)}`
  yield* links.xml()
  // Digits that are kept as text are meant so.
  yield `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
}
