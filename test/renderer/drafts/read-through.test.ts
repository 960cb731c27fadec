import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, reasonToLeave } from '../../../renderer/drafts/read-through.ts'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import { draftOf } from '../../support/drafts.ts'
import { anchorOf, saidBy } from '../../support/records.ts'

const TEXT = 'It rained. Halloran said the bridge, old as it is, was safe. Bexley laughed.'
const SENTENCES = [
  { start: 0, end: 10 },
  { start: 11, end: 60 },
  { start: 61, end: TEXT.length },
]

describe('the excerpt of a draft', () => {
  test('is its sentence, with its words told apart', () => {
    const claim = draftOf(
      {},
      { content: [anchorOf(TEXT, 'the bridge'), anchorOf(TEXT, 'was safe')] },
    )
    expect(
      excerptOf(TEXT, SENTENCES, claim).map(({ words, isClaimed }) => [words, isClaimed]),
    ).toEqual([
      ['Halloran said ', false],
      ['the bridge', true],
      [', old as it is, ', false],
      ['was safe', true],
      ['.', false],
    ])
  })

  test('holds every word of the claim, in one run of the text, whatever the sentences', () => {
    const text = 'word '.repeat(400)
    const place = fc.nat(text.length - 1)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 3 }),
        place,
        (spans, cut) => {
          const content = spans
            .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
            .sort((a, b) => a.start - b.start)
            .map((span) => anchorAt(text, span))
          const sentences = [
            { start: 0, end: cut },
            { start: cut, end: text.length },
          ].filter(({ start, end }) => start < end)
          const pieces = excerptOf(text, sentences, draftOf({}, { content }))
          const start = pieces[0]?.start ?? 0
          const shown = pieces.map(({ words }) => words).join('')
          expect(text.slice(start, start + shown.length)).toBe(shown)
          for (const span of content) {
            expect(span.start).toBeGreaterThanOrEqual(start)
            expect(span.end).toBeLessThanOrEqual(start + shown.length)
          }
          const claimed = pieces.reduce(
            (sum, piece) => sum + (piece.isClaimed ? piece.words.length : 0),
            0,
          )
          const own = new Set(
            content.flatMap((span) =>
              Array.from({ length: span.end - span.start }, (_, at) => span.start + at),
            ),
          )
          expect(claimed).toBe(own.size)
        },
      ),
    )
  })
})

test('a draft without a speaker, an unsure one and one that nobody proposed are left to be looked at', () => {
  expect(reasonToLeave(draftOf({ confidence: 0.9 }, saidBy('halloran')))).toBeNull()
  expect(reasonToLeave(draftOf({ confidence: 0.9 }))).toBe('no speaker')
  expect(reasonToLeave(draftOf({ confidence: 0.5 }, saidBy('halloran')))).toBe('not sure')
  expect(reasonToLeave({ ...draftOf({}, saidBy('halloran')), proposal: null })).toBe(
    'split or merged',
  )
})
