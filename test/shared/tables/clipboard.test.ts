import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newSource } from '../../../shared/domain/source.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import {
  formatCells,
  formatCellsAsHtml,
  parseCells,
  readBlock,
} from '../../../shared/tables/clipboard.ts'
import { awkwardText, idOf } from '../../support/projects.ts'

const blocks = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(awkwardText, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 4,
  }),
)

describe('formatCells and parseCells', () => {
  test('give back any block of cells', () => {
    fc.assert(
      fc.property(blocks, (cells) => {
        expect(parseCells(formatCells(cells))).toEqual(cells)
      }),
    )
  })

  test('read any text at all', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const cells = parseCells(text)
        expect(parseCells(formatCells(cells))).toEqual(cells)
      }),
    )
  })
})

describe('parseCells', () => {
  test.each([
    [
      'cells as Excel copies them',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'cells as LibreOffice copies them',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line breaks in quotation marks', '"one\ntwo"\tx\r\n', [['one\ntwo', 'x']]],
    ['doubled quotation marks', '"say ""hi""\n"\r\n', [['say "hi"\n']]],
    ['quotation marks inside a cell', 'say "hi"\tx', [['say "hi"', 'x']]],
    ['a quotation mark that is never closed', '"open\tx\r\ny', [['"open', 'x'], ['y']]],
    ['words after a quotation', '"Hello" he said\tx', [['"Hello" he said', 'x']]],
    ['an empty cell', '\r\n', [['']]],
    ['rows of different lengths', 'a\tb\tc\r\nd', [['a', 'b', 'c'], ['d']]],
    ['empty cells at the ends', '\ta\t\r\n', [['', 'a', '']]],
    ['old line ends', 'a\rb\r', [['a'], ['b']]],
    ['nothing', '', []],
  ])('reads %s', (_name, text, cells) => {
    expect(parseCells(text)).toEqual(cells)
  })

  test('reads a hundred thousand unclosed quotation marks without losing time or the stack', () => {
    const text = '"a\t'.repeat(100_000)
    expect(parseCells(text)[0]).toHaveLength(100_001)
  })
})

describe('formatCells', () => {
  test('gives one cell without a line end, and several rows with', () => {
    expect(formatCells([['He said “no”.']])).toBe('He said “no”.')
    expect(formatCells([['a'], ['b\tc']])).toBe('a\r\n"b\tc"\r\n')
  })

  test('guards the cells of a table, and leaves one cell alone as it reads', () => {
    expect(formatCells([['=1+1', '@x']])).toBe("'=1+1\t'@x")
    expect(formatCells([['a'], ['b\n-2']])).toBe('a\r\n"b\n\'-2"\r\n')
    expect(formatCells([['- he said']])).toBe('- he said')
    expect(parseCells("'=1")).toEqual([["'=1"]])
  })
})

describe('formatCellsAsHtml', () => {
  test('shows every character as text, and marks cells as text', () => {
    const html = formatCellsAsHtml([
      ['<script>&"', '=1+1'],
      ['a\nb', ''],
    ])
    expect(html).toContain('&lt;script&gt;&amp;&quot;')
    expect(html).toContain('a<br style="mso-data-placement:same-cell">b')
    expect(html.match(/<td style="mso-number-format:'\\@';/g)).toHaveLength(4)
    expect(html).not.toContain('<script')
  })
})

describe('readBlock', () => {
  test('reads cells in the order asked for', () => {
    const source = {
      ...newSource(idOf(1), 'TASS'),
      reliability: 'C' as const,
      aliases: ['ТАСС', 'Tass'],
    }
    const project = addRecords(EMPTY_PROJECT, 'sources', [source])
    const block = { rows: [source.id, idOf(2)], columns: ['reliability', 'aliases', 'name'] }
    expect(readBlock(project, 'sources', block)).toEqual([
      ['C', 'ТАСС; Tass', 'TASS'],
      ['', '', ''],
    ])
  })
})
