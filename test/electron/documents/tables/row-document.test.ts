import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleTable, Document } from '../../../../electron/documents/document.ts'
import { documentOfRow } from '../../../../electron/documents/tables/row-document.ts'
import { readSeparated } from '../../../../electron/documents/tables/separated.ts'
import { guessColumns } from '../../../../electron/documents/tables/table-matching.ts'
import type { ColumnMatch } from '../../../../shared/domain/original.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'
import { readSample, tableBy } from '../../../support/document-files.ts'
import { hostileText } from '../../../support/hostile-text.ts'

const ALL: ColumnMatch = { title: 0, text: [1], outlet: 2, date: 3, url: 4, byline: 5 }
const COLUMNS = ['Headline', 'Body', 'Outlet', 'Date', 'Link', 'By']

function tableOf(...rows: readonly (readonly string[])[]): ArticleTable {
  return {
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map((_, k) => row[k] ?? '')),
    remarks: [],
  }
}

function paragraphsOf(document: Document | null): readonly string[] {
  return (document?.paragraphs ?? []).map((span) => sliceSpan(document?.text ?? '', span))
}

function factOf(
  cells: Readonly<Record<number, string>>,
  name: 'date' | 'byline' | 'url' | 'archivedUrl',
) {
  const row = COLUMNS.map((_, k) => cells[k] ?? (k === 1 ? 'She said so.' : ''))
  return documentOfRow(tableOf(row), 0, ALL)?.facts[name]?.value
}

describe('the article of a row', () => {
  test('has its title first, its paragraphs, and facts from their columns', async () => {
    const table = await tableBy(readSeparated, readSample('tables/articles.csv'))
    const document = documentOfRow(table, 2, guessColumns(table))
    expect(paragraphsOf(document)).toEqual([
      'Crew praised 🚢',
      '“They saved us all,” said passenger Åse Vik.',
      'قال الوزير إن الميناء آمن.',
    ])
    expect(document?.blocks).toEqual([{ start: 0, end: 15, kind: 'heading', level: 1 }])
    expect(document?.facts).toEqual({
      title: { value: 'Crew praised 🚢', from: 'column “Headline”' },
      byline: { value: 'Ida Moe and Per Aas', from: 'column “Author”' },
      outlet: { value: 'Coast Daily', from: 'column “Outlet”' },
      date: { value: '2026-12-05', from: 'column “Published”' },
      url: { value: 'https://coast.invalid/9', from: 'column “Link”' },
    })
  })

  test('whose text begins with its title has it once', () => {
    const document = documentOfRow(tableOf(['Harbour', 'Harbour\n\nShe said so.']), 0, ALL)
    expect(paragraphsOf(document)).toEqual(['Harbour', 'She said so.'])
  })

  test('may stand in several columns, in their order, each with its paragraphs', () => {
    const row = [
      'Harbour',
      'Harbour\n\nShe said so. 🚢',
      'First <b said.',
      '',
      '<p>قال لا.</p><p>Yes.</p>',
    ]
    const document = documentOfRow(tableOf(row), 0, { title: 0, text: [1, 2, 3, 4] })
    expect(paragraphsOf(document)).toEqual([
      'Harbour',
      'She said so. 🚢',
      'First <b said.',
      'قال لا.',
      'Yes.',
    ])
    expect(document?.remarks).toEqual(['The text’s HTML is read as plain text.'])
    const turned = documentOfRow(tableOf(row), 0, { text: [2, 1] })
    expect(paragraphsOf(turned)).toEqual(['First <b said.', 'Harbour', 'She said so. 🚢'])
  })

  test('is read by the column’s number alone, as older files have it', () => {
    const table = tableOf(['Harbour', 'She said so.'])
    expect(documentOfRow(table, 0, { title: 0, text: 1 })).toEqual(
      documentOfRow(table, 0, { title: 0, text: [1] }),
    )
  })

  test('without a text is none', () => {
    expect(documentOfRow(tableOf(['Harbour', ' \n ']), 0, ALL)).toBeNull()
    expect(documentOfRow(tableOf(['Harbour', 'She said so.']), 0, { title: 0 })).toBeNull()
    expect(documentOfRow(tableOf(['Harbour', 'She said so.']), 7, ALL)).toBeNull()
  })

  test.each([
    ['She said so.\\n\\nHe did not.', ['She said so.', 'He did not.']],
    ['She said so.\\r\\nHe did not.', ['She said so.', 'He did not.']],
    ['It lies in C:\\new\\notes, she said.', ['It lies in C:\\new\\notes, she said.']],
    ['AT&amp;T said &#8220;no&#8221;.', ['AT&T said “no”.']],
    ['She said so.\nHe did not.\n', ['She said so.', 'He did not.']],
  ])('line breaks and entities that a program wrote out: %s', (cell, paragraphs) => {
    expect(paragraphsOf(documentOfRow(tableOf(['', cell]), 0, ALL))).toEqual(paragraphs)
  })
})

