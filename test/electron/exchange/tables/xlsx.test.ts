import { read, type CellObject, type DenseWorkSheet, type WorkBook } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExportSource } from '../../../../electron/exchange/exporter.ts'
import { XLSX } from '../../../../electron/exchange/tables/xlsx.ts'
import { openZip } from '../../../../electron/documents/archives/zip-parts.ts'
import {
  findAll,
  parseXml,
  wordsOf as wordsIn,
  type XmlElement,
} from '../../../../electron/documents/xml/xml-tree.ts'
import { comparisonSheet } from '../../../../shared/comparison/comparison-sheet.ts'
import { DEFAULT_EXPORT, type ExportOptions } from '../../../../shared/domain/export-options.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { DEFAULT_VIEWS } from '../../../../shared/domain/views.ts'
import { exportSource } from '../../../support/export-sources.ts'
import { messageOf, valueOf } from '../../../support/outcomes.ts'
import { articleOf, idOf, projects } from '../../../support/projects.ts'
import { buildSource, buildSpeaker } from '../../../support/records.ts'
import { newClaim } from '../../../../shared/domain/claim.ts'
import { workbookSheets } from '../../../support/workbook-sheets.ts'

async function bytesOf(
  source: ExportSource,
  options: ExportOptions = DEFAULT_EXPORT,
): Promise<Uint8Array> {
  const [file] = valueOf(await XLSX.write(source, options))
  const content = file?.content()
  if (!(content instanceof Uint8Array)) throw new Error('A workbook is bytes.')
  return content
}

function openBook(bytes: Uint8Array): WorkBook {
  return read(bytes, { type: 'array', dense: true, cellNF: true, cellFormula: true })
}

/** What stands in a cell as another program reads it. Days are counted from 1899-12-30. */
function wordsOf(cell: CellObject | undefined): string {
  if (cell === undefined) return ''
  if (cell.t !== 'n') return String(cell.v)
  const value = Number(cell.v)
  if (cell.z === 'yyyy\\-mm\\-dd')
    return new Date(Date.UTC(1899, 11, 30 + value)).toISOString().slice(0, 10)
  return cell.z === '0.00' ? value.toFixed(2) : String(value)
}

function cellsOf(book: WorkBook, name: string): readonly (readonly (CellObject | undefined)[])[] {
  const rows = (book.Sheets[name] as DenseWorkSheet | undefined)?.['!data'] ?? []
  return Array.from(rows, (row: readonly CellObject[] | undefined) => Array.from(row ?? []))
}

/** The rows of a sheet as words, all as long as its head. */
function rowsOf(book: WorkBook, name: string): readonly (readonly string[])[] {
  const cells = cellsOf(book, name)
  const width = cells[0]?.length ?? 0
  return cells.map((row) => Array.from({ length: width }, (_, index) => wordsOf(row[index])))
}

/** As that program reads line breaks, which it makes all alike. */
function asRead(rows: Iterable<readonly string[]>): readonly (readonly string[])[] {
  return Array.from(rows, (row) => row.map((text) => text.replaceAll('\r\n', '\n')))
}

/** The elements of a name in the worksheet of a place, from 1. */
async function elementsOf(
  bytes: Uint8Array,
  place: number,
  name: string,
): Promise<readonly XmlElement[]> {
  const zip = await openZip(bytes)
  const xml = await zip.readText(`xl/worksheets/sheet${place}.xml`)
  return findAll(parseXml(xml ?? '', 'qualified'), new Set([name]))
}

/** Two articles, the second with the one claim, by one speaker through one source. */
function smallProject(statement = 'Talks go on.'): Project {
  const articles = [
    articleOf(0, 'First'),
    { ...articleOf(1, 'Second'), date: '2025-02-18', url: 'https://tass.com/a?b=1#c#d' },
  ]
  const speakers = [buildSpeaker({ id: idOf(2_000), name: '=1+1', note: '-5\n@x' })]
  const sources = [buildSource({ id: idOf(3_000), name: '007', url: 'https://tass.com' })]
  const claim = {
    ...newClaim(idOf(4_000), idOf(1_001), []),
    statement,
    speakers: [{ speakerId: idOf(2_000), mentions: [] }],
    via: [{ sourceId: idOf(3_000), mentions: [] }],
    topics: ['+ talks'],
    credibility: 2 as const,
  }
  const named = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'speakers', speakers)
  return addRecords(addRecords(named, 'sources', sources), 'claims', [claim])
}

