import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  dayAt,
  easterOf,
  mondayOf,
  partsOf,
  weekdayOf,
} from '../../../shared/timeline/calendar.ts'
import { daysOf, periodOfDay } from '../../../shared/timeline/period.ts'
import { labelOfPeriod } from '../../../shared/timeline/slot-label.ts'

describe('the calendar', () => {
  test('has each day once, with the weekday that follows on the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const { year, month, date } = partsOf(day)
        expect(dayAt(year, month, date)).toBe(day)
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) + 1) % 7)
        expect(weekdayOf(mondayOf(day))).toBe(0)
        expect(day - mondayOf(day)).toBe(weekdayOf(day))
      }),
    )
    expect(weekdayOf(dayAt(2024, 3, 14) ?? 0)).toBe(3)
    expect(dayAt(2023, 2, 29)).toBeNull()
    expect(addMonths({ year: 2024, month: 1 }, -1)).toEqual({ year: 2023, month: 12 })
  })

  test('knows Easter', () => {
    const dates = [2000, 2008, 2019, 2024, 2025, 2038].map((year) => periodOfDay(easterOf(year)))
    expect(dates).toEqual([
      '2000-04-23',
      '2008-03-23',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2038-04-25',
    ])
  })
})

describe('a period', () => {
  test.each([
    ['2024-03-14', '2024-03-14', '2024-03-14', 'Thu 14 Mar 2024'],
    ['2024-02', '2024-02-01', '2024-02-29', 'Feb 2024'],
    ['2023', '2023-01-01', '2023-12-31', '2023'],
    ['2021/2022', '2021-01-01', '2022-12-31', '2021–2022'],
    ['2023-12/2024-02', '2023-12-01', '2024-02-29', 'Dec 2023–Feb 2024'],
    ['2024-03-03/2024-03-09', '2024-03-03', '2024-03-09', '3–9 Mar 2024'],
    ['2024-02-28/2024-03-02', '2024-02-28', '2024-03-02', '28 Feb – 2 Mar 2024'],
  ])('%s begins, ends and is called', (period, first, last, name) => {
    const days = daysOf(period)
    expect(days === null ? [] : [periodOfDay(days.first), periodOfDay(days.last)]).toEqual([
      first,
      last,
    ])
    expect(labelOfPeriod(period).whole).toBe(name)
  })

  test.each(['', '2024-13', '2024-02-30', '2024-03-09/2024-03-03', 'yesterday'])(
    'is none: “%s”',
    (period) => {
      expect(daysOf(period)).toBeNull()
      expect(labelOfPeriod(period).whole).toBe('No date')
    },
  )
})
