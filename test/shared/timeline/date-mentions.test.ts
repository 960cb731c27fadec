import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../shared/timeline/calendar.ts'
import { findDates } from '../../../shared/timeline/date-mentions.ts'
import { daysOf, periodOfDay } from '../../../shared/timeline/period.ts'
import { awkwardText } from '../../support/projects.ts'

/** A Thursday. */
const ARTICLE = '2024-03-14'

function datesIn(text: string, articleDate = ARTICLE): readonly string[] {
  return findDates(text, articleDate).map(
    ({ start, end, date }) => `${text.slice(start, end)} = ${date || '?'}`,
  )
}

type Case = readonly [text: string, ...dates: readonly string[]]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'weekdays by the tense of their verbs': [
    ['The shop was raided on Tuesday.', 'Tuesday = 2024-03-12'],
    ['The court will sit on Tuesday.', 'Tuesday = 2024-03-19'],
    [
      'Brandt said Tuesday he would resign by Friday',
      'Tuesday = 2024-03-12',
      'Friday = 2024-03-15',
    ],
    ['it was Thursday when he called', 'Thursday = 2024-03-14'],
    ['last Thursday, next Thursday', 'last Thursday = 2024-03-07', 'next Thursday = 2024-03-21'],
    [
      'They march a week on Friday, and on Monday week',
      'a week on Friday = 2024-03-22',
      'Monday week = 2024-03-25',
    ],
    [
      'On 4 March he rang; the following Tuesday he left',
      '4 March = 2024-03-04',
      'the following Tuesday = 2024-03-05',
    ],
    ['The bridge is to open next Monday', 'next Monday = 2024-03-18'],
    ['They met on Monday of last week', 'Monday of last week = 2024-03-04'],
    ['Saturday and Sunday will be dry', 'Saturday = 2024-03-16', 'Sunday = 2024-03-17'],
  ],
  'days with and without their year': [
    ['The dyke broke on 4 March.', '4 March = 2024-03-04'],
    ['Voting starts on April 2, 2025', 'April 2, 2025 = 2025-04-02'],
    [
      'He was fired on Dec. 20 and will be heard May 3',
      'Dec. 20 = 2023-12-20',
      'May 3 = 2024-05-03',
    ],
    ['The fair of 4 May was put off until 8 June', '4 May = 2024-05-04', '8 June = 2024-06-08'],
    ['a letter of Friday, 1 March', 'Friday, 1 March = 2024-03-01'],
    ['stamped 2024-02-29 and 29.02.2024', '2024-02-29 = 2024-02-29', '29.02.2024 = 2024-02-29'],
    ['on Saturday 03/02/2024', 'Saturday 03/02/2024 = 2024-02-03'],
    ['due on 02/13/2024', '02/13/2024 = 2024-02-13'],
    ['He rang on the 9th, and again today', 'the 9th = 2024-03-09', 'today = 2024-03-14'],
  ],
  'days by the article’s and by each other': [
    [
      'They fled yesterday and will return tomorrow',
      'yesterday = 2024-03-13',
      'tomorrow = 2024-03-15',
    ],
    ['We met last night', 'last night = 2024-03-13'],
    ['It closed three weeks ago', 'three weeks ago = 2024-02-22'],
    ['It closed five months ago', 'five months ago = 2023-10'],
    ['It will reopen in ten days', 'in ten days = 2024-03-24'],
    [
      'On 4 March it cracked; two days later it fell',
      '4 March = 2024-03-04',
      'two days later = 2024-03-06',
    ],
    ['In May 2019 he left; a year later he was back', 'May 2019 = 2019-05', 'a year later = 2020'],
    ['It opens two days before Easter', 'two days before Easter = 2024-03-29'],
    ['He had called two days earlier', 'two days earlier = ?'],
    ['It was sold some weeks before the fire', 'some weeks before the fire = ?'],
  ],
  'weeks, months, years and their parts': [
    ['Sales fell last week', 'last week = 2024-03-04/2024-03-10'],
    ['It will rain this weekend', 'this weekend = 2024-03-16/2024-03-17'],
    ['Work began in November and ends in June', 'November = 2023-11', 'June = 2024-06'],
    ['since last year and until next month', 'last year = 2023', 'next month = 2024-04'],
    ['in the first quarter of 2023', 'the first quarter of 2023 = 2023-01/2023-03'],
    ['in the winter of 2022', 'the winter of 2022 = 2022-12/2023-02'],
    ['throughout the 1980s', 'the 1980s = 1980/1989'],
    ['a report is due by the end of the month', 'the end of the month = 2024-03-31'],
    ['in mid-April, they said it would end', 'mid-April = 2024-04'],
  ],
  'times with two ends': [
    ['The fair runs from 5 to 7 April', '5 to 7 April = 2024-04-05/2024-04-07'],
    ['from July 2023 to June 2024', 'July 2023 to June 2024 = 2023-07/2024-06'],
    ['from 28 February to 2 March', '28 February to 2 March = 2024-02-28/2024-03-02'],
    ['June 3-9', 'June 3-9 = 2024-06-03/2024-06-09'],
    ['It fell between October and January', 'October and January = 2023-10/2024-01'],
    ['He served from 1998 until 2004', '1998 until 2004 = 1998/2004'],
    ['in the budget of 2021-22', '2021-22 = 2021/2022'],
  ],
  'days with a name': [
    ['It burned down on Christmas Eve', 'Christmas Eve = 2023-12-24'],
    ['They will march on Good Friday', 'Good Friday = 2024-03-29'],
    ['since Thanksgiving', 'Thanksgiving = 2023-11-23'],
  ],
  'nothing, where only the letters or figures look like a date': [
    ['May said he may march on; April Jones and Will June agreed'],
    ['The Sunday Times, Bloody Sunday, Sheffield Wednesday and Friday Okafor'],
    ['Of the 1,999 people 2020 votes came from Room 2014 and Route 1998'],
    ['He read “1984” aloud on the 14th floor'],
    ['€2,020 and $1999 and 2025%'],
    ['The second half was better; the Christmas tree fell'],
    ['every Monday, each December'],
    ['Nobody knows the day or the hour'],
  ],
}

