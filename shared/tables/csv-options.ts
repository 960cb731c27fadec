import { z } from 'zod'
import { Id } from '../domain/id.ts'

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

/** How CSV files are written. The defaults are what Excel reads without being told anything. */
export const ExportOptions = CsvFormat.extend({
  /** The rows to write by table, in order; null for all. Ids not in the project are left out. */
  rows: z.object({
    claims: z.array(Id).nullable(),
    speakers: z.array(Id).nullable(),
    sources: z.array(Id).nullable(),
    articles: z.array(Id).nullable(),
  }),
})
export type ExportOptions = z.infer<typeof ExportOptions>

export const DEFAULT_FORMAT: CsvFormat = {
  delimiter: ',',
  hasByteOrderMark: true,
  isFormulaGuarded: true,
}

export const DEFAULT_EXPORT: ExportOptions = {
  ...DEFAULT_FORMAT,
  rows: { claims: null, speakers: null, sources: null, articles: null },
}
