import type { CellStyle } from '../cell-style.ts'

/** `general`: of cells of no column. */
type Style = CellStyle | 'general'

/** How cells look, by their places in `cellXfs` of the styles (ECMA-376 Part 1, 18.8.10). */
const STYLES = [
  'general',
  'head',
  'text',
  'prose',
  'number',
  'decimal',
  'day',
  'link',
] as const satisfies readonly Style[]

/** Where a style stands among those of the workbook: what cells name it by. */
export function styleIndex(style: Style): number {
  return STYLES.indexOf(style)
}

const TOP = '<alignment vertical="top"/>'
const WRAPPED = '<alignment vertical="top" wrapText="1"/>'

/** Number formats: 0 general, 1 `0`, 2 `0.00`, 49 text; 164 is the first of one’s own. */
const FORMATS: Readonly<Record<Style, string>> = {
  general: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  head: xf(49, 1, TOP),
  // As text, so that nothing typed there becomes a date, a number or a formula.
  text: xf(49, 0, TOP),
  prose: xf(49, 0, WRAPPED),
  number: xf(0, 0, TOP),
  decimal: xf(2, 0, TOP),
  day: xf(164, 0, TOP),
  link: xf(49, 2, TOP),
}

function xf(format: number, font: number, alignment: string): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`
}

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>'

/** The styles of a workbook. */
export const STYLES_XML = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  `<fonts count="3"><font>${FONT}</font><font><b/>${FONT}</font>`,
  `<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${STYLES.length}">${STYLES.map((style) => FORMATS[style]).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')
