import { describe, expect, test } from 'vitest'
import { findDateline } from '../../../../shared/domain/naming/dateline.ts'

describe('a dateline anywhere', () => {
  test.each([
    ['WASHINGTON (AP) — The', 'WASHINGTON', 'Associated Press', 'The'],
    ['RIYADH, Feb 18 (Reuters) - The', 'RIYADH', 'Reuters', 'The'],
    ['LONDON Feb 18 (Reuters) - The', 'LONDON', 'Reuters', 'The'],
    ['MOSCOW, February 18. /TASS/. The', 'MOSCOW', 'TASS', 'The'],
    ['KYIV. March 5 (Ukrinform). The', 'KYIV', 'Ukrinform', 'The'],
    ['ABU DHABI, 1st March, 2024 (WAM) -- The', 'ABU DHABI', 'WAM', 'The'],
    ['NEW YORK--(BUSINESS WIRE)--The', 'NEW YORK', 'Business Wire', 'The'],
    ['Budapest, Mar 7 (EFE).- The', 'Budapest', 'EFE', 'The'],
    ['BERLIN (dpa) - The', 'BERLIN', 'Deutsche Presse-Agentur', 'The'],
    ['Washington CNN — The', 'Washington', 'CNN', 'The'],
    ['(Reuters) - The', '', 'Reuters', 'The'],
    ['(AP) - 12:30 p.m. The', '', 'Associated Press', 'The'],
    ['(ANSA) - ROME, SEP 5 - The', 'ROME', 'ANSA', 'The'],
    ['LANSFORD, Pa. (AP) — The', 'LANSFORD, Pa.', 'Associated Press', 'The'],
    ['BOISE, Idaho (KTRW) – The', 'BOISE, Idaho', 'KTRW', 'The'],
    ['GENEVA (21 March 2024) – The', 'GENEVA', '', 'The'],
    ['TOZEUR, Tunisia | The', 'TOZEUR, Tunisia', '', 'The'],
    ['LAGOS —The', 'LAGOS', '', 'The'],
    ['Kampot, Cambodia - The', 'Kampot, Cambodia', '', 'The'],
    ['Port Sudan/Nairobi, 16 May 2024 – The', 'Port Sudan/Nairobi', '', 'The'],
  ])('%s', (line, place, agency, report) => {
    const found = findDateline(line)
    expect(found).toMatchObject({ place, agency })
    expect(line.slice(found?.behind)).toBe(report)
  })

  test.each([
    'FITCH: Rudd is 88.',
    'SUKKUR: Traders called off their strike.',
    'London — The mayor spoke.',
    'Riyadh — The mayor spoke.',
    'BREAKING — The mayor spoke.',
    'U.S.–Russia talks',
    'Ann Lee, Berlin - The',
    'Mayor Ann Lee - who spoke',
    'A CHEEKY seagull swooped',
    'Tuesday, March 5, 2024 - The',
  ])('not “%s”', (line) => expect(findDateline(line)).toBeNull())
})

describe('a dateline of the first paragraph', () => {
  test.each([
    ['SUKKUR: Traders called', 'SUKKUR'],
    ['London — The mayor', 'London'],
    ['New Delhi: The mayor', 'New Delhi'],
  ])('%s', (line, place) => expect(findDateline(line, { isFirst: true })?.place).toBe(place))

  test('is no salutation', () => {
    expect(findDateline('SIR – I read with dismay', { isFirst: true })).toBeNull()
  })
})

test('a full date is read from it', () => {
  expect(findDateline('QUITO, Ecuador, Sept 5, 2012 (AFP) - A')?.date).toBe('2012-09-05')
  expect(findDateline('LUSAKA, Feb 18 (Reuters) - M')?.date).toBe('')
})
