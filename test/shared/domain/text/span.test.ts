import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareSpans,
  indexOfSpanAt,
  isInside,
  isOverlapping,
  sliceSpan,
  Span,
} from '../../../../shared/domain/text/span.ts'

test('a span covers its start and not its end', () => {
  expect(sliceSpan('abcdef', { start: 1, end: 3 })).toBe('bc')
})

test('a span is not empty and not before the text', () => {
  expect(Span.safeParse({ start: 2, end: 2 }).success).toBe(false)
  expect(Span.safeParse({ start: -1, end: 2 }).success).toBe(false)
  expect(Span.safeParse({ start: 0, end: 1 }).success).toBe(true)
})

test('spans that touch do not overlap', () => {
  expect(isOverlapping({ start: 0, end: 2 }, { start: 2, end: 4 })).toBe(false)
  expect(isOverlapping({ start: 0, end: 3 }, { start: 2, end: 4 })).toBe(true)
})

test('a span lies inside itself and not inside one that crosses it', () => {
  expect(isInside({ start: 1, end: 3 }, { start: 1, end: 3 })).toBe(true)
  expect(isInside({ start: 1, end: 4 }, { start: 0, end: 3 })).toBe(false)
})

test('reading order is by start, then the longer first', () => {
  const spans = [
    { start: 2, end: 3 },
    { start: 0, end: 1 },
    { start: 0, end: 5 },
  ]
  expect(spans.toSorted(compareSpans)).toEqual([
    { start: 0, end: 5 },
    { start: 0, end: 1 },
    { start: 2, end: 3 },
  ])
})

test('the span at an offset is the last that starts at or before it', () => {
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(3)), { maxLength: 30 })
  fc.assert(
    fc.property(gaps, fc.nat(300), (steps, offset) => {
      let at = 1
      const spans = steps.map(([length, gap]) => {
        const span = { start: at, end: at + length }
        at += length + gap
        return span
      })
      expect(indexOfSpanAt(spans, offset)).toBe(spans.findLastIndex((span) => span.start <= offset))
    }),
  )
})
