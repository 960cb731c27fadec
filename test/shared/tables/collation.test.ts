import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collateText, keyOfValue } from '../../../shared/tables/collation.ts'
import { awkwardText } from '../../support/projects.ts'

/** Text of a few near and far letters, so that openings are often alike. */
const nearText = fc.oneof(
  awkwardText,
  fc.string({ unit: fc.constantFrom('a', 'b', '1', '0', 'я', 'ю', '😀', '\u007F'), maxLength: 18 }),
)

describe('keyOfValue', () => {
  test('packs text into numbers that never sort it otherwise than the text itself', () => {
    fc.assert(
      fc.property(nearText, nearText, (a, b) => {
        const [keyA, keyB] = [keyOfValue(a), keyOfValue(b)]
        fc.pre(keyA.rank === keyB.rank && keyA.text < keyB.text)
        expect(keyA.lead).toBeLessThanOrEqual(keyB.lead)
        expect(keyA.lead < keyB.lead || keyA.next <= keyB.next).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('puts numbers before text, and nothing last', () => {
    const ranks = [3, 'a', '', null, Number.NaN, '  '].map((value) => keyOfValue(value).rank)
    expect(ranks).toEqual([0, 1, 2, 2, 2, 2])
  })
})

describe('collateText', () => {
  test.each([
    ['claim 9', 'claim 10'],
    ['v1.9', 'v1.10'],
    ['Abel', 'Ábel 2'],
    ['zoe', 'Zoë 1'],
    ['a', 'B'],
    ['9', 'a'],
  ])('puts “%s” before “%s”', (first, second) => {
    expect(collateText(first) < collateText(second)).toBe(true)
  })

  test('sees no difference in case, accents and leading zeros', () => {
    expect(collateText('Émile 007')).toBe(collateText('emile 7'))
  })
})
