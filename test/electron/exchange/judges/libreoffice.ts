import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inFolder } from './python.ts'

const SOFFICE = process.env['HEARSAY_SOFFICE'] ?? 'soffice'

export const HAS_LIBREOFFICE =
  spawnSync(SOFFICE, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0

/** What a person types into a cell, in places from 0. */
export interface TypedCell {
  readonly sheet: string
  readonly column: number
  readonly row: number
  readonly text: string
}

type Ending = '.csv' | '.fods' | '.ods' | '.xlsx'

/** What a person does with a file in LibreOffice. */
export interface DeskWork {
  readonly bytes: Uint8Array
  readonly ending: Ending
  /** What is typed, as the country has it. Absent: nothing. */
  readonly typed?: readonly TypedCell[]
  /** What the file is saved as. CSV: a file for each sheet. */
  readonly as: Ending
  /** The country whose numbers, days and truth values are shown and typed. Absent: the United States. */
  readonly country?: keyof typeof COUNTRIES
}

/** What each country’s CSV files are parted by, and its language as Windows counts languages. */
const COUNTRIES = {
  'en-US': { delimiter: ',', language: 1033 },
  'de-DE': { delimiter: ';', language: 1031 },
} as const

const BASIC_DOCTYPE =
  '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
const LIBRARY_DOCTYPE =
  '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">'
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

/** A text in LibreOffice’s Basic. */
function basicText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** An array of properties in LibreOffice’s Basic. */
function basicProperties(name: string, values: Readonly<Record<string, string>>): string {
  const set = Object.entries(values).map(
    ([property, value], at) =>
      `  ${name}(${at}).Name = ${basicText(property)}\n  ${name}(${at}).Value = ${value}`,
  )
  return `  Dim ${name}(${set.length - 1}) As New com.sun.star.beans.PropertyValue\n${set.join('\n')}`
}

/** How files of an ending are read and written: those of CSV in UTF-8, every sheet, as its cells are shown. */
function filterOf(ending: Ending, country: keyof typeof COUNTRIES): Record<string, string> {
  const { delimiter, language } = COUNTRIES[country]
  const sign = delimiter.charCodeAt(0)
  switch (ending) {
    case '.csv':
      return {
        FilterName: basicText('Text - txt - csv (StarCalc)'),
        FilterOptions: basicText(`${sign},34,76,1,,${language},false,true,false,false,false,-1`),
      }
    case '.fods':
      return { FilterName: basicText('OpenDocument Spreadsheet Flat XML') }
    case '.ods':
      return { FilterName: basicText('calc8') }
    case '.xlsx':
      return { FilterName: basicText('Calc MS Excel 2007 XML') }
  }
}

/** A program that opens a file, types into its cells as a person does, and saves it elsewhere. */
function deskProgram(from: string, to: string, work: DeskWork): string {
  const { ending, typed = [], as, country = 'en-US' } = work
  const cells = typed.map(
    ({ sheet, column, row, text }) =>
      `  book.Sheets.getByName(${basicText(sheet)}).getCellByPosition(${column}, ${row}).FormulaLocal = ${basicText(text)}`,
  )
  return `Sub Main
${basicProperties('given', { ...filterOf(ending, country) })}
  book = StarDesktop.loadComponentFromURL(ConvertToURL(${basicText(from)}), "_blank", 0, given())
${cells.join('\n')}
${basicProperties('made', filterOf(as, country))}
  book.storeToURL(ConvertToURL(${basicText(to)}), made())
  book.close(True)
End Sub`
}

/** Puts a program where LibreOffice finds those of its user. */
function installProgram(folder: string, program: string): void {
  const library = join(folder, 'profile', 'user', 'basic', 'Standard')
  mkdirSync(library, { recursive: true })
  writeFileSync(
    join(library, 'script.xlb'),
    `${XML_HEAD}\n${LIBRARY_DOCTYPE}\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Desk"/></library:library>`,
  )
  const escaped = program.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  writeFileSync(
    join(library, 'Desk.xba'),
    `${XML_HEAD}\n${BASIC_DOCTYPE}\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Desk" script:language="StarBasic">${escaped}</script:module>`,
  )
}

/** Makes a profile whose user is in a country. */
function makeProfile(folder: string, country: keyof typeof COUNTRIES): void {
  mkdirSync(join(folder, 'profile', 'user'), { recursive: true })
  const set = (name: string) =>
    `<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="${name}" oor:op="fuse"><value>${country}</value></prop></item>`
  writeFileSync(
    join(folder, 'profile', 'user', 'registrymodifications.xcu'),
    `${XML_HEAD}\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${set('ooSetupSystemLocale')}</oor:items>`,
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

/**
 * What LibreOffice saves of a file after a person has opened it and typed into some of its cells: the file by its name,
 * `made` with its ending, of CSV `made-` with the name of each sheet.
 */
export function workInLibreOffice(work: DeskWork): Promise<ReadonlyMap<string, Uint8Array>> {
  return inFolder([{ name: `given${work.ending}`, bytes: work.bytes }], (folder) => {
    const made = join(folder, 'made')
    mkdirSync(made)
    makeProfile(folder, work.country ?? 'en-US')
    // The first start makes the profile, and what lies where its programs do is not known before.
    runLibreOffice(folder, ['--terminate_after_init'])
    const given = join(folder, `given${work.ending}`)
    installProgram(folder, deskProgram(given, join(made, `made${work.as}`), work))
    runLibreOffice(folder, ['macro:///Standard.Desk.Main'])
    return new Map(readdirSync(made).map((name) => [name, readFileSync(join(made, name))]))
  })
}
