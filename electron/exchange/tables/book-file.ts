import type { ExportOptions } from '../../../shared/domain/export-options.ts'
import { refuse, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { orRefused } from '../../documents/refused.ts'
import type { ExportSource, MadeFile } from '../exporter.ts'
import { packZip, type PackedPart } from '../zip-writing.ts'
import type { BookSheet } from './book.ts'
import { choiceSheet, type ChoiceRanges } from './choice-sheet.ts'
import { projectBook } from './project-book.ts'
import { findExcess } from './sheet-limits.ts'

/**
 * A project as the one file of a workbook: `partsOf` makes what is packed into it of its sheets, the last of which lists
 * the choices. Fails with where it is, and what to do, for what no spreadsheet holds.
 */
export async function writeBook(
  source: ExportSource,
  options: ExportOptions,
  ending: `.${string}`,
  partsOf: (sheets: readonly BookSheet[], ranges: ChoiceRanges) => readonly PackedPart[],
): Promise<Outcome<readonly MadeFile[]>> {
  const sheets = projectBook(source, options)
  const excess = sheets.map(findExcess).find((reason) => reason !== null)
  if (excess !== undefined) return refuse(excess)
  const { sheet, ranges } = choiceSheet(sheets)
  return orRefused(async () => {
    const bytes = await packZip(partsOf([...sheets, sheet], ranges), source.now)
    return succeed([{ name: `${source.name}${ending}`, content: () => bytes }])
  })
}
