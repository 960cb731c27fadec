import { describe, expect, test } from 'vitest'
import {
  compareMoments,
  findChange,
  lastMoment,
  readMoment,
} from '../../../../electron/documents/facts/moment.ts'
import { structureOf } from '../../../support/records.ts'

test.each([
  ['2025-02-18T10:04:00-05:00', '2025-02-18T10:04:00-05:00'],
  ['2025-02-18 10:04Z', '2025-02-18 10:04Z'],
  ['2025-02-18T10:04', '2025-02-18'],
  ['18 February 2025', '2025-02-18'],
  ['2025-02', '2025-02'],
  ['2025-02-31T10:04:00Z', ''],
  ['soon', ''],
])('“%s” is read as “%s”', (written, moment) => {
  expect(readMoment(written)).toBe(moment)
})

test.each([
  ['2025-02-18', '2025-02-19', -1],
  ['2025-02-19', '2025-02', 0],
  ['2025-03', '2025-02-19', 1],
  ['2025-02-18T23:30:00-05:00', '2025-02-19T04:00:00Z', 1],
  // A day has no zone: it is compared with the day that the other is from where it was written.
  ['2025-02-18T23:30:00-05:00', '2025-02-18', 0],
  ['', '2025', 0],
])('%s against %s is %i', (a, b, order) => {
  expect(compareMoments(a, b)).toBe(order)
  expect(compareMoments(b, a)).toBe(order === 0 ? 0 : -order)
})

test('the last of several is the most exact of those that are last', () => {
  expect(lastMoment(['2025-02', '', '2025-02-18', '2025-02-18T08:00Z', '2025-02-17'])).toBe(
    '2025-02-18T08:00Z',
  )
  expect(lastMoment([])).toBe('')
})

describe('a text says at its edges that it was changed', () => {
  const changeIn = (text: string) => findChange(text, structureOf(text).paragraphs)
  test.each([
    ['Bridge to open\n\nUpdated 3 May 2025\n\nThe mayor said so.', '2025-05-03'],
    ['Bridge to open\n\nPublished 2 May 2025, updated 4 May 2025, 10:15', '2025-05-04'],
    ['Last updated: May 5, 2025 | By Ann Lee\n\nThe mayor said so.', '2025-05-05'],
    [
      'So it is.\n\nThis article was amended on 6 May 2025. An earlier version gave 1 May 2025.',
      '2025-05-06',
    ],
    ['The plan that the council had revised on 3 May 2025 was kept. It was old.', ''],
    ['He said so. The list was updated on 3 May 2025 by the council.', ''],
    ['Updated on Tuesday.', ''],
  ])('%j: “%s”', (text, day) => {
    expect(changeIn(text)).toBe(day)
  })
})
