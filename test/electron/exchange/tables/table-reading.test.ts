import { utils, write, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { buffer } from 'node:stream/consumers'
import { readTables } from '../../../../electron/exchange/tables/table-reading.ts'
import { ODS } from '../../../../electron/exchange/tables/ods.ts'
import { XLSX } from '../../../../electron/exchange/tables/xlsx.ts'
import { CSV } from '../../../../electron/exchange/tables/csv.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { DEFAULT_EXPORT, DELIMITERS } from '../../../../shared/domain/export-options.ts'
import type { GivenCell, GivenSheet } from '../../../../shared/tables/given-sheet.ts'
import { sheetsOf } from '../../../../shared/tables/sheets.ts'
import { exportSource } from '../../../support/export-sources.ts'
import { messageOf, valueOf } from '../../../support/outcomes.ts'
import { projects } from '../../../support/projects.ts'
import { workbookSheets } from '../../../support/workbook-sheets.ts'

async function sheetsIn(bytes: Uint8Array, name = 'tables.bin'): Promise<readonly GivenSheet[]> {
  const given = valueOf(await readTables({ name, bytes }))
  if (given.type === 'unsure') throw new Error('The encoding is told by the bytes.')
  return given.sheets
}

/** A sheet as words, all rows as long as the header. */
function wordsOf({ header, rows }: GivenSheet): readonly (readonly string[])[] {
  return [header, ...rows.map((row) => header.map((_, index) => row[index]?.text ?? ''))]
}

function pack(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return buffer(zip.outputStream)
}

/** A workbook of one sheet with this in it. */
function packSheet(inside: string, before = ''): Promise<Uint8Array> {
  return pack({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="given" sheetId="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `${before}<x:worksheet xmlns:x="main"><x:sheetData>${inside}</x:sheetData></x:worksheet>`,
  })
}

function packOds(rows: string): Promise<Uint8Array> {
  return pack({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="given">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  })
}

/** A workbook as another program writes it. */
function writeBook(sheet: WorkSheet, bookType: 'xlsx' | 'ods' | 'biff8' | 'xlsb'): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'given')
  return new Uint8Array(write(book, { type: 'array', bookType, cellDates: true }) as ArrayBuffer)
}

const text = (words: string): GivenCell => ({ text: words, type: 'text', isFormula: false })
const EMPTY: GivenCell = { text: '', type: 'empty', isFormula: false }