describe('the dates in', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    test.each(cases)(`${title}: %s`, (text, ...dates) => {
      expect(datesIn(text)).toEqual(dates)
    })
  }
})

describe('an article without a date', () => {
  test('tells only what is told whole', () => {
    expect(
      datesIn('On Tuesday he said it was sold on 3 May 2021, two days before Easter', ''),
    ).toEqual(['Tuesday = ?', '3 May 2021 = 2021-05-03', 'two days before Easter = ?'])
  })
})

const WORDS = [
  'on',
  'in',
  'the',
  'May',
  'March',
  'Monday',
  '2024',
  '14',
  '3rd',
  'of',
  'last',
  'next',
  'week',
  'year',
  'two',
  'days',
  'ago',
  'later',
  'between',
  'and',
  'to',
  'said',
  'will',
  '1990s',
  'Easter',
  ',',
  '.',
  '-',
  'spring',
  'quarter',
  'first',
  '31',
  '02/30/2024',
  'end',
  'before',
  'this',
  'Feb.',
  '29',
] as const

const days = fc.integer({ min: -20_000, max: 40_000 }).map(periodOfDay)
const sentences = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), awkwardText), { maxLength: 14 })
  .map((words) => words.join(' '))

describe('findDates', () => {
  test('tells real dates in their order, none inside another, whatever the text', () => {
    fc.assert(
      fc.property(sentences, fc.oneof(days, fc.constant('')), (text, articleDate) => {
        let reached = 0
        for (const { start, end, date } of findDates(text, articleDate)) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(date === '' || daysOf(date) !== null).toBe(true)
          reached = end
        }
        expect(findDates(text, articleDate)).toEqual(findDates(text, articleDate))
      }),
      { numRuns: 500 },
    )
  })

  test('moves a weekday by a week as the article moves by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom(
          'It fell on Tuesday.',
          'It will fall on Tuesday.',
          'since last Friday',
          'next Sunday',
        ),
        (day, text) => {
          const [now] = findDates(text, periodOfDay(day))
          const [later] = findDates(text, periodOfDay(day + 7))
          const from = daysOf(now?.date ?? '')
          expect(daysOf(later?.date ?? '')?.first).toBe((from?.first ?? 0) + 7)
          expect(Math.abs((from?.first ?? 0) - day)).toBeLessThanOrEqual(14)
        },
      ),
    )
  })

  test('writes every day of the calendar so that it is read as the same day', () => {
    const months =
      'January February March April May June July August September October November December'.split(
        ' ',
      )
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 40_000 }), days, (day, articleDate) => {
        const { year, month, date } = partsOf(day)
        const name = months[month - 1] ?? ''
        for (const text of [
          `${date} ${name} ${year}`,
          `${name} ${date}, ${year}`,
          periodOfDay(day),
        ]) {
          expect(findDates(`It fell on ${text}.`, articleDate).map(({ date }) => date)).toEqual([
            periodOfDay(day),
          ])
        }
      }),
    )
  })
})
