import { expect, it } from 'vitest'
import { xmlElement } from '../../../electron/exchange/xml-writing.ts'

it('puts what stands in an element one after the other, lists of any length too', () => {
  expect(xmlElement('A', { n: 1, gone: null }, xmlElement('B', {}), ['c', 'd'])).toBe(
    '<A n="1"><B/>cd</A>',
  )
  const many = Array.from({ length: 300_000 }, () => 'x')
  expect(xmlElement('A', {}, many)).toHaveLength(many.length + '<A></A>'.length)
})
