import { refuse, succeed } from '../../../shared/domain/failure.ts'
import { orRefused } from '../../documents/refused.ts'
import type { Exporter } from '../exporter.ts'

/** A workbook for Excel, LibreOffice and their like (ECMA-376, Office Open XML). */
export const XLSX: Exporter = {
  name: 'xlsx',
  title: 'Excel workbook',
  about:
    'One workbook with a sheet for each table, attributions, relations, topics and the comparison: numbers and days as such, heads that stay, filters, lists of choices, and links to articles.',
  ending: '.xlsx',
  choices: ['tables'],
  async write(source, options) {
    const [{ projectBook }, { findExcess }, { choiceSheet }, { workbookParts }, { packZip }] =
      await Promise.all([
        import('./project-book.ts'),
        import('./sheet-limits.ts'),
        import('./xlsx/choice-sheet.ts'),
        import('./xlsx/workbook-parts.ts'),
        import('../zip-writing.ts'),
      ])
    const sheets = projectBook(source, options)
    const excess = sheets.map(findExcess).find((reason) => reason !== null)
    if (excess !== undefined) return refuse(excess)
    const { sheet, ranges } = choiceSheet(sheets)
    return orRefused(async () => {
      const bytes = await packZip(workbookParts([...sheets, sheet], ranges), source.now)
      return succeed([{ name: `${source.name}.xlsx`, content: () => bytes }])
    })
  },
}
