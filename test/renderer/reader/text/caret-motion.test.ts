import { expect, test } from 'vitest'
import { stepBeside } from '../../../../renderer/reader/text/caret-motion.ts'

const SENTENCES = [
  { start: 2, end: 10 },
  { start: 11, end: 20 },
  { start: 25, end: 30 },
]

test.each([
  [0, 1, 2],
  [2, 1, 11],
  [22, 1, 25],
  [27, 1, 30],
  [30, 1, 30],
  [15, -1, 11],
  [11, -1, 2],
  [22, -1, 11],
  [2, -1, 2],
] as const)('from %i a sentence on by %i is %i', (caret, by, expected) => {
  expect(stepBeside(SENTENCES, caret, by)).toBe(expected)
})

test.each([
  [2, 1, 10],
  [10, 1, 20],
  [15, 1, 20],
  [25, 1, 30],
  [30, 1, 30],
  [20, -1, 11],
] as const)('selecting from %i by %i reaches to %i', (caret, by, expected) => {
  expect(stepBeside(SENTENCES, caret, by, 'extend')).toBe(expected)
})

test('where there are no sentences the caret stays', () => {
  expect(stepBeside([], 7, 1)).toBe(7)
})
