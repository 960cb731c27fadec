import type { BookColumn } from '../book.ts'
import type { CellStyle } from '../cell-style.ts'
import { columnPixels } from '../column-width.ts'

/** Of 96 pixels an inch is made. */
export function inches(pixels: number): string {
  return `${(pixels / 96).toFixed(3)}in`
}

/** The names of the styles of columns, by how wide they are. */
export function widthStyle(column: BookColumn): string {
  return `w${Math.round(columnPixels(column))}`
}

/** A style of cells by its name (OpenDocument 1.3 Part 3, 16.2). */
function cellStyle(name: CellStyle, format: string, cell = '', text = ''): string {
  const properties = `<style:table-cell-properties style:vertical-align="top"${cell}/>`
  const letters = text === '' ? '' : `<style:text-properties ${text}/>`
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="${format}">${properties}${letters}</style:style>`
}

const FORMATS = [
  // As text, so that nothing typed there becomes a date, a number or a formula.
  '<number:text-style style:name="as-text"><number:text-content/></number:text-style>',
  '<number:number-style style:name="as-number"><number:number number:min-integer-digits="1"/></number:number-style>',
  '<number:number-style style:name="as-decimal"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/></number:number-style>',
  '<number:date-style style:name="as-day"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
].join('')

const CELLS = [
  cellStyle('head', 'as-text', '', 'fo:font-weight="bold"'),
  cellStyle('text', 'as-text'),
  cellStyle('prose', 'as-text', ' fo:wrap-option="wrap"'),
  cellStyle('number', 'as-number'),
  cellStyle('decimal', 'as-decimal'),
  cellStyle('day', 'as-day'),
  cellStyle(
    'link',
    'as-text',
    '',
    'fo:color="#0563c1" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"',
  ),
].join('')

/** The styles of cells, and of columns as wide as these. */
export function stylesXml(columns: Iterable<BookColumn>): string {
  const widths = new Map(Array.from(columns, (column) => [widthStyle(column), column]))
  const wide = Array.from(
    widths,
    ([name, column]) =>
      `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${inches(columnPixels(column))}"/></style:style>`,
  )
  return `<office:automatic-styles>${FORMATS}${CELLS}${wide.join('')}</office:automatic-styles>`
}
