import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Anchor, anchorAt, checkAnchor, tidySpan } from '../../../../shared/domain/text/anchor.ts'
import { hostileText } from '../../../support/hostile-text.ts'

const TEXT = 'Lee said “no” to a plan that nobody else in the whole room had liked.'

describe('an anchor', () => {
  test('keeps the quote and up to 32 code units on each side', () => {
    expect(anchorAt(TEXT, { start: 9, end: 13 })).toEqual({
      start: 9,
      end: 13,
      quote: '“no”',
      prefix: 'Lee said ',
      suffix: ' to a plan that nobody else in t',
    })
  })

  test('is exact on its own text, changed on another, outside when the text is too short', () => {
    const anchor = anchorAt(TEXT, { start: 9, end: 13 })
    expect(checkAnchor(TEXT, anchor)).toBe('exact')
    expect(checkAnchor(TEXT.replace('no', 'so'), anchor)).toBe('changed')
    expect(checkAnchor('Lee said', anchor)).toBe('outside')
  })

  test('cannot be made of nothing, or outside the text', () => {
    expect(() => anchorAt(TEXT, { start: 3, end: 3 })).toThrow(RangeError)
    expect(() => anchorAt(TEXT, { start: 3, end: 300 })).toThrow(RangeError)
  })
})

describe('a tidied span', () => {
  test('has no white space at its ends', () => {
    expect(tidySpan('a  word ', { start: 1, end: 8 })).toEqual({ start: 3, end: 7 })
    expect(tidySpan('a   b', { start: 1, end: 4 })).toBeNull()
  })

  test('grows to whole characters', () => {
    expect(tidySpan('a😀b', { start: 2, end: 4 })).toEqual({ start: 1, end: 4 })
    expect(tidySpan('a😀b', { start: 0, end: 2 })).toEqual({ start: 0, end: 3 })
  })
})

test('on any text, any selection makes an anchor that quotes it exactly and splits no character', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), fc.nat(), (raw, one, two) => {
      const text = raw.toWellFormed()
      const [start, end] = [one % (text.length + 1), two % (text.length + 1)].sort((a, b) => a - b)
      const span = tidySpan(text, { start: start ?? 0, end: end ?? 0 })
      expect(span === null).toBe(text.slice(start, end).trim() === '')
      if (span === null) return
      const anchor = anchorAt(text, span)
      expect(Anchor.parse(anchor)).toEqual(anchor)
      expect(checkAnchor(text, anchor)).toBe('exact')
      expect(
        text.startsWith(
          anchor.prefix + anchor.quote + anchor.suffix,
          span.start - anchor.prefix.length,
        ),
      ).toBe(true)
      expect(
        [anchor.prefix, anchor.quote, anchor.suffix].every((part) => part.isWellFormed()),
      ).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