describe('what Hearsay wrote', () => {
  test.each([XLSX, ODS])('comes back from $ending letter by letter', async (exporter) => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const [file] = valueOf(await exporter.write(exportSource(project), DEFAULT_EXPORT))
        if (file === undefined) throw new Error('There is no workbook.')
        const given = await sheetsIn(bytesOfFile(file))
        for (const { name, columns, rows } of workbookSheets(project)) {
          const sheet = given.find((one) => one.name === name)
          const head = columns.map(({ id }) => id)
          expect({ name, rows: sheet && wordsOf(sheet) }).toEqual({ name, rows: [head, ...rows()] })
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each(DELIMITERS)('comes back from CSV parted by “%s”', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const csv = { delimiter, hasByteOrderMark: true, isFormulaGuarded: false }
        const files = valueOf(await CSV.write(exportSource(project), { ...DEFAULT_EXPORT, csv }))
        const sheets = sheetsOf(project, DEFAULT_EXPORT)
        for (const [index, file] of files.entries()) {
          const [sheet] = await sheetsIn(bytesOfFile(file), file.name)
          const { columns, rows } = sheets[index] ?? { columns: [], rows: () => [] }
          const head = columns.map(({ id }) => id)
          expect(sheet && wordsOf(sheet)).toEqual([head, ...rows()])
          expect(`${sheet?.name}.csv`).toBe(file.name)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe.each(['xlsx', 'ods'] as const)('a workbook that another program wrote as .%s', (kind) => {
  const sheet = utils.aoa_to_sheet(
    [
      ['id', 'text', 'number', 'day', 'moment', 'sure'],
      ['a', 'Two\nlines', 0.5, new Date(2026, 2, 4), new Date(2026, 2, 4, 13, 30), true],
      [],
      ['b', '=1+1', -12, null, null, false],
    ],
    { cellDates: true },
  )
  sheet['C5'] = { t: 'n', v: 3, f: '1+2' }
  sheet['!ref'] = 'A1:F5'

  test('has its cells by their types, and blank rows where they are', async () => {
    const [given] = await sheetsIn(writeBook(sheet, kind))
    expect(given?.name).toBe('given')
    expect(given?.header).toEqual(['id', 'text', 'number', 'day', 'moment', 'sure'])
    expect(given?.rows[0]).toEqual([
      text('a'),
      text('Two\nlines'),
      { text: '0.5', type: 'number', isFormula: false },
      { text: '2026-03-04', type: 'date', isFormula: false },
      { text: '2026-03-04T13:30:00', type: 'date', isFormula: false },
      { text: 'true', type: 'boolean', isFormula: false },
    ])
    expect(given?.rows[1]).toEqual([])
    expect(given?.rows[2]?.slice(0, 3)).toEqual([
      text('b'),
      text('=1+1'),
      { text: '-12', type: 'number', isFormula: false },
    ])
  })

  test('has what a formula gave, as such', async () => {
    const [given] = await sheetsIn(writeBook(sheet, kind))
    expect(given?.rows[3]).toEqual([EMPTY, EMPTY, { text: '3', type: 'number', isFormula: true }])
  })
})

describe('the cells of a sheet of Excel', () => {
  test('are read without their places, with the text of all runs and without how they are spoken', async () => {
    const bytes = await packSheet(
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>東</x:t></x:r><x:r><x:t xml:space="preserve">京 </x:t></x:r><x:rPh><x:t>トウ</x:t></x:rPh></x:is></x:c><x:c><x:v>9.0000000000000002E-1</x:v></x:c></x:row>' +
        '<x:row><x:c t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>a_x000D_b</x:v></x:c></x:row>',
    )
    const [given] = await sheetsIn(bytes)
    expect(given?.header).toEqual(['東京 ', '0.9'])
    expect(given?.rows).toEqual([
      [
        { text: '#DIV/0!', type: 'text', isFormula: true },
        { text: 'a\rb', type: 'text', isFormula: true },
      ],
    ])
  })
})

const UNCALCULATED: GivenCell = { text: '', type: 'uncalculated', isFormula: true }
/** A formula that gave an empty text. */
const NOTHING_GIVEN: GivenCell = { text: '', type: 'empty', isFormula: true }

describe('formulas that give no text', () => {
  test('of Excel are told from empty cells, those that were never calculated too', async () => {
    const bytes = await packSheet(
      '<x:row><x:c t="inlineStr"><x:is><x:t>note</x:t></x:is></x:c></x:row>' +
        '<x:row><x:c><x:f>A1</x:f><x:v/></x:c><x:c t="str"><x:f>""</x:f><x:v></x:v></x:c><x:c><x:f>A1</x:f></x:c></x:row>',
    )
    const [given] = await sheetsIn(bytes)
    expect(given?.rows).toEqual([[UNCALCULATED, NOTHING_GIVEN, UNCALCULATED]])
  })

  test('of OpenDocument likewise', async () => {
    const bytes = await packOds(
      '<table:table-row><table:table-cell office:value-type="string"><text:p>note</text:p></table:table-cell></table:table-row>' +
        '<table:table-row><table:table-cell table:formula="of:=[.A1]"/><table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/></table:table-row>',
    )
    const [given] = await sheetsIn(bytes)
    expect(given?.rows).toEqual([[UNCALCULATED, NOTHING_GIVEN]])
  })
})

describe('the cells of an OpenDocument spreadsheet', () => {
  test('keep their blanks and lines, are repeated as they say, and leave remarks out', async () => {
    const bytes = await packOds(
      '<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>id</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>' +
        '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><office:annotation><text:p>seen</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>' +
        '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    )
    const [given] = await sheetsIn(bytes)
    expect(given?.header).toEqual(['id', 'id'])
    expect(given?.rows).toEqual([[text('a  b\nc')], [text('a  b\nc')]])
  })
})

const COVERED: GivenCell = { text: '', type: 'covered', isFormula: false }

describe('cells that are merged', () => {
  test('of Excel are told from empty ones, but in the header, and beside all columns', async () => {
    const sheet = utils.aoa_to_sheet([
      ['id', 'note', 'mood'],
      ['a', 'all three', ''],
      ['b', '', 'well'],
      ['c'],
    ])
    sheet['!merges'] = [
      { s: { r: 1, c: 1 }, e: { r: 3, c: 1 } },
      { s: { r: 1, c: 2 }, e: { r: 1, c: 900 } },
    ]
    const [given] = await sheetsIn(writeBook(sheet, 'xlsx'))
    expect(given?.header).toEqual(['id', 'note', 'mood'])
    expect(given?.rows).toEqual([
      [text('a'), text('all three'), COVERED],
      [text('b'), COVERED, text('well')],
      [text('c'), COVERED],
    ])
  })

  test('of OpenDocument likewise, with what is kept below them', async () => {
    const cell = (words: string) =>
      `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`
    const bytes = await packOds(
      `<table:table-row>${cell('id')}${cell('note')}${cell('mood')}</table:table-row>` +
        `<table:table-row>${cell('a')}<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>both</text:p></table:table-cell></table:table-row>` +
        `<table:table-row>${cell('b')}<table:covered-table-cell/><table:covered-table-cell office:value-type="string"><text:p>kept</text:p></table:covered-table-cell></table:table-row>` +
        `<table:table-row table:number-rows-repeated="2">${cell('c')}<table:covered-table-cell table:number-columns-repeated="16383"/></table:table-row>`,
    )
    const [given] = await sheetsIn(bytes)
    expect(given?.rows).toEqual([
      [text('a'), text('both')],
      [text('b'), COVERED, text('kept')],
      [text('c'), COVERED, COVERED],
      [text('c'), COVERED, COVERED],
    ])
  })
})

describe('a hostile file is refused with a sentence', () => {
  const refusedSheets = [
    ['a row beyond any', '<x:row r="10000000"><x:c><x:v>1</x:v></x:c></x:row>', /more rows/],
    [
      'a column beyond any',
      '<x:row r="1"><x:c r="ZZZ1"><x:v>1</x:v></x:c></x:row>',
      /more columns/,
    ],
    ['nests without end', '<x:a>'.repeat(200_000), /nest too deep/],
    [
      'few cells that span millions',
      Array.from(
        { length: 1000 },
        (_, row) => `<x:row r="${row + 1}"><x:c r="XFD${row + 1}"><x:v>1</x:v></x:c></x:row>`,
      ).join(''),
      /more than 12,000,000 cells/,
    ],
  ] as const
  test.each(refusedSheets)('a sheet of Excel with %s', async (_, inside, sentence) => {
    const bytes = await packSheet(inside)
    expect(messageOf(await readTables({ name: 'a.xlsx', bytes }))).toMatch(sentence)
  })

  test.each([
    ['table:number-rows-repeated="10000000"', ''],
    ['table:number-rows-repeated="1000000"', 'table:number-columns-repeated="16000"'],
    ['', 'table:number-columns-repeated="999999999"'],
  ])('an OpenDocument sheet with a cell that is there %s %s', async (rows, columns) => {
    const bytes = await packOds(
      `<table:table-row ${rows}><table:table-cell ${columns} office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>`,
    )
    expect(messageOf(await readTables({ name: 'a.ods', bytes }))).toMatch(
      /more (?:rows|columns|than)/,
    )
  })

  test('cells that are merged over and over', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, row) => `<x:row r="${row + 1}"><x:c r="A${row + 1}"><x:v>1</x:v></x:c></x:row>`,
    )
    const blocks = '<x:mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)
    const bytes = await packSheet(`${rows.join('')}<x:mergeCells>${blocks}</x:mergeCells>`)
    expect(messageOf(await readTables({ name: 'a.xlsx', bytes }))).toMatch(/more than 12,000,000/)
  })

  test('a row that is there twice: one of the two would be lost', async () => {
    const row = (words: string) => `<x:row r="2"><x:c t="str"><x:v>${words}</x:v></x:c></x:row>`
    const bytes = await packSheet(row('first') + row('second'))
    expect(messageOf(await readTables({ name: 'a.xlsx', bytes }))).toMatch(/damaged/)
  })

  test('blanks that would fill a machine’s memory', async () => {
    const blanks = '<text:s text:c="32767"/>'.repeat(30)
    const cell = `<table:table-cell office:value-type="string"><text:p>${blanks}</text:p></table:table-cell>`
    const bytes = await packOds(`<table:table-row>${cell}</table:table-row>`.repeat(1000))
    expect(messageOf(await readTables({ name: 'a.ods', bytes }))).toMatch(/millions of blanks/)
  })

  test('entities stand for nothing', async () => {
    const laughs = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`,
    )
    const bytes = await packSheet(
      '<x:row><x:c t="inlineStr"><x:is><x:t>&a20;</x:t></x:is></x:c></x:row>',
      `<!DOCTYPE x [<!ENTITY a0 "ha">${laughs.join('')}]>`,
    )
    const [given] = await sheetsIn(bytes)
    expect(given?.header[0]).not.toContain('ha')
  })

  test('a text of ten million rows', async () => {
    const bytes = Buffer.from('a\n'.repeat(10_000_000))
    expect(messageOf(await readTables({ name: 'a.csv', bytes }))).toMatch(/more than 500,000 lines/)
  })

  test.each(['biff8', 'xlsb'] as const)('a workbook of an older kind: %s', async (kind) => {
    const bytes = writeBook(utils.aoa_to_sheet([['id']]), kind)
    expect(messageOf(await readTables({ name: 'a.xls', bytes }))).toMatch(/Save it as/)
  })

  test.each(['{ "@context": [] }', '[{"id": 1}]', '<?xml version="1.0"?><a/>', '<!DOCTYPE html>'])(
    'a file of something else: %s',
    async (words) => {
      const refused = await readTables({ name: 'a.txt', bytes: Buffer.from(words) })
      expect(messageOf(refused)).toMatch(/no file of tables.*Save it as/)
    },
  )

  test('what is no workbook, and what is damaged', async () => {
    const other = await pack({ 'a.txt': 'words' })
    expect(messageOf(await readTables({ name: 'a.xlsx', bytes: other }))).toMatch(
      /no file of tables/,
    )
    const whole = await packSheet('<x:row/>')
    const cut = await readTables({ name: 'a.xlsx', bytes: whole.slice(0, whole.length / 2) })
    expect(messageOf(cut)).not.toBe('')
  })

  test.each([
    ['in a row', '<x:row><x:c t="str"><x:v>id</x:v></x:c>'],
    ['in a tag', '<x:row><x:c t="str"><x:v>id</x:v></x:c></x:row><x:row r="'],
  ])('a sheet that ends %s: cells that it lacks are not empty ones', async (_, inside) => {
    const bytes = await pack({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="given" sheetId="1" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/worksheet" Target="one.xml"/></Relationships>',
      'xl/one.xml': `<x:worksheet xmlns:x="main"><x:sheetData>${inside}`,
    })
    expect(messageOf(await readTables({ name: 'a.xlsx', bytes }))).toMatch(/damaged/)
  })
})
