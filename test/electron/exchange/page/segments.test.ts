import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../../../electron/exchange/page/segments.ts'
import { marksOn } from '../../../../electron/exchange/page/shown-marks.ts'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import { isOverlapping } from '../../../../shared/domain/text/span.ts'
import { idOf } from '../../../support/projects.ts'
import { anchorOf, buildClaim } from '../../../support/records.ts'

const TEXT = 'He said 😀 that she said “no”, and they said so too.'

/** Claims whose words are any stretches of the text, overlapping and in each other. */
const claims = fc
  .array(fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 })), { maxLength: 9 })
  .map((places) =>
    places.map(([start, length], index) => ({
      number: index + 1,
      claim: buildClaim(idOf(1), {
        id: idOf(index),
        content: [anchorAt(TEXT, { start, end: Math.min(TEXT.length, start + length) })],
      }),
    })),
  )

describe('the segments of a text', () => {
  it('are the text again, and each mark is the segments that it covers', () => {
    fc.assert(
      fc.property(claims, (numbered) => {
        const { shown } = marksOn(TEXT, numbered)
        const segments = segmentsOf({ start: 0, end: TEXT.length }, shown)
        expect(segments.map(({ span }) => TEXT.slice(span.start, span.end)).join('')).toBe(TEXT)
        for (const mark of shown) {
          const own = segments.filter(({ marks }) => marks.includes(mark))
          expect([own[0]?.span.start, own.at(-1)?.span.end]).toEqual([
            mark.span.start,
            mark.span.end,
          ])
          const covered = segments.filter(({ span }) => isOverlapping(span, mark.span))
          expect(own).toEqual(covered)
        }
      }),
    )
  })

  it('never draws two claims whose words overlap on one line', () => {
    fc.assert(
      fc.property(claims, (numbered) => {
        const { shown } = marksOn(TEXT, numbered)
        for (const [index, mark] of shown.entries()) {
          const beside = shown.slice(index + 1).filter(({ span }) => isOverlapping(span, mark.span))
          expect(beside.map(({ lane }) => lane)).not.toContain(mark.lane)
        }
      }),
    )
  })
})

describe('marks', () => {
  it('stand only where the text has their very words; the others are told, and none is moved', () => {
    const moved = { ...anchorOf(TEXT, 'she said'), start: 3, end: 11 }
    const past = { ...anchorOf(TEXT, 'so too.'), start: 500, end: 507 }
    const claim = buildClaim(idOf(1), { content: [anchorOf(TEXT, '“no”'), moved], cues: [past] })
    const { shown, lost } = marksOn(TEXT, [{ number: 1, claim }])
    expect(shown.map(({ span }) => TEXT.slice(span.start, span.end))).toEqual(['“no”'])
    expect(lost.map(({ anchor, standing }) => [anchor.quote, standing])).toEqual([
      ['she said', 'said 😀 '],
      ['so too.', ''],
    ])
  })
})
