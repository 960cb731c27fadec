import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import { findKind } from '../../../../shared/domain/text/kind.ts'
import { findQuotations } from '../../../../shared/domain/text/quotation.ts'

const TEXT =
  'Lee said the “so-called deal” is dead. “It is over,” he said, “for good.” He left at 5.'
const QUOTATIONS = findQuotations(TEXT, [{ start: 0, end: TEXT.length }])

function kindOf(...quotes: readonly string[]): string {
  const anchors = quotes.map((quote) => {
    const start = TEXT.indexOf(quote)
    return anchorAt(TEXT, { start, end: start + quote.length })
  })
  return findKind(anchors, QUOTATIONS)
}

describe('the kind of a claim', () => {
  test('is direct when all its words are quoted, with or without the marks', () => {
    expect(kindOf('“It is over,”')).toBe('direct')
    expect(kindOf('It is over')).toBe('direct')
  })

  test('is direct when its spans are apart and each is quoted', () => {
    expect(kindOf('“It is over,”', '“for good.”')).toBe('direct')
  })

  test('is mixed when some words are quoted, scare quotes too', () => {
    expect(kindOf('the “so-called deal” is dead')).toBe('mixed')
    expect(kindOf('“It is over,”', 'He left at 5')).toBe('mixed')
  })

  test('is indirect when none is, or there is no content', () => {
    expect(kindOf('He left at 5')).toBe('indirect')
    expect(kindOf()).toBe('indirect')
  })

  test('does not count marks and spaces outside', () => {
    expect(kindOf(' “It is over,” ')).toBe('direct')
  })

  test('of content that is no word at all is indirect', () => {
    expect(kindOf(', “')).toBe('indirect')
  })

  test('counts letters quoted twice, in a quote in a quote, once', () => {
    const text = 'He: “She said ‘no’ to me.” So it was.'
    const quotations = findQuotations(text, [{ start: 0, end: text.length }])
    expect(findKind([anchorAt(text, { start: 4, end: text.length })], quotations)).toBe('mixed')
    expect(findKind([anchorAt(text, { start: 4, end: 26 })], quotations)).toBe('direct')
  })
})
