import type { PackedPart } from '../../zip-writing.ts'
import type { BookSheet } from '../book.ts'
import type { ChoiceRanges } from '../choice-sheet.ts'
import { STYLES_XML } from './cell-styles.ts'
import { SheetLinks } from './sheet-links.ts'
import { rangeOf, sheetXml } from './sheet-xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(sheets: readonly BookSheet[]): string {
  const own = [
    ['/xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPES}.styles+xml`],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`]),
  ]
  return [
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...own.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
    '</Types>',
  ].join('')
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`
}

/** The sheets by their names, and the range of each one’s filter, which programs look for here. */
function workbookXml(sheets: readonly BookSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const filters = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet.name}!${rangeOf(sheet)}</definedName>`,
  )
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView/></bookViews>',
    `<sheets>${listed.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
  ].join('')
}

/** The files of an Excel workbook (ECMA-376), in the order in which they must be packed. */
export function workbookParts(
  sheets: readonly BookSheet[],
  ranges: ChoiceRanges,
): readonly PackedPart[] {
  const worksheets = sheets.flatMap((sheet, index): readonly PackedPart[] => {
    const links = new SheetLinks(sheet)
    const name = `sheet${index + 1}.xml`
    return [
      {
        name: `xl/worksheets/${name}`,
        content: () => sheetXml(sheet, ranges, links, index === 0),
      },
      { name: `xl/worksheets/_rels/${name}.rels`, content: () => links.relationsXml() },
    ]
  })
  const targets = sheets.map(
    (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const,
  )
  return [
    { name: '[Content_Types].xml', content: () => contentTypes(sheets) },
    { name: '_rels/.rels', content: () => relationsXml([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: () => workbookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: () => relationsXml([...targets, ['styles', 'styles.xml']]),
    },
    { name: 'xl/styles.xml', content: () => `${HEAD}${STYLES_XML}` },
    ...worksheets,
  ]
}
