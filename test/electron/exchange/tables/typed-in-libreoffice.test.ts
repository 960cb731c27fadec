import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { CSV } from '../../../../electron/exchange/tables/csv.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { ODS } from '../../../../electron/exchange/tables/ods.ts'
import { readTables } from '../../../../electron/exchange/tables/table-reading.ts'
import { XLSX } from '../../../../electron/exchange/tables/xlsx.ts'
import { DEFAULT_EXPORT, type ExportOptions } from '../../../../shared/domain/export-options.ts'
import { addRecords, type Project } from '../../../../shared/domain/project.ts'
import { compareSheets } from '../../../../shared/returning/comparing.ts'
import { suspicionOf } from '../../../../shared/returning/suspicion.ts'
import { guardFormulas, unguardFormulas } from '../../../../shared/tables/formula-guard.ts'
import type { GivenSheet } from '../../../../shared/tables/given-sheet.ts'
import { sheetsOf, type Sheet } from '../../../../shared/tables/sheets.ts'
import { exportSource } from '../../../support/export-sources.ts'
import { STANDING_SOURCE } from '../../../support/annotated-sample.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { HAS_LIBREOFFICE, workInLibreOffice, type TypedCell } from '../judges/libreoffice.ts'
import { workbookSheets } from '../../../support/workbook-sheets.ts'

/** What a spreadsheet takes for something else where its cells are not kept as text. */
const REWRITABLE = [
  ['2025-02', '2025-02-18', 'Feb 18, 2025', '18. Februar 2025', '18.02.25', '3/4/25', '1/1/1'],
  ['Mai 2025', 'Mrz 25', 'May 2025', '1. Mai', '5-Dec', 'MAR1', 'SEPT2', '1-2', '3/4', '24.12.'],
  ['2025-02-18T12:30:00', '24.12.2024 18:00', '12:30', '9:05', '10 PM', '24:00', '90:00', '3:4'],
  ['1.000', '1,000', '1.000,50', '1,000.50', '1 000', '1.234.567', '1234567.891', '1.5', '1,5'],
  ['50 %', '50%', '5 €', '€5', '$5', '(5)', '(1,000)', '1 1/2', '007', '+5', '-5', '.5', '1.'],
  ['1e5', '1234567890123456789', '0.0000001', '03012', '+49 30 1234', ' 5 ', 'x  ', 'a\tb'],
  ['TRUE', 'FALSE', 'true', 'wahr', 'FALSCH', '#N/A', '=1+1', '-1+2', '@x', "'x", 'line\nbreak'],
].flat()

const PROJECT = addRecords(
  STANDING_SOURCE.project,
  'claims',
  Array.from(STANDING_SOURCE.project.claims.values(), (claim, at) => ({
    ...claim,
    credibility: 2 as const,
    verdict: ['true', 'false', 'half true', ''][at % 4] ?? '',
  })),
)
const [FIRST_DAY] = PROJECT.articles.values()
const DATED = addRecords(
  PROJECT,
  'articles',
  FIRST_DAY === undefined ? [] : [{ ...FIRST_DAY, date: '2025-02-18' }],
)

/** What somebody in Germany types, and what it is in Hearsay: by its sheet, row and column. */
const TYPED = [
  {
    sheet: 'claims',
    row: 1,
    column: 'note',
    text: 'Gesehen am 18.02.2025',
    is: 'Gesehen am 18.02.2025',
  },
  { sheet: 'claims', row: 2, column: 'credibility', text: '6', is: '6' },
  { sheet: 'claims', row: 3, column: 'certainty', text: 'possible', is: 'possible' },
  {
    sheet: 'claims',
    row: 4,
    column: 'statement',
    text: 'Ein „Gespräch“ über 1,5 Mio. €',
    is: 'Ein „Gespräch“ über 1,5 Mio. €',
  },
  { sheet: 'articles', row: 1, column: 'date', text: '3.4.2025', is: '2025-04-03' },
  { sheet: 'articles', row: 2, column: 'date', text: '19.02.2025', is: '2025-02-19' },
  { sheet: 'speakers', row: 1, column: 'role', text: 'Außenminister', is: 'Außenminister' },
] as const

/** The cells that are typed, with the columns by number, in the sheets that a file has. */
function typedCells(
  sheets: readonly Pick<Sheet, 'name' | 'columns'>[],
  names: ReadonlyMap<string, string>,
): readonly TypedCell[] {
  return TYPED.flatMap(({ sheet, row, column, text }) => {
    const columns = sheets.find(({ name }) => name === sheet)?.columns ?? []
    const name = names.get(sheet)
    const place = columns.findIndex(({ id }) => id === column)
    return name === undefined ? [] : [{ sheet: name, row, column: place, text }]
  })
}

