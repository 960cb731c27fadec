import { expect, test } from 'vitest'
import { dayOf, startOfDay } from '../../../shared/domain/day.ts'

test('a day begins at midnight here, and is the day of all its moments', () => {
  const start = startOfDay('2026-01-31')
  expect(start).toEqual(new Date(2026, 0, 31))
  expect(dayOf(start ?? new Date(0))).toBe('2026-01-31')
  expect(dayOf(new Date(2026, 0, 31, 23, 59, 59, 999))).toBe('2026-01-31')
})

test.each([
  '',
  '2026-02-30',
  '2026-13-01',
  '2026-1-1',
  '31.1.2026',
  '2026-01-31T00:00',
  '0099-01-01',
])('“%s” is no day', (day) => {
  expect(startOfDay(day)).toBeNull()
})
