import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeCell, unescapeCell } from '../../../../electron/exchange/tables/escaped-text.ts'
import { parseXml, textOf } from '../../../../electron/documents/xml/xml-tree.ts'

const pieces = fc.constantFrom(
  ...'_ _x _x00 x0041_ _x0041_ _X005F_ _x005F_ 😀 &amp; <t> ]]> "'.split(' '),
  ...'\0\r\n\uFFFE\uD83D \uDE00'.split(''),
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
)

test('any text, halves of pairs too, comes out of a cell as it went in', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const xml = `<t>${escapeCell(text)}</t>`
      expect(xml.isWellFormed()).toBe(true)
      expect(xml).not.toMatch(/(?![\t\n\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u)
      expect(unescapeCell(textOf(parseXml(xml, 'qualified')))).toBe(text)
    }),
    { numRuns: 1000 },
  )
})
