import * as xlsx from '@e965/xlsx'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { openZip } from '../../../../electron/documents/archives/zip-parts.ts'
import { Refusal } from '../../../../electron/documents/refusal.ts'
import { readWorkbook } from '../../../../electron/documents/tables/workbook.ts'
import { fileOf, outcomeOf, readBy, readSample, tableBy } from '../../../support/document-files.ts'
import { mutate, mutateParts } from '../../../support/mutants.ts'

/** A workbook of which some parts are others. */
async function repack(
  bytes: Uint8Array,
  changed: (name: string, text: string) => string,
): Promise<Buffer> {
  const zip = new ZipFile()
  const { parts } = await openZip(bytes)
  for (const part of parts) {
    zip.addBuffer(Buffer.from(changed(part.name, (await part.read()).toString())), part.name)
  }
  zip.end()
  return buffer(zip.outputStream as AsyncIterable<Buffer>)
}

describe.each(['articles.xlsx', 'articles.ods', 'articles.xls'])(
  '%s, which another program made',
  (name) => {
    test('is its sheets with the same columns, as one table', async () => {
      const { columns, rows, remarks } = await tableBy(readWorkbook, readSample(`tables/${name}`))
      expect(columns.slice(0, 6)).toEqual([
        'Headline',
        'Outlet',
        'Published',
        'Link',
        'Author',
        'Body',
      ])
      expect(rows.map((row) => row.slice(0, 3))).toEqual([
        ['Harbour talks resume', 'The Quay', '2026-11-03T09:30:00'],
        ['Ferry fares rise', 'The Quay', '2026-11-14'],
        ['Crew praised 🚢', 'Coast Daily', '2026-12-05T23:59:59'],
      ])
      expect(rows[0]?.[5]).toMatch(/^OSLO — The port “will open[^]+\n\nA spokesman/)
      expect(remarks).toContain('The first row, above the names of the columns, is left out.')
    })
  },
)

test('the addresses behind words are a column of their own', async () => {
  const { columns, rows } = await tableBy(readWorkbook, readSample('tables/articles.xlsx'))
  expect(columns).toContain('Link (link)')
  expect(rows[0]?.[columns.indexOf('Link (link)')]).toBe('https://quay.invalid/1')
})

function bookOf(sheets: Readonly<Record<string, unknown[][]>>): Uint8Array {
  const book = xlsx.utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), name)
  }
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

describe('sheets', () => {
  test('with the same columns are one table, which says the sheet', async () => {
    const bytes = bookOf({
      May: [
        ['title', 'text'],
        ['A', 'B'],
      ],
      June: [
        ['title', 'text'],
        ['C', 'D'],
      ],
      Empty: [],
    })
    expect(await tableBy(readWorkbook, fileOf('a.xlsx', bytes))).toEqual({
      columns: ['title', 'text', 'Sheet'],
      rows: [
        ['A', 'B', 'May'],
        ['C', 'D', 'June'],
      ],
      remarks: ['2 sheets with the same columns are read as one table.'],
    })
  })

  test('of several the one with the most words is read, and the others are named', async () => {
    const bytes = bookOf({
      Notes: [
        ['who', 'what'],
        ['A', 'B'],
      ],
      Articles: [
        ['title', 'text'],
        ['C', 'She said so.'],
      ],
    })
    expect(await tableBy(readWorkbook, fileOf('a.xlsx', bytes))).toMatchObject({
      columns: ['title', 'text'],
      remarks: ['The sheet “Articles” is read, with the most words; left out: “Notes”.'],
    })
  })

  test('numbers, truths and errors are their words', async () => {
    const bytes = bookOf({
      A: [
        ['n', 'b', 'text'],
        [1234567890123, true, 'x'],
        [0.1, false, 'y'],
      ],
    })
    const { rows } = await tableBy(readWorkbook, fileOf('a.xlsx', bytes))
    expect(rows).toEqual([
      ['1234567890123', 'true', 'x'],
      ['0.1', 'false', 'y'],
    ])
  })

  test('without any rows are refused', async () => {
    await expect(tableBy(readWorkbook, fileOf('a.xlsx', bookOf({ A: [] })))).rejects.toThrow(
      Refusal,
    )
  })
})

describe('what fills any memory', () => {
  test('a cell at the far end of a sheet is one cell', async () => {
    const bytes = await repack(readSample('tables/articles.xlsx').bytes, (name, text) =>
      name === 'xl/worksheets/sheet2.xml'
        ? text
            .replace(
              '</sheetData>',
              '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>end</t></is></c></row></sheetData>',
            )
            .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')
        : text,
    )
    const { rows } = await tableBy(readWorkbook, fileOf('a.xlsx', bytes))
    expect(rows.length).toBeLessThan(6)
  })

  test('a link over the whole of an Excel sheet is refused, and one over a few cells is not', async () => {
    const linkOver = (ref: string) => (name: string, text: string) =>
      name.endsWith('sheet1.xml')
        ? text.replace(
            '</sheetData>',
            `</sheetData><hyperlinks><hyperlink ref="${ref}" location="x"/></hyperlinks>`,
          )
        : text
    const { bytes } = readSample('tables/articles.xlsx')
    const whole = fileOf('a.xlsx', await repack(bytes, linkOver('A1:XFD1048576')))
    await expect(readBy(readWorkbook, whole)).rejects.toThrow('more than 4,000,000 cells')
    const few = fileOf('a.xlsx', await repack(bytes, linkOver('A1:B2')))
    expect((await tableBy(readWorkbook, few)).rows.length).toBeGreaterThan(1)
  })

  test('a cell that is repeated over the whole of an OpenDocument sheet is refused', async () => {
    const bytes = await repack(readSample('tables/articles.ods').bytes, (name, text) =>
      name === 'content.xml'
        ? text
            .replace(/<table:table-row /, '<table:table-row table:number-rows-repeated="1000000" ')
            .replace(
              /<table:table-cell /,
              '<table:table-cell table:number-columns-repeated="16000" ',
            )
        : text,
    )
    await expect(readBy(readWorkbook, fileOf('a.ods', bytes))).rejects.toThrow(
      'more than 4,000,000 cells',
    )
  })
})

test('a workbook of 10,000 articles is read whole', async () => {
  const rows = Array.from({ length: 10_000 }, (_, k) => [
    `Title ${k}`,
    `She said so ${k} times. `.repeat(20),
  ])
  const { rows: read } = await tableBy(
    readWorkbook,
    fileOf('a.xlsx', bookOf({ A: [['title', 'text'], ...rows] })),
  )
  expect(read).toHaveLength(10_000)
  expect(read[9_999]).toEqual(rows[9_999])
})

describe.each(['articles.xlsx', 'articles.ods', 'articles.xls'])('mutants of %s', (name) => {
  test('are read as a table or thrown out', async () => {
    const file = readSample(`tables/${name}`)
    const mutants = [...mutate(file.bytes, 32)]
    if (!name.endsWith('.xls')) {
      for await (const mutant of mutateParts(file.bytes, 32, (part) =>
        /(?:sheet\d|content|workbook|Strings)\.xml$/.test(part),
      ))
        mutants.push(mutant)
    }
    for (const bytes of mutants) {
      expect(['table', 'refused', 'thrown']).toContain(
        await outcomeOf(readWorkbook, { ...file, bytes }),
      )
    }
  })
})
