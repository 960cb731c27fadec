import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOrderOf, isoDay, isoDayOfFigures } from '../../../../shared/domain/text/calendar-day.ts'

describe('a day of the calendar', () => {
  test('is the one that was written, whichever it is', () => {
    const days = fc.date({
      min: new Date('1600-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [year = '', month = '', date = ''] = iso.split('-')
        expect(isoDay(year, String(Number(month)), String(Number(date)))).toBe(iso)
        expect(isoDayOfFigures([date, month, year], 'day')).toBe(iso)
        expect(isoDayOfFigures([month, date, year], 'month')).toBe(iso)
      }),
      { seed: 10, numRuns: 200 },
    )
  })

  test.each([
    ['2026', '2', '30'],
    ['2025', '2', '29'],
    ['2026', '13', '1'],
    ['2026', '0', '1'],
    ['26', '1', '1'],
  ])('is none: %s-%s-%s', (year, month, day) => {
    expect(isoDay(year, month, day)).toBe('')
  })
})

describe('which of two figures is the day', () => {
  test.each([
    ['18', '2', 'day'],
    ['2', '18', 'month'],
    ['2', '3', null],
    ['18', '19', null],
  ])('%s/%s', (first, second, order) => {
    expect(dayOrderOf(first, second)).toBe(order)
  })

  test('does not matter where they are the same', () => {
    expect(isoDayOfFigures(['3', '3', '2025'], null)).toBe('2025-03-03')
  })

  test('is left open where nothing tells', () => {
    expect(isoDayOfFigures(['2', '3', '2025'], null)).toBe('')
  })
})
