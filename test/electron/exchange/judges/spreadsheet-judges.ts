import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { hasModule, inFolder, runScript } from './python.ts'

const SOFFICE = process.env['HEARSAY_SOFFICE'] ?? 'soffice'

export const HAS_OPENPYXL = hasModule('openpyxl')
export const HAS_LIBREOFFICE =
  spawnSync(SOFFICE, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0

const Judged = z.record(
  z.string(),
  z.object({
    frozen: z.string().nullable(),
    filter: z.string().nullable(),
    /** What the cells of a range can be. */
    offered: z.record(z.string(), z.array(z.union([z.string(), z.number()]))),
    rows: z.array(
      z.array(
        z.object({
          value: z.union([z.string(), z.number(), z.null()]),
          type: z.string(),
          link: z.string().nullable(),
        }),
      ),
    ),
  }),
)

/** What openpyxl finds in a workbook, by sheet. */
export function judgeByOpenpyxl(bytes: Uint8Array): Promise<z.infer<typeof Judged>> {
  return inFolder([{ name: 'book.xlsx', bytes }], (folder) =>
    Judged.parse(JSON.parse(runScript('workbook.py', join(folder, 'book.xlsx')))),
  )
}

/** Runs LibreOffice without a window, in a profile of its own in a folder. Throws what it says where it fails. */
function runLibreOffice(folder: string, words: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const { status, stderr } = spawnSync(SOFFICE, [profile, '--headless', '--norestore', ...words], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (status !== 0) throw new Error(stderr)
}

/** All sheets, parted by commas, in UTF-8, as they are shown. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

/**
 * The files that LibreOffice makes of a workbook that ends in `from`: a CSV file for each sheet, or the workbook in one of
 * its formats.
 */
export function convertByLibreOffice(
  bytes: Uint8Array,
  from: '.ods' | '.xlsx',
  to: 'csv' | 'fods' | 'ods' | 'xlsx',
): Promise<ReadonlyMap<string, Uint8Array>> {
  return inFolder([{ name: `given${from}`, bytes }], (folder) => {
    const made = join(folder, 'made')
    const kind = to === 'csv' ? ALL_SHEETS : to
    const given = join(folder, `given${from}`)
    runLibreOffice(folder, ['--convert-to', kind, '--outdir', made, given])
    return new Map(readdirSync(made).map((name) => [name, readFileSync(join(made, name))]))
  })
}

/** What a person types into a cell, in places from 0. */
export interface TypedCell {
  readonly sheet: string
  readonly column: number
  readonly row: number
  readonly text: string
}

const BASIC_DOCTYPE =
  '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
const LIBRARY_DOCTYPE =
  '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">'

/** A text in LibreOffice's Basic. */
function basicText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A program that opens a workbook, types into cells as a person does, and saves it where it was, in its format. */
function typingProgram(path: string, cells: readonly TypedCell[]): string {
  const typed = cells.map(
    ({ sheet, column, row, text }) =>
      `  book.Sheets.getByName(${basicText(sheet)}).getCellByPosition(${column}, ${row}).FormulaLocal = ${basicText(text)}`,
  )
  return `Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(${basicText(path)}), "_blank", 0, hidden())
${typed.join('\n')}
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL(${basicText(path)}), kind())
  book.close(True)
End Sub`
}

/** Puts a program where LibreOffice finds those of its user. */
function installProgram(folder: string, program: string): void {
  const library = join(folder, 'profile', 'user', 'basic', 'Standard')
  mkdirSync(library, { recursive: true })
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  writeFileSync(
    join(library, 'script.xlb'),
    `${head}\n${LIBRARY_DOCTYPE}\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Typing"/></library:library>`,
  )
  const escaped = program.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  writeFileSync(
    join(library, 'Typing.xba'),
    `${head}\n${BASIC_DOCTYPE}\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing" script:language="StarBasic">${escaped}</script:module>`,
  )
}

/** What LibreOffice saves of an .xlsx workbook after a person has typed into some of its cells. */
export function typeInLibreOffice(
  bytes: Uint8Array,
  cells: readonly TypedCell[],
): Promise<Uint8Array> {
  return inFolder([{ name: 'book.xlsx', bytes }], (folder) => {
    const path = join(folder, 'book.xlsx')
    // The first start makes the profile, and what lies where its programs do is not known before.
    runLibreOffice(folder, ['--terminate_after_init'])
    installProgram(folder, typingProgram(path, cells))
    runLibreOffice(folder, ['macro:///Standard.Typing.Main'])
    return readFileSync(path)
  })
}
