import { expect, test } from 'vitest'
import { joinNames } from '../../../../shared/domain/text/text-direction.ts'

test('names written from right to left stand apart, so that a chain reads from its speaker on', () => {
  expect(joinNames(['Ushakov', 'TASS'], ' ← ')).toBe('Ushakov ← TASS')
  expect(joinNames(['فيصل بن فرحان', 'Saudi Press Agency'], ' ← ')).toBe(
    '\u2068فيصل بن فرحان\u2069 ← Saudi Press Agency',
  )
  expect(joinNames(['שר החוץ', 'سانا'], ' ← ')).toBe('\u2068שר החוץ\u2069 ← \u2068سانا\u2069')
})