describe('the cells', () => {
  test('say what the tables say, whatever is in them, and none is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const book = openBook(await bytesOf(exportSource(project)))
        for (const { name, columns, rows } of workbookSheets(project)) {
          const head = columns.map(({ id }) => id)
          expect({ name, rows: rowsOf(book, name) }).toEqual({
            name,
            rows: asRead([head, ...rows()]),
          })
        }
        const compared = comparisonSheet(project, DEFAULT_VIEWS.comparison)
        const head = compared.columns.map(({ id }) => id)
        expect(rowsOf(book, 'comparison')).toEqual(
          asRead([head, ...compared.rows(), compared.foot]),
        )
        const all = book.SheetNames.flatMap((name) => cellsOf(book, name).flat())
        expect(all.filter((cell) => cell?.f !== undefined)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('are numbers and days where they are, and text where it only looks so', async () => {
    const book = openBook(await bytesOf(exportSource(smallProject())))
    const [head = [], row = []] = cellsOf(book, 'claims')
    const cell = (id: string) => row[head.findIndex((name) => name?.v === id)]
    expect(cell('credibility')).toMatchObject({ t: 'n', v: 2 })
    expect(cell('position')).toMatchObject({ t: 'n', v: 1 })
    expect(cell('article_date')).toMatchObject({ t: 'n', v: 45_706, z: 'yyyy\\-mm\\-dd' })
    expect(cell('speaker')).toMatchObject({ t: 's', v: '=1+1', z: '@' })
    expect(cell('via')).toMatchObject({ t: 's', v: '007', z: '@' })
  })

  test('hold the days in full alone: part of one stays text', async () => {
    const dates = ['2025', '2025-02', '1899-12-31', '1900-02-28', '1900-03-01', '9999-12-31']
    const articles = dates.map((date, index) => ({ ...articleOf(index, date), date }))
    const project = addRecords(EMPTY_PROJECT, 'articles', articles)
    const book = openBook(await bytesOf(exportSource(project)))
    const [head = [], ...rows] = cellsOf(book, 'articles')
    const column = head.findIndex((cell) => cell?.v === 'date')
    expect(rows.map((row) => row[column]?.t)).toEqual(['s', 's', 's', 's', 'n', 'n'])
    expect(rows.map((row) => wordsOf(row[column]))).toEqual(dates)
  })

  test('lose nothing that XML cannot hold, nor what looks like its escape', async () => {
    const statement =
      '_x000D_\r \n\0\u0007_x12\uFFFE_x1234\0 _X0041_ _x005F_ 😀 \u{1F469}\u200D\u{1F52C}'
    const bytes = await bytesOf(exportSource(smallProject(statement)))
    expect(rowsOf(openBook(bytes), 'claims').flat()).toContain(statement)
    const xml = await (await openZip(bytes)).readText('xl/worksheets/sheet1.xml')
    expect(xml).toContain('_x005F_x000D_')
  })
})

describe('a sheet', () => {
  test('keeps its head and first columns in view, and is filtered by any column', async () => {
    const bytes = await bytesOf(exportSource(smallProject()))
    const [pane] = await elementsOf(bytes, 1, 'pane')
    expect(Object.fromEntries(pane?.attributes ?? [])).toMatchObject({
      xSplit: '1',
      ySplit: '1',
      state: 'frozen',
    })
    const [filter] = await elementsOf(bytes, 1, 'autoFilter')
    expect(filter?.attributes.get('ref')).toMatch(/^A1:[A-Z]+2$/)
  })

  test('offers the choices of a column in every row, as they are typed there', async () => {
    const bytes = await bytesOf(exportSource(smallProject()))
    const book = openBook(bytes)
    const head = rowsOf(book, 'claims')[0] ?? []
    const rules = await elementsOf(bytes, 1, 'dataValidation')
    const offered = rules.map((rule) => {
      const column = /^(?<name>[A-Z]+)2:\k<name>1048576$/.exec(rule.attributes.get('sqref') ?? '')
      const range = /^choices!\$C\$(\d+):\$C\$(\d+)$/.exec(
        wordsIn(findAll(rule, new Set(['formula1']))[0] ?? null),
      )
      const values = cellsOf(book, 'choices').slice(Number(range?.[1]) - 1, Number(range?.[2]))
      const letters = column?.groups?.['name'] ?? ''
      const place = Array.from(letters).reduce(
        (sum, letter) => 26 * sum + letter.charCodeAt(0) - 64,
        0,
      )
      return [head[place - 1], values.map((row) => row[2]?.v)] as const
    })
    expect(Object.fromEntries(offered)).toMatchObject({
      kind: ['direct', 'mixed', 'indirect'],
      credibility: [1, 2, 3, 4, 5, 6],
      review: ['draft', 'accepted', 'rejected'],
    })
  })

  test('leads from a claim to the row of its article, and from addresses to pages', async () => {
    const book = openBook(await bytesOf(exportSource(smallProject())))
    const [head = [], row = []] = cellsOf(book, 'claims')
    const link = (id: string) => row[head.findIndex((name) => name?.v === id)]?.l?.Target
    expect(link('article')).toBe('#articles!A3')
    expect(link('article_url')).toBe('https://tass.com/a?b=1#c%23d')
    expect(rowsOf(book, 'articles')[2]).toContain('Second')
  })

  test('has the columns and rows that were chosen, and its links still', async () => {
    const tables = {
      ...DEFAULT_EXPORT.tables,
      claims: { columns: ['statement', 'article'], rows: null },
    }
    const bytes = await bytesOf(exportSource(smallProject()), { ...DEFAULT_EXPORT, tables })
    const book = openBook(bytes)
    expect(rowsOf(book, 'claims')).toEqual([
      ['statement', 'article'],
      ['Talks go on.', 'Second'],
    ])
    expect(cellsOf(book, 'claims')[1]?.[1]?.l?.Target).toBe('#articles!A3')
  })
})

describe('what no cell holds', () => {
  test('is refused by its place, and with what to do', async () => {
    const source = exportSource(smallProject('a'.repeat(32_768)))
    expect(messageOf(await XLSX.write(source, DEFAULT_EXPORT))).toBe(
      '“statement” in row 2 of claims has 32,768 characters, and a cell of a spreadsheet holds 32,767. Leave the column out, shorten the text, or write CSV files.',
    )
    const whole = exportSource(smallProject('a'.repeat(32_767)))
    expect(rowsOf(openBook(await bytesOf(whole)), 'claims').flat()).toContain('a'.repeat(32_767))
  })

  test('goes on in another row of the comparison', async () => {
    const words = 'word '.repeat(4000).trim()
    const claims = [0, 1, 2].map((index) =>
      Object.assign(newClaim(idOf(4_000 + index), idOf(1_000), []), {
        statement: `${index} ${words}`,
      }),
    )
    const articles = addRecords(EMPTY_PROJECT, 'articles', [articleOf(0, 'First')])
    const project = addRecords(articles, 'claims', claims)
    const rows = rowsOf(openBook(await bytesOf(exportSource(project))), 'comparison')
    expect(rows.slice(1).map(([label]) => label)).toEqual([
      'No topic',
      'No topic',
      'No topic',
      'Claims',
    ])
    const [whole] = comparisonSheet(project, DEFAULT_VIEWS.comparison).rows()
    expect(rows.slice(1, 4).map(([, cell]) => cell)).toEqual(whole?.[1]?.split('\n'))
  })
})
