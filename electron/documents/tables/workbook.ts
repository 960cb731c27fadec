import type { CellObject, DenseWorkSheet, WorkBook } from '@e965/xlsx'
import { openZip } from '../archives/zip-parts.ts'
import { isZip } from '../formats/zip-format.ts'
import type { ArticleTable, FileReading, GivenFile } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { makeTable, refuseCells } from './article-table.ts'
import { refuseRepeats } from './ods-repeats.ts'

type Xlsx = typeof import('@e965/xlsx')

/** A sheet that holds anything. */
interface Sheet {
  readonly name: string
  readonly table: ArticleTable
  /** In code units. */
  readonly length: number
}

/** Unpacks what is packed once before it is read, so that no more comes out of it than may. */
async function checkParts(bytes: Uint8Array): Promise<void> {
  const { parts, readText } = await openZip(bytes)
  for (const part of parts) {
    if (/\.(?:xml|bin|rels)$/i.test(part.name)) await part.read()
  }
  const content = await readText('content.xml')
  if (content !== null) refuseRepeats(content)
}

async function readBook(xlsx: Xlsx, bytes: Uint8Array): Promise<WorkBook> {
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

/** A moment as a table has it: the day, and the time where there is one. */
function tellDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const moment = date.toISOString()
  return moment.slice(11, 19) === '00:00:00' ? moment.slice(0, 10) : moment.slice(0, 19)
}

function tellCell(cell: CellObject | undefined): string {
  const value = cell?.v
  if (cell === undefined || cell.t === 'e' || value === undefined || value === null) return ''
  return value instanceof Date ? tellDate(value) : String(value)
}

/** The rows of a sheet, those that are not there left out. */
function rowsOf(sheet: DenseWorkSheet): readonly (readonly CellObject[])[] {
  const rows: (readonly CellObject[])[] = []
  let cells = 0
  // Row by row: what a sheet says of its own size may be anything.
  sheet['!data'].forEach((row) => {
    cells += row.length
    refuseCells(cells, 1)
    rows.push(row)
  })
  return rows
}

/** The addresses behind the cells of a column, where they say something else: they are a column of their own. */
function findLinkColumns(rows: readonly (readonly CellObject[])[]): readonly number[] {
  const columns = new Set<number>()
  for (const row of rows) {
    row.forEach((cell, index) => {
      const target = cell.l?.Target
      if (target !== undefined && /^https?:/i.test(target) && target !== tellCell(cell)) {
        columns.add(index)
      }
    })
  }
  return [...columns]
}

function readSheet(name: string, sheet: DenseWorkSheet): Sheet | null {
  const rows = rowsOf(sheet)
  const links = findLinkColumns(rows)
  const texts = rows.map((row, at) => {
    const cells = Array.from(row, tellCell)
    const targets = links.map((index) =>
      at === 0 ? `${tellCell(row[index])} (link)` : (row[index]?.l?.Target ?? ''),
    )
    return [...cells, ...targets]
  })
  // Links are behind all other cells, wherever a row ends.
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const even = texts.map((row, at) => {
    const own = rows[at]?.length ?? 0
    const gap = Array.from({ length: width - own }, () => '')
    return [...row.slice(0, own), ...gap, ...row.slice(own)]
  })
  try {
    const table = makeTable(links.length === 0 ? texts : even, [])
    const length = table.rows.flat().reduce((sum, cell) => sum + cell.length, 0)
    return { name, table, length }
  } catch (error) {
    // A sheet without rows is nothing; the workbook may have others.
    if (error instanceof Refusal && error.message.startsWith('There are no articles')) return null
    throw error
  }
}

function haveSameColumns(a: ArticleTable, b: ArticleTable): boolean {
  return (
    a.columns.length === b.columns.length && a.columns.every((name, k) => name === b.columns[k])
  )
}

function listNames(sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name }) => `“${name}”`)
  return [names.slice(0, -1).join(', '), ...names.slice(-1)]
    .filter((part) => part !== '')
    .join(' and ')
}

/** One table of a workbook's sheets: the one with the most words, and those with the same columns. */
function joinSheets(sheets: readonly Sheet[]): ArticleTable {
  const [first] = sheets.toSorted((a, b) => b.length - a.length)
  if (first === undefined) {
    throw new Refusal('There are no articles in this workbook. Choose one that has a row for each.')
  }
  const read = sheets.filter(({ table }) => haveSameColumns(table, first.table))
  const leftOut = sheets.filter((sheet) => !read.includes(sheet))
  const remarks = [...new Set(read.flatMap(({ table }) => table.remarks))]
  if (leftOut.length > 0) {
    const isOne = read.length === 1
    remarks.push(
      `The ${isOne ? 'sheet' : 'sheets'} ${listNames(read)} ${isOne ? 'is' : 'are'} read, with the most words; left out: ${listNames(leftOut)}.`,
    )
  }
  if (read.length === 1) return { ...first.table, remarks }
  remarks.push(`${read.length} sheets with the same columns are read as one table.`)
  const columns = [...first.table.columns, 'Sheet']
  const rows = read.flatMap(({ name, table }) => table.rows.map((row) => [...row, name]))
  return { columns, rows, remarks }
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
      : (readSheet(name, sheet as DenseWorkSheet) ?? [])
  })
  return { type: 'table', table: joinSheets(sheets) }
}
