import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { parseXml, walkElements } from '../../../../electron/documents/xml/xml-tree.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { readTables } from '../../../../electron/exchange/tables/read-tables.ts'
import { ODS } from '../../../../electron/exchange/tables/ods.ts'
import { XLSX } from '../../../../electron/exchange/tables/xlsx.ts'
import { DEFAULT_EXPORT } from '../../../../shared/domain/export-options.ts'
import { addRecords, type Project } from '../../../../shared/domain/project.ts'
import { sheetsOf } from '../../../../shared/tables/sheets.ts'
import { exportSource } from '../../../support/export-sources.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { awkwardText, projects } from '../../../support/projects.ts'
import {
  convertByLibreOffice,
  HAS_LIBREOFFICE,
  HAS_OPENPYXL,
  judgeByOpenpyxl,
} from '../judges/spreadsheet-judges.ts'

async function bookOf(project: Project, exporter = XLSX): Promise<Uint8Array> {
  const [file] = valueOf(await exporter.write(exportSource(project), DEFAULT_EXPORT))
  if (file === undefined) throw new Error('There is no workbook.')
  return bytesOfFile(file)
}

/** The sheets of a project as words, with their heads. */
function expectedOf(project: Project): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(
    sheetsOf(project, DEFAULT_EXPORT).map(({ name, columns, rows }) => [
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

describe.skipIf(!HAS_OPENPYXL)('openpyxl reads a workbook', () => {
  test('with all values, numbers and days as such, and no formula', async () => {
    const project = richest(awkwardText)
    const judged = await judgeByOpenpyxl(await bookOf(project))
    for (const [name, expected] of expectedOf(project)) {
      const rows = judged[name]?.rows ?? []
      const words = rows.map((row) =>
        row.map(({ value }) => (typeof value === 'number' ? value : (value ?? ''))),
      )
      const numbers = expected.map((row, at) =>
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

  test('with frozen heads, filters, choices and links', async () => {
    const judged = await judgeByOpenpyxl(await bookOf(richest(awkwardText)))
    const claims = judged['claims']
    expect(claims?.frozen).toBe('C2')
    expect(claims?.filter).toMatch(/^A1:[A-Z]+\d+$/)
    expect(Object.values(claims?.offered ?? {})).toContainEqual(['draft', 'accepted', 'rejected'])
    expect(Object.values(claims?.offered ?? {})).toContainEqual([1, 2, 3, 4, 5, 6])
    const links = claims?.rows.slice(1).map((row) => row[1]?.link)
    expect(links?.every((link) => /^articles!A[23]$/.test(link ?? ''))).toBe(true)
  })
})

const WORKBOOKS = [
  { ending: '.xlsx', exporter: XLSX },
  { ending: '.ods', exporter: ODS },
] as const

describe.skipIf(!HAS_LIBREOFFICE).each(WORKBOOKS)(
  'LibreOffice reads $ending',
  ({ ending, exporter }) => {
    test('and writes CSV of it that says the same', { timeout: 120_000 }, async () => {
      const project = richest(heldText)
      const files = await convertByLibreOffice(await bookOf(project, exporter), ending, 'csv')
      for (const [name, expected] of expectedOf(project)) {
        const file = files.get(`given-${name}.csv`)
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

    test.each(['ods', 'xlsx'] as const)(
      'and what it saves as .%s is read as it was',
      { timeout: 120_000 },
      async (kind) => {
        const project = richest(heldText)
        const files = await convertByLibreOffice(await bookOf(project, exporter), ending, kind)
        const bytes = files.get(`given.${kind}`) ?? new Uint8Array()
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

describe.skipIf(!HAS_LIBREOFFICE)('LibreOffice opens an OpenDocument spreadsheet', () => {
  test('with its filters, choices and links, and no formula', { timeout: 120_000 }, async () => {
    const book = await bookOf(richest(heldText), ODS)
    const files = await convertByLibreOffice(book, '.ods', 'fods')
    const saved = parseXml(Buffer.from(files.get('given.fods') ?? []).toString('utf8'), 'qualified')
    const elements = [...walkElements(saved)]
    const attributesOf = (name: string, attribute: string) =>
      elements.flatMap((element) =>
        element.name === name ? (element.attributes.get(attribute) ?? []) : [],
      )
    expect(attributesOf('table:database-range', 'table:target-range-address')).toContainEqual(
      expect.stringMatching(/^claims\.A1:claims\.[A-Z]+\d+$/),
    )
    expect(attributesOf('table:content-validation', 'table:condition')).toContainEqual(
      expect.stringMatching(/cell-content-is-in-list\(\[\$choices\.\$C\$\d+:\.\$C\$\d+\]\)/),
    )
    expect(attributesOf('text:a', 'xlink:href')).toContainEqual(
      expect.stringMatching(/^#articles\.A[23]$/),
    )
    expect(attributesOf('table:table-cell', 'table:formula')).toEqual([])
  })
})
