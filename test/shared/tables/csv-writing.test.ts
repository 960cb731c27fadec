import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { CsvFormat, DEFAULT_FORMAT } from '../../../shared/domain/export-options.ts'
import { formatCsv } from '../../../shared/tables/csv-writing.ts'
import { unguardFormulas } from '../../../shared/tables/formula-guard.ts'
import { hostileCells, runnableCells } from '../../support/spreadsheet.ts'

const PLAIN: CsvFormat = { ...DEFAULT_FORMAT, hasByteOrderMark: false, isFormulaGuarded: false }

function write(rows: readonly (readonly string[])[], format: CsvFormat): string {
  return [...formatCsv(['one', 'two', 'three'], rows, format)].join('')
}

const rows = fc.array(fc.tuple(hostileCells, hostileCells, hostileCells), { maxLength: 4 })
const formats = fc.record({
  delimiter: fc.constantFrom(...CsvFormat.shape.delimiter.options),
  hasByteOrderMark: fc.boolean(),
})

describe('formatCsv', () => {
  test.each(CsvFormat.shape.delimiter.options)(
    'quotes a cell that holds any delimiter when %j is chosen',
    (delimiter) => {
      const text = write([['a,b', 'a;b', 'a\tb']], { ...PLAIN, delimiter })
      expect(text.split('\r\n')[1]).toBe(['"a,b"', '"a;b"', '"a\tb"'].join(delimiter))
    },
  )

  test('leaves plain cells plain', () => {
    expect(write([['a b', '', '7.5']], PLAIN)).toBe('one,two,three\r\na b,,7.5\r\n')
  })

  test('gives no spreadsheet a formula, whichever delimiter it takes, and reads back as it was', () => {
    fc.assert(
      fc.property(rows, formats, (rows, format) => {
        const text = write(rows, { ...format, isFormulaGuarded: true })
        expect(runnableCells(text)).toEqual([])
        const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
          delimiter: format.delimiter,
          newline: '\r\n',
        })
        const read = data.slice(1, -1).map((line) => line.map(unguardFormulas))
        expect(read).toEqual(rows)
      }),
      { numRuns: 1_000 },
    )
  })
})
