import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { runOn, type RunningText } from '../../../../electron/attribution/text/running-text.ts'
import { readLines, splitLines } from '../../../../electron/attribution/text/text-tokens.ts'

const ODD = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    ' ',
    '\n',
    '.',
    '“',
    '”',
    '"',
    '’',
    "'s",
    'n’t',
    '\ufeff',
    '\u3000',
    '\u2028',
    '\ud800',
    '\udc00',
    '😀',
    'é',
    'e\u0301',
    '—',
    '1,5',
    'U.S.',
    '\u200b',
    '\r\n',
    'ﬁ',
  ),
  maxLength: 60,
})

function running(text: string): RunningText {
  return runOn(readAtOnce(text))
}

describe('tokens', () => {
  test('every token is the running text at its own offsets, in order, never blank', () => {
    fc.assert(
      fc.property(ODD, (odd) => {
        let at = 0
        const read = running(odd)
        const { text } = read
        for (const line of readLines(read)) {
          for (const token of line.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(at)
            expect(token.end).toBeGreaterThan(token.start)
            expect(text.slice(token.start, token.end)).toBe(token.text)
            expect(token.text.trim()).not.toBe('')
            at = token.end
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('every letter and digit is in a token', () => {
    fc.assert(
      fc.property(ODD, (text) => {
        const kept = [...readLines(running(text))]
          .flatMap((line) => line.tokens.map((token) => token.text))
          .join('')
        expect(kept.replace(/[^\p{L}\p{N}]/gu, '')).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''))
      }),
      { numRuns: 300 },
    )
  })

  test('the same tokens whatever was read before', () => {
    const text = 'Ann’s aide said: “It isn’t over.”'
    const first = JSON.stringify([...readLines(running(text))])
    Array.from(readLines(running('Ann’s" isn’t:“over.”x aide’s. said:')))
    expect(JSON.stringify([...readLines(running(text))])).toBe(first)
  })

  test('a text without line breaks is read in pieces that never cut a surrogate pair', () => {
    const text = '😀'.repeat(9001)
    const lines = splitLines(text, [{ start: 0, end: text.length, isHeading: false }])
    expect(lines.length).toBeGreaterThan(1)
    for (const { start } of lines) expect(text.charCodeAt(start)).toBe(0xd83d)
    expect(lines.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.length)
  })
})
