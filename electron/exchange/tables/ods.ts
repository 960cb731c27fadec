import type { Exporter } from '../exporter.ts'

/** A spreadsheet for LibreOffice and its like (OpenDocument 1.3, ISO/IEC 26300). */
export const ODS: Exporter = {
  name: 'ods',
  title: 'OpenDocument spreadsheet',
  about:
    'The same sheets as in the Excel workbook, for LibreOffice: numbers and days as such, heads that stay, filters, lists of choices, and links to articles.',
  ending: '.ods',
  choices: ['tables'],
  async write(source, options) {
    const [{ writeBook }, { spreadsheetParts }] = await Promise.all([
      import('./book-file.ts'),
      import('./ods/spreadsheet-parts.ts'),
    ])
    return writeBook(source, options, '.ods', spreadsheetParts)
  },
}
