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
    const [{ writeBook }, { workbookParts }] = await Promise.all([
      import('./book-file.ts'),
      import('./xlsx/workbook-parts.ts'),
    ])
    return writeBook(source, options, '.xlsx', workbookParts)
  },
}