async function readSheets(files: ReadonlyMap<string, Uint8Array>): Promise<readonly GivenSheet[]> {
  const read = await Promise.all(
    Array.from(files, async ([name, bytes]) => {
      const given = valueOf(await readTables({ name: name.replace('made-', ''), bytes }))
      return given.type === 'sheets' ? given.sheets : []
    }),
  )
  return read.flat()
}

/** Everything in which files that came back differ: where, and what stands there. */
function differencesOf(project: Project, sheets: readonly GivenSheet[]): readonly string[] {
  const { differences } = compareSheets(project, sheets, { textOf: () => null })
  return differences
    .map(({ table, row, change, reason }) =>
      change?.type === 'cell'
        ? `${table} ${row} ${change.columnId} ${change.input}`
        : `${table} ${row} ${reason}`,
    )
    .toSorted()
}

const EXPECTED = TYPED.map(({ sheet, row, column, is }) => `${sheet} ${row + 1} ${column} ${is}`)

describe.skipIf(!HAS_LIBREOFFICE)('what somebody in Germany types in LibreOffice', () => {
  const names = new Map(['claims', 'articles', 'speakers'].map((name) => [name, name]))

  test.each([
    { exporter: XLSX, ending: '.xlsx', as: '.xlsx' },
    { exporter: XLSX, ending: '.xlsx', as: '.csv' },
    { exporter: ODS, ending: '.ods', as: '.ods' },
    { exporter: ODS, ending: '.ods', as: '.xlsx' },
  ] as const)('into $ending is all that differs in the $as', async ({ exporter, ending, as }) => {
    const [file] = valueOf(await exporter.write(exportSource(DATED), DEFAULT_EXPORT))
    if (file === undefined) throw new Error('A workbook is one file.')
    const typed = typedCells(workbookSheets(DATED), names)
    const bytes = bytesOfFile(file)
    const files = await workInLibreOffice({ bytes, ending, as, typed, country: 'de-DE' })
    expect(differencesOf(DATED, await readSheets(files))).toEqual(EXPECTED.toSorted())
  })

  test.each(['.csv', '.xlsx', '.ods'] as const)(
    'into a CSV file is all that differs in the %s',
    async (as) => {
      const csv = { ...DEFAULT_EXPORT.csv, delimiter: ';' } as const
      const options: ExportOptions = { ...DEFAULT_EXPORT, csv }
      for (const file of valueOf(await CSV.write(exportSource(DATED), options))) {
        const name = file.name.replace('.csv', '')
        if (!names.has(name)) continue
        const typed = typedCells(sheetsOf(DATED, options), new Map([[name, 'given']]))
        const bytes = bytesOfFile(file)
        const work = { bytes, ending: '.csv', as, typed, country: 'de-DE' } as const
        const sheets = await readSheets(await workInLibreOffice(work))
        const expected = EXPECTED.filter((cell) => cell.startsWith(`${name} `))
        expect(differencesOf(DATED, sheets)).toEqual(expected.toSorted())
      }
    },
  )
})

describe.skipIf(!HAS_LIBREOFFICE)('what LibreOffice does by itself to a CSV file', () => {
  test.each(
    (['de-DE', 'en-US'] as const).flatMap((country) =>
      (['.csv', '.xlsx', '.ods'] as const).map((as) => ({ country, as })),
    ),
  )('is suspected in $country, where it is saved as $as', async ({ country, as }) => {
    const delimiter = country === 'de-DE' ? ';' : ','
    const rows = REWRITABLE.map((text, at) => [`row ${at}`, guardFormulas(text)])
    const text = `\uFEFF${Papa.unparse([['id', 'note'], ...rows], { delimiter })}`
    const bytes = Buffer.from(text)
    const files = await workInLibreOffice({ bytes, ending: '.csv', as, country })
    const [sheet] = await readSheets(files)
    const changed = REWRITABLE.flatMap((before, at) => {
      const cell = sheet?.rows[at]?.[1]
      if (cell === undefined) throw new Error('A row is gone.')
      const after = { ...cell, text: unguardFormulas(cell.text) }
      return after.text === before
        ? []
        : [{ before, after: after.text, by: suspicionOf(before, after) }]
    })
    expect(changed.length).toBeGreaterThan(20)
    expect(changed.filter(({ by }) => by === null)).toEqual([])
  })
})
