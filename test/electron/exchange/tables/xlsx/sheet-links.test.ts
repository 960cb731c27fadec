import { describe, expect, test } from 'vitest'
import type { BookColumn, BookSheet } from '../../../../../electron/exchange/tables/book.ts'
import { SheetLinks } from '../../../../../electron/exchange/tables/xlsx/sheet-links.ts'

const text = { width: 100, choices: [] }
const article: BookColumn = {
  ...text,
  id: 'article',
  type: 'text',
  leadsTo: ([name = '']) => (name === 'none' ? null : { sheet: 'articles', row: Number(name) }),
}
const address: BookColumn = { ...text, id: 'url', type: 'url' }

function linksOf(rows: readonly (readonly string[])[]): SheetLinks {
  const sheet: BookSheet = {
    name: 'claims',
    columns: [article, address],
    frozen: 0,
    count: rows.length,
    rows: () => rows,
  }
  const links = new SheetLinks(sheet)
  for (const [index, row] of rows.entries()) links.take(index + 2, row)
  return links
}

describe('the links of a sheet', () => {
  test('are one where neighbours lead to the same place', () => {
    const rows = [
      ['5', ''],
      ['5', ''],
      ['none', ''],
      ['5', ''],
      ['6', ''],
    ]
    expect([...linksOf(rows).xml()].join('')).toBe(
      [
        '<hyperlinks><hyperlink ref="A2:A3" location="articles!A5"/>',
        '<hyperlink ref="A5" location="articles!A5"/>',
        '<hyperlink ref="A6" location="articles!A6"/></hyperlinks>',
      ].join(''),
    )
  })

  test('are of all cells of a column or of none where a sheet would have more than Excel opens', () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => [
      String(index),
      `https://a.example/${index}`,
    ])
    const xml = [...linksOf(rows).xml()].join('')
    expect(xml.match(/<hyperlink /g)).toHaveLength(40_000)
    expect(xml).not.toContain('r:id')
  })
})
