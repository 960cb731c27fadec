import { describe, expect, test } from 'vitest'
import {
  findDate,
  findRankedDates,
  isDateLine,
  isDateWord,
  readDateLine,
} from '../../../../shared/domain/text/written-date.ts'

describe('a day in a line', () => {
  test.each([
    ['2025-02-18', '2025-02-18'],
    ['2025/2/18', '2025-02-18'],
    ['Feb. 18, 2025', '2025-02-18'],
    ['on 18 February 2025 in Oslo', '2025-02-18'],
    ['the 3rd of May 2019', '2019-05-03'],
    ['12-Mar-2019', '2019-03-12'],
    ['18/02/2025', '2025-02-18'],
    ['2/18/2025', '2025-02-18'],
    ['18.02.2025', '2025-02-18'],
    ['03/03/2025', '2025-03-03'],
    ['03/06/2024March 6, 2024', '2024-03-06'],
  ])('%s', (line, date) => expect(findDate(line)?.date).toBe(date))

  test.each([
    '02/03/2025',
    '31 April 2025',
    'March 2025',
    '18/02/25',
    '192.18.02.2025',
    'Mayor 3, 2025',
  ])('not %s', (line) => expect(findDate(line)).toBeNull())
})

describe('a line that says when', () => {
  test.each([
    ['Published Feb. 18, 2025, 10:04 a.m. EST', '2025-02-18', 'published'],
    ['PUBLISHED: 10:30 12 March 2024 | UPDATED: 16:02 13 March 2024', '2024-03-12', 'published'],
    ['Updated 13 March 2024, first published 12 March 2024', '2024-03-12', 'first'],
    ['Last modified on Wed 17 Feb 2021 11.42 GMT', '2021-02-17', 'changed'],
    ['Printed on 7 May 2024', '2024-05-07', 'visited'],
    ['Updated 1022 GMT (1822 HKT) March 5, 2021', '2021-03-05', 'changed'],
    ['March 03, 2024 09:00 AM Eastern Standard Time', '2024-03-03', 'plain'],
    ['2024-03-04T06:00:00Z', '2024-03-04', 'plain'],
    ['Tue., March 5, 2024', '2024-03-05', 'plain'],
    ['October 2020', '2020-10', 'plain'],
    ['Spring 2021', '2021', 'plain'],
    ['Published: 1987', '1987', 'published'],
    ['December 4, 20238:11 AM GMT+1Updated a day ago', '2023-12-04', 'plain'],
    ['2 hours ago', '', 'changed'],
    ['02/03/2025', '', 'changed'],
  ])('%s', (line, date, rank) => {
    expect(readDateLine(line)).toEqual({ date, rank, rest: '' })
    expect(isDateLine(line)).toBe(true)
  })

  test.each([
    ['Evening Beacon, Wednesday, February 10, 2016      3', 'Evening Beacon'],
    ['SPORT | Sunday, May 30, 2021 | 12:05 AM', 'SPORT'],
    ['Ann Lee - The Daily Courier - 15 March 2024', 'Ann Lee|The Daily Courier'],
    ['Published in The Courier, July 9th, 2019', 'in The Courier'],
  ])('and what else it says: %s', (line, rest) => {
    expect(readDateLine(line)?.rest).toBe(rest)
    expect(isDateLine(line)).toBe(false)
  })

  test('none without a date', () => {
    expect(readDateLine('Talks end without result')).toBeNull()
    expect(readDateLine('In 2019 the dam broke')).toBeNull()
  })
})

describe('all dates of a line', () => {
  test.each([
    [
      'PUBLISHED: 10:30 12 March 2024 | UPDATED: 16:02 13 March 2024',
      ['published 2024-03-12', 'changed 2024-03-13'],
    ],
    ['Built in May 2019, shut on 12 March 2024', ['plain 2019-05', 'plain 2024-03-12']],
    ['Alby - 03 abr 2024 - 05:30 CEST', ['plain 2024-04-03']],
    ['Miércoles 16 de marzo de 2022, p. 4', ['plain 2022-03-16']],
    ['Stand: 3. März 2024', ['plain 2024-03-03']],
    ['4/26/24 2:14am', ['plain 2024-04-26']],
    ['4/6/24', []],
    ['Issue 31, 2022', ['plain 2022']],
  ])('%s', (line, dates) => {
    const found = findRankedDates(line, null)
    expect(found.map(({ rank, date }) => `${rank} ${date}`)).toEqual(dates)
  })

  test('in figures are read in the order of the text', () => {
    expect(findRankedDates('4/6/24', 'day')[0]?.date).toBe('2024-06-04')
    expect(findRankedDates('4/6/24', 'month')[0]?.date).toBe('2024-04-06')
  })
})

test.each(['Updated', 'Wed', 'Aktualisiert', 'GMT', 'last updated on'])(
  '“%s” goes with a date',
  (words) => expect(isDateWord(words)).toBe(true),
)
test.each(['Alby', 'Ann Lee', 'The Alby Echo'])('“%s” does not', (words) =>
  expect(isDateWord(words)).toBe(false),
)
