import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../../electron/documents/refusal.ts'
import { readSeparated } from '../../../../electron/documents/tables/separated.ts'
import { fileOf, outcomeOf, readBy, readSample, tableBy } from '../../../support/document-files.ts'
import { mutate } from '../../../support/mutants.ts'

const COLUMNS = ['Headline', 'Outlet', 'Published', 'Link', 'Author', 'Body']

function table(content: string, name = 'a.csv') {
  return tableBy(readSeparated, fileOf(name, content))
}

describe('tables that other programs wrote', () => {
  test('with a mark, quotes and line breaks in cells', async () => {
    const { columns, rows, remarks } = await tableBy(
      readSeparated,
      readSample('tables/articles.csv'),
    )
    expect(columns).toEqual(COLUMNS)
    expect(remarks).toEqual([])
    expect(rows).toHaveLength(3)
    expect(rows[2]?.[0]).toBe('Crew praised 🚢')
    expect(rows[2]?.[5]).toBe(
      '“They saved us all,” said passenger Åse Vik.\n\nقال الوزير إن الميناء آمن.',
    )
  })

  test('in UTF-16, apart by tabs', async () => {
    const { columns, rows } = await tableBy(readSeparated, readSample('tables/articles-utf-16.txt'))
    expect(columns).toEqual(COLUMNS)
    expect(rows[1]?.[4]).toBe('Ole Berg; Ida Moe')
  })

  test('in an encoding that must be confirmed, apart by semicolons', async () => {
    const file = readSample('tables/articles-windows-1252.csv')
    expect(await readBy(readSeparated, file)).toMatchObject({ type: 'unsure' })
    const { columns, rows } = await tableBy(readSeparated, { ...file, encoding: 'windows-1252' })
    expect(columns).toEqual(['Titel', 'Zeitung', 'Datum', 'Adresse', 'Autor', 'Volltext'])
    expect(rows[0]?.[5]).toContain('“will open on Monday,”')
  })
})

describe('how cells are apart is found', () => {
  test.each([
    ['commas', 'title,text\n"A, b","She said: ""no; never""."\nB,C\n'],
    ['semicolons, though there are commas', 'title;text\n"A, b";"She said: ""no; never""."\nB;C\n'],
    ['tabs', 'title\ttext\n"A, b"\t"She said: ""no; never""."\nB\tC\n'],
    ['bars', 'title|text\nA, b|"She said: ""no; never""."\nB|C\n'],
    ['what the first line names', 'sep=;\r\ntitle;text\r\nA, b;"She said: ""no; never""."\r\nB;C'],
    ['backslashes before quotes', 'title,text\n"A, b","She said: \\"no; never\\"."\nB,C\n'],
  ])('%s', async (_, content) => {
    expect(await table(content)).toMatchObject({
      columns: ['title', 'text'],
      rows: [
        ['A, b', 'She said: "no; never".'],
        ['B', 'C'],
      ],
    })
  })

  test('one column is one, whatever stands in it', async () => {
    const { columns, rows } = await table('text\n"One, two; three."\n"Four, five."\n')
    expect([columns, rows]).toEqual([['text'], [['One, two; three.'], ['Four, five.']]])
  })

  test('a quotation mark that is never closed takes no rows away', async () => {
    const { rows, remarks } = await table('title,text\n"A,one\nB,two\nC,three\n')
    expect(rows).toEqual([
      ['"A', 'one'],
      ['B', 'two'],
      ['C', 'three'],
    ])
    expect(remarks).toEqual([])
  })
})

describe('what a table is made of', () => {
  test('rows are as long as the header; those that are longer have columns without a name', async () => {
    expect(await table('title,title,\nA,B,C,D\nE\n')).toMatchObject({
      columns: ['title', 'title (2)', 'Column 3', 'Column 4'],
      rows: [
        ['A', 'B', 'C', 'D'],
        ['E', '', '', ''],
      ],
    })
  })

  test('what stands above the header is left out, and blank rows', async () => {
    expect(await table('Export,,\n,,\ntitle,outlet,text\nA,B,C\n,,\nD,E,F\n')).toMatchObject({
      columns: ['title', 'outlet', 'text'],
      rows: [
        ['A', 'B', 'C'],
        ['D', 'E', 'F'],
      ],
      remarks: ['The first row, above the names of the columns, is left out.'],
    })
  })

  test('a table without names of columns is all articles', async () => {
    expect(
      await table('A,https://quay.invalid/1,She said so.\nB,https://quay.invalid/2,He did.\n'),
    ).toMatchObject({
      columns: ['Column 1', 'Column 2', 'Column 3'],
      rows: [['A'], ['B']].map((row) => expect.arrayContaining(row)),
      remarks: ['The first row is like the others, so the columns have no names.'],
    })
  })

  test.each([['title,text\n'], ['\n\n'], [',,\n,,']])('%j holds no articles', async (content) => {
    await expect(table(content)).rejects.toThrow(Refusal)
  })
})

test('whatever is written as a table is read as it was, in any of its ways', async () => {
  const cell = fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((words) => `x${words.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029\ufeff\\]/gu, '')}`)
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (cells, delimiter) => {
      const content = Papa.unparse([['one', 'two', 'three'], ...cells], { delimiter, quotes: true })
      const read = await table(`\ufeff${content}`)
      expect(read.rows).toEqual(cells)
    }),
    { numRuns: 200 },
  )
})

test('mutants are read as a table, asked about or refused', async () => {
  const file = readSample('tables/articles.csv')
  for (const bytes of mutate(file.bytes, 64)) {
    expect(['table', 'unsure', 'refused']).toContain(
      await outcomeOf(readSeparated, { ...file, bytes }),
    )
  }
})
