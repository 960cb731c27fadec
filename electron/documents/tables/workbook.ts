import type * as Xlsx from '@e965/xlsx'
import { openZip } from '../archives/zip-parts.ts'
import { isZip } from '../recognition/zip-format.ts'
import type { ArticleTable, FileReading, GivenFile } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { makeTable, refuseCells } from './article-table.ts'
import { refuseLinkedCells } from './linked-cells.ts'
import { refuseRepeats } from './ods-repeats.ts'
import { readSheetRows } from './sheet-rows.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'

/** A sheet that holds anything. */
interface Sheet {
  readonly name: string
  readonly table: ArticleTable
  /** In code units. */
  readonly length: number
}

/** Unpacks what is packed once before it is read, so that no more comes out of it than may. */
async function checkParts(bytes: Uint8Array): Promise<void> {
  const zip = await openZip(bytes)
  for (const part of zip.parts) {
    if (!/\.(?:xml|bin|rels)$/i.test(part.name)) continue
    const bytes = await part.read()
    if (/\/sheet[^/]*\.xml$/i.test(part.name)) refuseLinkedCells(bytes.toString('latin1'))
  }
  const content = await zip.readText('content.xml')
  if (content !== null) refuseRepeats(content)
}

async function readBook(xlsx: typeof Xlsx, bytes: Uint8Array): Promise<Xlsx.WorkBook> {
  if (!isZip(bytes)) {
    // Older workbooks are in the encodings of their time.
    xlsx.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  }
  try {
    return xlsx.read(bytes, { type: 'array', dense: true, cellDates: true, UTC: true })
  } catch (error) {
    if (!/password|encrypt/i.test(String(error))) throw error
    throw new Refusal(
      'This workbook is locked with a password. Save it without one, and open that.',
      { cause: error },
    )
  }
}

function readSheet(name: string, sheet: Xlsx.DenseWorkSheet): Sheet | null {
  const rows = readSheetRows(sheet)
  if (rows.length < 2) return null
  const table = makeTable(rows, [])
  const length = table.rows.flat().reduce((sum, cell) => sum + cell.length, 0)
  return { name, table, length }
}

/** Whether the columns of one of two tables are all in the other: the same kind of table. */
function isAlike(a: ArticleTable, b: ArticleTable): boolean {
  const [few, many] = a.columns.length < b.columns.length ? [a, b] : [b, a]
  return few.columns.every((name) => many.columns.includes(name))
}

function listSheets(sheets: readonly Sheet[]): string {
  return listAll(sheets.map(({ name }) => `“${name}”`))
}

/** The rows of sheets under the columns of all, with the name of its sheet behind each. */
function stackRows(sheets: readonly Sheet[], columns: readonly string[]): readonly string[][] {
  return sheets.flatMap(({ name, table }) => {
    const places = columns.map((column) => table.columns.indexOf(column))
    return table.rows.map((row) => [...places.map((place) => row[place] ?? ''), name])
  })
}

/** One table of a workbook's sheets: the one with the most words, and those with the same columns. */
function joinSheets(sheets: readonly Sheet[]): ArticleTable {
  const [first] = sheets.toSorted((a, b) => b.length - a.length)
  if (first === undefined) {
    throw new Refusal('There are no articles in this workbook. Choose one that has a row for each.')
  }
  const read = sheets.filter(({ table }) => isAlike(table, first.table))
  const leftOut = sheets.filter((sheet) => !read.includes(sheet))
  const remarks = [...new Set(read.flatMap(({ table }) => table.remarks))]
  if (leftOut.length > 0) {
    const which = read.length === 1 ? 'The sheet' : 'The sheets'
    const verb = read.length === 1 ? 'is' : 'are'
    remarks.push(
      `${which} ${listSheets(read)} ${verb} read, with the most words; left out: ${listSheets(leftOut)}.`,
    )
  }
  if (read.length === 1) return { ...first.table, remarks }
  remarks.push(`${read.length} sheets with the same columns are read as one table.`)
  const columns = [...new Set(read.flatMap(({ table }) => table.columns))]
  const rows = stackRows(read, columns)
  refuseCells(rows.length, columns.length + 1)
  return { columns: [...columns, 'Sheet'], rows, remarks }
}

/** Reads a workbook: .xlsx, .xlsb, .xls or .ods. Its dates are ISO 8601. */
export async function readWorkbook(file: GivenFile): Promise<FileReading> {
  if (isZip(file.bytes)) await checkParts(file.bytes)
  const xlsx = await import('@e965/xlsx')
  const book = await readBook(xlsx, file.bytes)
  const sheets = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name]
    return sheet === undefined || !('!data' in sheet)
      ? []
      : (readSheet(name, sheet as Xlsx.DenseWorkSheet) ?? [])
  })
  return { type: 'table', table: joinSheets(sheets) }
}
