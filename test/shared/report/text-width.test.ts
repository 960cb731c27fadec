import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText, widthOfText, wrapText } from '../../../shared/report/text-width.ts'
import { hostileWellFormedText } from '../../support/hostile-text.ts'

describe('fitText', () => {
  test('leaves what fits as it is', () => {
    expect(fitText('TASS', 200, 13)).toBe('TASS')
  })

  test('ends what is too long in an ellipsis, between characters as people see them', () => {
    const family = '👩‍👩‍👧‍👦'
    expect(fitText(family.repeat(9), 100, 13)).toMatch(new RegExp(`^(?:${family})+…$`, 'u'))
  })

  test('never makes a text wider than its room', () => {
    fc.assert(
      fc.property(hostileWellFormedText, fc.integer({ min: 30, max: 300 }), (text, width) => {
        expect(widthOfText(fitText(text, width, 13), 13)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('wrapText', () => {
  test('breaks between words', () => {
    expect(wrapText('reporters at the White House', 110, 13, 3)).toEqual([
      'reporters at the',
      'White House',
    ])
  })

  test('has no more lines than it may, none wider than its room', () => {
    fc.assert(
      fc.property(hostileWellFormedText, fc.integer({ min: 1, max: 3 }), (text, most) => {
        const lines = wrapText(text, 120, 13, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(widthOfText(line, 13)).toBeLessThanOrEqual(120)
      }),
    )
  })
})