describe('a text that is HTML', () => {
  test('is its paragraphs, without tags', () => {
    const cell =
      '<h1>Harbour</h1><p>She said&nbsp;“<b>no</b>”.</p><ul><li>One<li>Two</ul><script>x()</script>'
    const document = documentOfRow(tableOf(['Harbour', cell]), 0, ALL)
    expect(paragraphsOf(document)).toEqual(['Harbour', 'She said\u00a0“no”.', 'One', 'Two'])
    expect(document?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'item', 'item'])
    expect(document?.remarks).toEqual(['The text’s HTML is read as plain text.'])
  })

  test('and one that only has such a sign is not', () => {
    const document = documentOfRow(tableOf(['', 'If a <b then c> d, she said. <3']), 0, ALL)
    expect(paragraphsOf(document)).toEqual(['If a <b then c> d, she said. <3'])
  })
})

describe('days', () => {
  test.each([
    ['2026-11-03', '2026-11-03'],
    ['2026-11-03T23:30:00-05:00', '2026-11-03'],
    ['2026/11/3', '2026-11-03'],
    ['20261103T101500Z', '2026-11-03'],
    ['20261103', '2026-11-03'],
    ['3.11.2026', '2026-11-03'],
    ['November 3, 2026 Tuesday', '2026-11-03'],
    ['Tue, 03 Nov 2026 10:00:00 +0100', '2026-11-03'],
    ['2026年11月3日', '2026-11-03'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026 10:00', '2026-12-31'],
    ['46329', '2026-11-03'],
    ['46329.75', '2026-11-03'],
    ['1793664000', '2026-11-03'],
    ['1793664000000', '2026-11-03'],
    ['2026-11', '2026-11'],
    ['2026', '2026'],
    ['03/04/2026', undefined],
    ['2026-02-30', undefined],
    ['next Tuesday', undefined],
  ])('%s', (cell, date) => {
    expect(factOf({ 3: cell }, 'date')).toBe(date)
  })

  const sure = { day: '2026-04-03', month: '2026-03-04' }
  test.each<[string, readonly string[], string, keyof typeof sure | null]>([
    ['a day over twelve in any row', ['13/04/2026', '', 'x'], '03/04/2026', 'day'],
    ['a day over twelve in the second place', ['04/13/2026'], '03/04/2026', 'month'],
    ['a year of two figures', ['25/12/25'], '3/4/26', 'day'],
    ['days written out, month first', ['April 2, 2026'], '03/04/2026', 'month'],
    ['days written out in French', ['2 avril 2026'], '03/04/2026', 'day'],
    ['nothing', ['01/02/2026'], '03/04/2026', null],
    ['rows that contradict each other', ['13/04/2026', '04/13/2026'], '03/04/2026', null],
  ])('in figures are read by their column: %s', (_, others, cell, order) => {
    const table = tableOf(...[cell, ...others].map((date) => ['', 'a b', '', date]))
    const date = documentOfRow(table, 0, ALL)?.facts.date?.value
    expect(date).toBe(order === null ? undefined : sure[order])
  })

  test.each<[string, readonly string[], string, keyof typeof sure | null]>([
    ['German headings', ['Titel', 'Text', 'Quelle', 'Datum', 'Link', 'Autor'], '', 'day'],
    ['Spanish headings', ['Titular', 'Texto', 'Medio', 'Fecha', 'Enlace', 'x'], '', 'day'],
    ['English headings', COLUMNS, '', null],
    ['rows in English', ['Headline', 'Body', 'Outlet', 'Date', 'Link', 'Language'], 'en', null],
    [
      'rows from America',
      ['Headline', 'Body', 'Outlet', 'Date', 'Link', 'Language'],
      'en-US',
      'month',
    ],
    [
      'rows from Britain',
      ['Headline', 'Body', 'Outlet', 'Date', 'Link', 'Language'],
      'en_GB',
      'day',
    ],
    ['rows in French', ['Headline', 'Body', 'Outlet', 'Date', 'Link', 'Language'], 'fr', 'day'],
  ])('in figures are read by %s', (_, columns, tag, order) => {
    const rows = [['', 'a b', '', '03/04/2026', '', tag]]
    const date = documentOfRow({ columns, rows, remarks: [] }, 0, ALL)?.facts.date?.value
    expect(date).toBe(order === null ? undefined : sure[order])
  })

  test('that nothing tells how to read are read as a person says, and no others', () => {
    const table = tableOf(['', 'a b', '', '03/04/2026'], ['', 'c d', '', '01/02/2026'])
    expect(documentOfRow(table, 0, ALL, 'day')?.facts.date?.value).toBe(sure.day)
    expect(documentOfRow(table, 0, ALL, 'month')?.facts.date?.value).toBe(sure.month)
    const told = tableOf(['', 'a b', '', '03/04/2026'], ['', 'c d', '', '13/04/2026'])
    expect(documentOfRow(told, 0, ALL, 'month')?.facts.date?.value).toBe(sure.day)
  })
})

describe('names', () => {
  test.each([
    ['Nora Lind', 'Nora Lind'],
    ['By Nora  Lind', 'Nora Lind'],
    ['Nora Lind; Ole Berg; Ida Moe', 'Nora Lind, Ole Berg and Ida Moe'],
    ['Lind, Nora; Berg, Ole', 'Nora Lind and Ole Berg'],
    ["['Nora Lind', 'Ole Berg']", 'Nora Lind and Ole Berg'],
    ['Nora Lind and Ole Berg', 'Nora Lind and Ole Berg'],
    ['Nora Lind, Oslo', 'Nora Lind, Oslo'],
  ])('%s', (cell, byline) => {
    expect(factOf({ 5: cell }, 'byline')).toBe(byline)
  })
})

describe('addresses', () => {
  test('of an archived page are the page’s and the archive’s', () => {
    const archived = 'https://web.archive.org/web/20261103101500/https://quay.invalid/1'
    expect(factOf({ 4: archived }, 'url')).toBe('https://quay.invalid/1')
    expect(factOf({ 4: archived }, 'archivedUrl')).toBe(archived)
    expect(factOf({ 4: 'https://archive.ph/x1' }, 'archivedUrl')).toBe('https://archive.ph/x1')
  })

  test('without a scheme, and what is none', () => {
    expect(factOf({ 4: 'www.quay.invalid/1' }, 'url')).toBe('https://www.quay.invalid/1')
    expect(factOf({ 4: 'none' }, 'url')).toBeUndefined()
  })
})

test('of any cells the text is well-formed, and each paragraph stands where it is said to', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, text) => {
      const document = documentOfRow(tableOf([title, text]), 0, ALL)
      if (document === null) return
      expect(document.text.isWellFormed()).toBe(true)
      expect(paragraphsOf(document).join('\n\n')).toBe(document.text)
    }),
    { numRuns: 300 },
  )
})
