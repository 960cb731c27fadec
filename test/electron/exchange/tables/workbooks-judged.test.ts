import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { readTables } from '../../../../electron/exchange/tables/table-reading.ts'
import { ODS } from '../../../../electron/exchange/tables/ods.ts'
import { XLSX } from '../../../../electron/exchange/tables/xlsx.ts'
import { DEFAULT_EXPORT } from '../../../../shared/domain/export-options.ts'
import { addRecords, type Project } from '../../../../shared/domain/project.ts'
import { exportSource } from '../../../support/export-sources.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { awkwardText, projects } from '../../../support/projects.ts'
import { HAS_LIBREOFFICE, workInLibreOffice } from '../judges/libreoffice.ts'
import { HAS_OPENPYXL, judgeByOpenpyxl } from '../judges/openpyxl-judge.ts'
import { workbookSheets } from '../../../support/workbook-sheets.ts'

async function bookOf(project: Project, exporter = XLSX): Promise<Uint8Array> {
  const [file] = valueOf(await exporter.write(exportSource(project), DEFAULT_EXPORT))
  if (file === undefined) throw new Error('There is no workbook.')
  return bytesOfFile(file)
}

/** The sheets of a project as words, with their heads. */
function expectedOf(project: Project): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(
    workbookSheets(project).map(({ name, columns, rows }) => [
      name,
      [columns.map(({ id }) => id), ...rows()],
    ]),
  )
}

/** The richest of some projects, the same in each run, its articles of a whole day. */
function richest(text: fc.Arbitrary<string>): Project {
  const found = fc.sample(projects(text), { seed: 20_261_130, numRuns: 60 })
  const sizeOf = ({ claims, speakers }: Project) => claims.size + speakers.size
  const [project] = found.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  if (project === undefined) throw new Error('There is no project.')
  const articles = Array.from(project.articles.values(), (article) =>
    Object.assign({}, article, { date: '2025-02-18' }),
  )
  return addRecords(project, 'articles', articles)
}

/** LibreOffice ends lines in one way, and has no other control characters in OpenDocument. */
const heldText = awkwardText.map((text) => text.replaceAll(/(?!\n)\p{Cc}/gu, ''))

/** The CSV that it writes has numbers without the zeros at their ends. */
function withShortNumbers(
  expected: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return expected.map((row) => row.map((text) => text.replace(/^(0\.\d*[1-9])0+$/, '$1')))
}

function withEvenLines(expected: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return expected.map((row) => row.map((text) => text.replaceAll('\r\n', '\n')))
}

/** The workbook that a person in LibreOffice saves of one that was opened. */
async function savedBook(bytes: Uint8Array, ending: '.ods' | '.xlsx', as: '.ods' | '.xlsx') {
  const files = await workInLibreOffice({ bytes, ending, as })
  return files.get(`made${as}`) ?? new Uint8Array()
}

const JUDGED_BOOKS = [
  { book: 'a workbook', isThere: true, make: bookOf, text: awkwardText },
  {
    book: 'a workbook that LibreOffice saved',
    isThere: HAS_LIBREOFFICE,
    make: async (project: Project) => savedBook(await bookOf(project), '.xlsx', '.xlsx'),
    text: heldText,
  },
  {
    book: 'the workbook that LibreOffice made of an OpenDocument spreadsheet',
    isThere: HAS_LIBREOFFICE,
    make: async (project: Project) => savedBook(await bookOf(project, ODS), '.ods', '.xlsx'),
    text: heldText,
  },
] as const

describe.skipIf(!HAS_OPENPYXL).each(JUDGED_BOOKS)('openpyxl reads $book', (given) => {
  const project = richest(given.text)
  let judged: Awaited<ReturnType<typeof judgeByOpenpyxl>> = {}
  beforeAll(async () => {
    if (given.isThere) judged = await judgeByOpenpyxl(await given.make(project))
  })

  test.skipIf(!given.isThere)('with all values, numbers and days as such, and no formula', () => {
    for (const [name, expected] of expectedOf(project)) {
      const rows = judged[name]?.rows ?? []
      const words = rows.map((row) =>
        row.map(({ value }) => (typeof value === 'number' ? value : (value ?? ''))),
      )
      const even = given.make === bookOf ? expected : withEvenLines(expected)
      const numbers = even.map((row, at) =>
        row.map((text, index) => (typeof words[at]?.[index] === 'number' ? Number(text) : text)),
      )
      expect({ name, words }).toEqual({ name, words: numbers })
      expect(rows.flat().filter(({ type }) => type === 'f')).toEqual([])
    }
    const types = judged['claims']?.rows
      .slice(1)
      .flat()
      .map(({ type }) => type)
    expect(new Set(types)).toEqual(new Set(['s', 'n', 'd']))
  })

  test.skipIf(!given.isThere)('with frozen heads, filters, choices and links', () => {
    const { claims, articles, relations } = judged
    expect(claims?.frozen).toBe('B2')
    expect(relations?.frozen).toBe('B2')
    expect(claims?.filter).toMatch(/^A1:[A-Z]+\d+$/)
    const offered = Object.entries(claims?.offered ?? {})
    for (const choices of [
      ['draft', 'accepted', 'rejected'],
      [1, 2, 3, 4, 5, 6],
    ]) {
      const [range] = offered.find(([, values]) => isDeepStrictEqual(values, choices)) ?? []
      // Rows that are added are held to them too.
      expect(Number(/:[A-Z]+(\d+)$/.exec(range ?? '')?.[1])).toBeGreaterThan(1_000)
    }
    const links = claims?.rows.slice(1).map((row) => row[0]?.link)
    expect(links?.every((link) => /^articles!A[23]$/.test(link ?? ''))).toBe(true)
    const addresses = articles?.rows
      .slice(1)
      .flatMap((row) => row.flatMap(({ link }) => link ?? []))
    expect(addresses).toContain('https://tass.com/a?b=1,2')
  })
})

const WORKBOOKS = [
  { ending: '.xlsx', exporter: XLSX },
  { ending: '.ods', exporter: ODS },
] as const

describe.skipIf(!HAS_LIBREOFFICE).each(WORKBOOKS)(
  'LibreOffice reads $ending',
  ({ ending, exporter }) => {
    test('and writes CSV of it that says the same', async () => {
      const project = richest(heldText)
      const bytes = await bookOf(project, exporter)
      const files = await workInLibreOffice({ bytes, ending, as: '.csv' })
      for (const [name, expected] of expectedOf(project)) {
        const file = files.get(`made-${name}.csv`)
        const { data } = Papa.parse<string[]>(Buffer.from(file ?? []).toString('utf8'), {
          delimiter: ',',
          newline: '\n',
        })
        expect({ name, rows: data.slice(0, -1) }).toEqual({
          name,
          rows: withShortNumbers(withEvenLines(expected)),
        })
      }
    })

    test.each(['.ods', '.xlsx'] as const)(
      'and what it saves as %s is read as it was',
      async (as) => {
        const project = richest(heldText)
        const bytes = await savedBook(await bookOf(project, exporter), ending, as)
        const given = valueOf(await readTables({ name: 'given', bytes }))
        if (given.type === 'unsure') throw new Error('A workbook has no encoding.')
        for (const [name, expected] of expectedOf(project)) {
          const sheet = given.sheets.find((one) => one.name === name)
          const rows = sheet?.rows.map((row) =>
            sheet.header.map((_, index) => row[index]?.text ?? ''),
          )
          expect({ name, rows: [sheet?.header, ...(rows ?? [])] }).toEqual({
            name,
            rows: withEvenLines(expected),
          })
        }
      },
    )
  },
)
