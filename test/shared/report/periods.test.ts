import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodsOf } from '../../../shared/report/periods.ts'

function line(key: string, count: number) {
  return { key, label: key === '' ? 'No date' : key, count }
}

function shown(lines: readonly { readonly label: string; readonly count: number }[]) {
  return lines.map(({ label, count }) => `${label} ${count}`)
}

describe('periodsOf', () => {
  test('counts by day over days, with the silent ones in their places, over the end of a month', () => {
    const lines = [line('2024-02-28', 2), line('2024-03-01', 1), line('', 4)]
    expect(shown(periodsOf(lines))).toEqual([
      '2024-02-28 2',
      '2024-02-29 0',
      '2024-03-01 1',
      'No date 4',
    ])
  })

  test('counts by month over months, and by year over years', () => {
    const months = periodsOf([line('2024-11-03', 1), line('2024-11-20', 1), line('2025-01-02', 5)])
    expect(shown(months)).toEqual(['2024-11 2', '2024-12 0', '2025-01 5'])
    const years = periodsOf([line('2019-05-01', 1), line('2022-01-01', 2)])
    expect(shown(years)).toEqual(['2019-05 1', ...shown(years).slice(1, -1), '2022-01 2'])
    expect(shown(periodsOf([line('2009-05-01', 1), line('2012-09-01', 2)]))).toEqual([
      '2009 1',
      '2010 0',
      '2011 0',
      '2012 2',
    ])
  })

  test('counts over hundreds of thousands of dates', () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => line(`202${index % 2}`, 1))
    expect(shown(periodsOf(lines))).toEqual(['2020 100000', '2021 100000'])
  })

  test('takes dates of a year alone as years', () => {
    expect(shown(periodsOf([line('2024', 1), line('2025-03-02', 2)]))).toEqual(['2024 1', '2025 2'])
  })

  test('loses no claim and never has too many columns where the years are few', () => {
    const days = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2024-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(days, { selector: (day) => day.toISOString().slice(0, 10) }),
        (dates) => {
          const lines = dates.map((day) => line(day.toISOString().slice(0, 10), 2))
          const periods = periodsOf(lines)
          expect(periods.reduce((sum, { count }) => sum + count, 0)).toBe(2 * dates.length)
          expect(periods.length).toBeLessThanOrEqual(37)
          expect(periods.map(({ key }) => key)).toEqual(periods.map(({ key }) => key).toSorted())
        },
      ),
    )
  })
})
