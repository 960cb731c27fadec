import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinEvidence, splitEvidence } from '../../../shared/tables/evidence-text.ts'
import { messageOf, valueOf } from '../../support/outcomes.ts'
import { awkwardText, evidence } from '../../support/projects.ts'

const pieces = fc.constantFrom(
  '|',
  ' | ',
  '"',
  'seen ',
  'seen 30 November 2026',
  '2026-11-30',
  '2026-02-30',
  '\r\n',
  'a',
  ' ',
)
const typed = fc.oneof(
  awkwardText,
  fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
)

describe('evidence as text', () => {
  test('gives back any evidence, whatever its address and note hold', () => {
    fc.assert(
      fc.property(fc.array(evidence(fc.oneof(awkwardText, typed)), { maxLength: 4 }), (list) => {
        expect(valueOf(splitEvidence(joinEvidence(list)))).toEqual(list)
      }),
      { numRuns: 500 },
    )
  })

  test('is read from any text or refused, and what was read stays the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = splitEvidence(text)
        const again = read.ok ? splitEvidence(joinEvidence(read.value)) : read
        expect(again).toEqual(read)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['https://a.example/1', [['https://a.example/1', '', '']]],
    [
      'https://a.example/1 | the minutes | seen 2026-11-30\n\nBox 4|| Seen 2026-01-02 ',
      [
        ['https://a.example/1', 'the minutes', '2026-11-30'],
        ['Box 4', '', '2026-01-02'],
      ],
    ],
    ['Box 4 | seen 2026-11-30', [['Box 4', '', '2026-11-30']]],
    ['Box 4 | "seen 2026-11-30"', [['Box 4', 'seen 2026-11-30', '']]],
    ['Box 4 | seen 30.11.2026', [['Box 4', '', '2026-11-30']]],
    ['Box 4 | p. 2 | 30/11/2026', [['Box 4', 'p. 2', '2026-11-30']]],
    ['Box 4 | p. 2 | Seen 30 November 2026', [['Box 4', 'p. 2', '2026-11-30']]],
    ['Box 4 | 30/11/2026', [['Box 4', '30/11/2026', '']]],
    ['Box 4 | seen by two', [['Box 4', 'seen by two', '']]],
    ['"https://a.example/?x=1|2" | "two\nlines"', [['https://a.example/?x=1|2', 'two\nlines', '']]],
    ['', []],
  ])('reads %j', (text, expected) => {
    const read = valueOf(splitEvidence(text))
    expect(read.map(({ address, note, seen }) => [address, note, seen])).toEqual(expected)
  })

  test('is written without marks where nothing in it can be misread', () => {
    const [first, second] = [
      { address: 'https://a.example/1', note: 'says “no”', seen: '2026-11-30' },
      { address: 'Box 4', note: '', seen: '' },
    ]
    expect(joinEvidence([first, second])).toBe(
      'https://a.example/1 | says “no” | seen 2026-11-30\nBox 4',
    )
  })

  test.each([
    ['| no address', /has no address/],
    ['a | seen 2026-02-30', /no day “2026-02-30”/],
    ['a | seen 30.02.2026', /no day “30.02.2026”/],
    ['a | b | 04/05/2026', /two ways: write 2026-05-04 or 2026-04-05/],
    ['a | b | 31.2', /no day “31.2”/],
    ['a | b | c | d', /too many parts/],
  ])('refuses %j', (text, message) => {
    expect(messageOf(splitEvidence(text))).toMatch(message)
  })
})
