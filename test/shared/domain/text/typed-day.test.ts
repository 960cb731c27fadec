import { expect, test } from 'vitest'
import { readTypedDay, refusalOfTwoDays } from '../../../../shared/domain/text/typed-day.ts'
import { messageOf, valueOf } from '../../../support/outcomes.ts'

test.each([
  ['2025-02-19', '2025-02-19'],
  ['2025-2-3', '2025-02-03'],
  ['19 February 2025', '2025-02-19'],
  ['13/04/2025', '2025-04-13'],
  ['04/13/2025', '2025-04-13'],
  ['3.3.2025', '2025-03-03'],
])('%s is a day that can be read one way', (typed, day) => {
  expect(valueOf(readTypedDay(typed))).toBe(day)
  expect(refusalOfTwoDays(typed)).toBeNull()
})

test('a day that can be read two ways is asked about, with both', () => {
  const sentence = '03/04/2025 can be read two ways: write 2025-04-03 or 2025-03-04.'
  expect(messageOf(readTypedDay('03/04/2025'))).toBe(sentence)
  expect(refusalOfTwoDays('03/04/2025')).toBe(sentence)
})

test.each(['2025-02-30', '31/31/2025', 'soon', ''])('“%s” is no day', (typed) => {
  expect(messageOf(readTypedDay(typed))).toMatch(/^There is no day “.*”\. Write it as /)
})
