import { succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { readCsvSheet } from '../../../shared/tables/csv-reading.ts'
import type { GivenSheet } from '../../../shared/tables/given-sheet.ts'
import { openZip } from '../../documents/archives/zip-parts.ts'
import type { GivenFile } from '../../documents/document.ts'
import { isCompoundFile } from '../../documents/recognition/compound-file.ts'
import { findZipFormat, isZip } from '../../documents/recognition/zip-format.ts'
import { Refusal } from '../../documents/refusal.ts'
import { decodeFile, type DecodedFile } from '../../documents/text/decoded-file.ts'
import { outcomeOf } from '../reading-outcome.ts'

/** The sheets of a file, with what was noticed; or, for a CSV file, that its encoding must be confirmed. */
export type GivenTables =
  | {
      readonly type: 'sheets'
      readonly sheets: readonly GivenSheet[]
      readonly remarks: readonly string[]
    }
  | Extract<DecodedFile, { readonly type: 'unsure' }>

const OTHER =
  'Save it as an Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods) or CSV, and read that.'

async function readBook(bytes: Uint8Array): Promise<readonly GivenSheet[]> {
  const format = findZipFormat(bytes)
  const zip = await openZip(bytes)
  if (format === 'ods') return (await import('./reading/ods-reading.ts')).readOds(zip)
  if (format !== 'xlsx') throw new Refusal(`This is no file of tables. ${OTHER}`)
  if (zip.find('xl/workbook.bin') !== undefined)
    throw new Refusal(`This is a binary workbook (.xlsb). ${OTHER}`)
  return (await import('./reading/xlsx-reading.ts')).readXlsx(zip)
}

/** Whether a text is JSON, XML or HTML: no header of a table begins as they do. */
function isMarkup(text: string): boolean {
  return /^\s*(?:[{[]\s*["{[\]}]|<[!?\w])/.test(text)
}

/**
 * The tables in a file of .xlsx, .ods, .csv or .tsv, told by its bytes: every cell with the type it has there, a formula as
 * what it gave. Fails with what to do for what is none, and
 * for what is made to fill a machine’s memory.
 */
export function readTables(file: GivenFile): Promise<Outcome<GivenTables>> {
  return outcomeOf(async (): Promise<Outcome<GivenTables>> => {
    if (isZip(file.bytes))
      return succeed({
        type: 'sheets',
        sheets: await readBook(file.bytes),
        remarks: [],
      })
    if (isCompoundFile(file.bytes))
      throw new Refusal(`This is a workbook of an old format, or locked with a password. ${OTHER}`)
    const decoded = await decodeFile(file)
    if (decoded.type === 'unsure') return succeed(decoded)
    if (isMarkup(decoded.text)) throw new Refusal(`This is no file of tables. ${OTHER}`)
    const name = file.name.replace(/\.[^.]*$/, '')
    return succeed({
      type: 'sheets',
      sheets: [readCsvSheet(decoded.text, name)],
      remarks: decoded.remarks,
    })
  })
}
