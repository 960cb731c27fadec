import { z } from 'zod'
import { Id } from './id.ts'
import { TableLook } from './view.ts'

/** What may part the cells of a file; spreadsheets choose among these by the system's language, whatever the file was written with. */
export const DELIMITERS = [',', ';', '\t'] as const

/** How any CSV file is written. */
export const CsvFormat = z.object({
  delimiter: z.enum(DELIMITERS),
  /** U+FEFF at the start: without it Excel takes UTF-8 for the system's code page. */
  hasByteOrderMark: z.boolean(),
  /** An apostrophe before whatever a spreadsheet could run as a formula (OWASP ASVS 1.2.10). */
  isFormulaGuarded: z.boolean(),
})
export type CsvFormat = z.infer<typeof CsvFormat>

/** The rows that a table is written with: as it is looked at, of one article alone where that is said. */
export const RowChoice = z
  .object({
    look: TableLook.unwrap().pick({ search: true, filters: true, sort: true, groupBy: true }),
    /** The claims of this article alone; null for those of all. */
    articleId: Id.nullable(),
  })
  .readonly()
export type RowChoice = z.infer<typeof RowChoice>

/** What is written of one table. */
export const TableChoice = z
  .object({
    /** Ids of columns, in their order; null for all. Those that the table has not are passed over. */
    columns: z.array(z.string()).readonly().nullable(),
    /** Null for all rows, in reading order. */
    rows: RowChoice.nullable(),
  })
  .readonly()
export type TableChoice = z.infer<typeof TableChoice>

export const WHOLE_TABLE: TableChoice = { columns: null, rows: null }

/** How a project is written out: what of each table, and how CSV files are. */
export const ExportOptions = z
  .object({
    tables: z
      .object({
        claims: TableChoice,
        speakers: TableChoice,
        sources: TableChoice,
        articles: TableChoice,
      })
      .readonly(),
    csv: CsvFormat,
  })
  .readonly()
export type ExportOptions = z.infer<typeof ExportOptions>

/** What Excel reads without being told anything. */
export const DEFAULT_FORMAT: CsvFormat = {
  delimiter: ',',
  hasByteOrderMark: true,
  isFormulaGuarded: true,
}

/** All of every table. */
export const DEFAULT_EXPORT: ExportOptions = {
  tables: {
    claims: WHOLE_TABLE,
    speakers: WHOLE_TABLE,
    sources: WHOLE_TABLE,
    articles: WHOLE_TABLE,
  },
  csv: DEFAULT_FORMAT,
}

/** What of the options may mean something to a format: what of each table, how CSV files are written. */
export const EXPORT_CHOICES = ['tables', 'csv'] as const
export type ExportChoice = (typeof EXPORT_CHOICES)[number]

/** A way of writing a project out, kept with it under a name. */
export const NamedExport = z
  .object({
    name: z.string().min(1).max(200),
    /** What the format is asked for by. */
    format: z.string(),
    options: ExportOptions,
  })
  .readonly()
export type NamedExport = z.infer<typeof NamedExport>
