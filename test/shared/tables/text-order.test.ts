import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderTexts } from '../../../shared/tables/text-order.ts'
import { awkwardText } from '../../support/projects.ts'

const opening = fc.constantFrom('', 'the ', 'the talks of the ministers on ', 'é', 'the talks é')
const nearText = fc.oneof(
  awkwardText,
  fc.string({ unit: fc.constantFrom('a', 'b', '\0', '~', '}', 'я', '😀', '\u007F'), maxLength: 9 }),
)
const text = fc.tuple(opening, opening, nearText).map((parts) => parts.join(''))

test('orders texts by their code units both ways, equal ones as they stand', () => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 200, size: 'max' }),
      fc.boolean(),
      (texts, isDescending) => {
        const sign = isDescending ? -1 : 1
        const compare = (a: string, b: string) => (a < b ? -sign : Number(a > b) * sign)
        const expected = [...texts.keys()].sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''))
        expect([...orderTexts(texts, isDescending)]).toEqual(expected)
      },
    ),
    { numRuns: 500 },
  )
})
