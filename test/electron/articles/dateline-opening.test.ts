import { describe, expect, test } from 'vitest'
import { readOpenings } from '../../../electron/articles/dateline-opening.ts'

describe('what a line may say at its start of where it was written', () => {
  test.each([
    ['ALBY, Maine (AP) — A lock', ['ALBY, comma', 'ALBY, Maine, dash, AP']],
    ['ALBY, Calif., Jan. 1 (UPI) — A lock', ['ALBY, comma', 'ALBY, Calif., dash, UPI']],
    ['Korvad (MP), Feb 12 (PTI) A lock', ['Korvad (MP), agency, PTI']],
    ['Korvad (Bihar) [India], Feb 12 (ANI): A', ['Korvad (Bihar) [India], colon, ANI']],
    ['Tarn/Geneva, 27 January 2022 – A lock', ['Tarn/Geneva, dash']],
    ['KHOR, 19.11.2020 /NIAT "Pamir"/. A lock', ['KHOR, agency, NIAT "Pamir"']],
    ['San Telmo, Pue., Tres hornos', ['San Telmo, comma', 'San Telmo, Pue., comma']],
    ['Washington CNN — A lock', ['Washington, dash, CNN', 'Washington CNN, dash']],
    ['KORVAD. By Ann Lee', ['KORVAD, full stop', 'KORVAD. By Ann Lee, end']],
    ['(Accra, May 7, 2024) – A lock', ['Accra, dash']],
    ['(ANSA) - TRIESTE, NOV 3 - A lock', ['TRIESTE, dash']],
    ['NEW YORK--(BUSINESS WIRE)--A lock', ['NEW YORK, dash, BUSINESS WIRE']],
    ['Skarnes –', ['Skarnes, dash']],
  ])('%s', (line, openings) => {
    const read = readOpenings(line)
    expect(
      read.map(({ place, mark, agency }) => [place, mark, agency].filter(Boolean).join(', ')),
    ).toEqual(openings)
  })

  test.each([
    'U.S.–Russia talks',
    'The Harbour Board - once the pride of the county',
    'A lock was shut',
    'in Alby — the lock',
  ])('not “%s”', (line) => expect(readOpenings(line)).toEqual([]))

  test('with its day and who signed it is one stretch', () => {
    const line = '**ALBY, March 3 (Reuters) —** The lock'
    const [opening] = readOpenings(line)
    expect(line.slice(opening?.start, opening?.end)).toBe('ALBY, March 3 (Reuters)')
    expect(opening).toMatchObject({ isDated: true, isInBrackets: false })
  })
})
