import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  keptOf,
  keptXml,
  KEPT_TEXT,
  paragraphsXml,
} from '../../../../../electron/exchange/tables/ods/ods-text.ts'
import {
  childrenOf,
  parseXml,
  type XmlElement,
} from '../../../../../electron/documents/xml/xml-tree.ts'

const pieces = fc.constantFrom(
  ...'_ _x000C_ _x005F_ 😀 &amp; <t> ]]> " a é'.split(' '),
  ...'\0\f\r\n\t\uFFFE\uFFFD\uD83D \uDE00\u0085\u2028 '.split(''),
  '\r\n',
  '   ',
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
)

/** Blanks that a reader passes over (1.3 Part 3, 6.1.2): beside each other, and at the ends of a paragraph. */
const LOST = / {2}|[\t\r\n]|<text:p>(?:<text:a[^>]*>)? | (?:<\/text:a>)?<\/text:p>/

function wordsOf({ name, attributes, children }: XmlElement): string {
  if (name === 'text:s') return ' '.repeat(Number(attributes.get('text:c') ?? 1))
  if (name === 'text:tab') return '\t'
  return children.map((node) => (typeof node === 'string' ? node : wordsOf(node))).join('')
}

function readCell(text: string, href: string | null = null): { shown: string; kept: string } {
  const xml = `<c xmlns:text="t" xmlns:xlink="x" xmlns:hearsay="h"${keptXml(text)}>${paragraphsXml(text, href)}</c>`
  expect(xml.isWellFormed()).toBe(true)
  expect(paragraphsXml(text, href)).not.toMatch(LOST)
  expect(xml).not.toMatch(/(?![\t\n\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u)
  const [cell] = childrenOf(parseXml(xml, 'qualified'), 'c')
  if (cell === undefined) throw new Error('There is no cell.')
  const shown = childrenOf(cell, 'text:p').map(wordsOf).join('\n')
  return { shown, kept: keptOf(cell.attributes.get(KEPT_TEXT), shown) }
}

test('any text, halves of pairs too, comes out of a cell as it went in', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(null, 'https://a.example/?b&c'), (text, href) => {
      expect(readCell(text, href).kept).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

test('what XML cannot hold is shown as a sign that stands for it, and kept beside it', () => {
  expect(readCell('page 1\fpage 2')).toEqual({
    shown: 'page 1\uFFFDpage 2',
    kept: 'page 1\fpage 2',
  })
  expect(readCell('one\r\ntwo')).toEqual({ shown: 'one\ntwo', kept: 'one\r\ntwo' })
})

test('what is kept beside a text that was changed since is not read', () => {
  const kept = 'page 1_x000C_page 2'
  expect(keptOf(kept, 'page 1\uFFFDpage 2')).toBe('page 1\fpage 2')
  expect(keptOf(kept, 'page 1, page 2')).toBe('page 1, page 2')
})
