import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mapPoints,
  pointsOf,
  spanOf,
  tellLineEnds,
  withLineEnds,
  withUnixLineEnds,
} from '../../../../electron/exchange/text/written-text.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'

const texts = fc
  .array(fc.constantFrom('a', 'é', 'e\u0301', '😀', '👩‍👩‍👧', '\n', '\r\n', '\r', '\u2028', ' '))
  .map((pieces) => pieces.join(''))

describe('the places of a text', () => {
  test('are counted in code points: an emoji is one, a mark that combines one more', () => {
    const map = mapPoints('😀e\u0301x', { joinsLineEnds: true })
    expect(map.length).toBe(4)
    expect(pointsOf(map, { start: 4, end: 5 })).toEqual({ start: 3, end: 4 })
    expect(spanOf(map, { start: 3, end: 4 })).toEqual({ start: 4, end: 5 })
  })

  test('take half of an emoji, or half the end of a line, as all of it', () => {
    expect(pointsOf(mapPoints('a😀b', { joinsLineEnds: true }), { start: 2, end: 3 })).toEqual({
      start: 1,
      end: 2,
    })
    expect(pointsOf(mapPoints('a\r\nb', { joinsLineEnds: true }), { start: 1, end: 2 })).toEqual({
      start: 1,
      end: 2,
    })
  })

  test('show the same words in the text with other ends of lines', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const map = mapPoints(text, { joinsLineEnds: true })
        const [start = 0, end = 0] = [one % (map.length + 1), other % (map.length + 1)].sort(
          (a, b) => a - b,
        )
        const span = spanOf(map, { start, end })
        const written = Array.from(withUnixLineEnds(text)).slice(start, end).join('')
        expect(withUnixLineEnds(sliceSpan(text, span))).toBe(written)
        expect(pointsOf(map, span)).toEqual({ start, end })
      }),
    )
  })
})

describe('the ends of lines', () => {
  test('are told only where they are not all LF', () => {
    expect(tellLineEnds('a\nb\n')).toBe('')
    expect(tellLineEnds('a\r\nb\r\nc\nd\r')).toBe('CRLF*2 LF CR')
  })

  test('come back as they were', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(withLineEnds(withUnixLineEnds(text), tellLineEnds(text))).toBe(text)
      }),
    )
  })

  test('are left as they are in a text of other lines', () => {
    expect(withLineEnds('a\nb\nc', 'CRLF')).toBe('a\nb\nc')
    expect(withLineEnds('a\n\nb', 'CR LF')).toBe('a\n\nb')
    expect(withLineEnds('a\nb', 'CRLF*999999999')).toBe('a\nb')
    expect(withLineEnds('a\nb', 'nonsense')).toBe('a\nb')
  })
})
