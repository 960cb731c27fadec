import { expect, test } from 'vitest'
import { percentOf, wordOfConfidence } from '../../../renderer/review/confidence.ts'

test.each([
  [1, 'very likely', 100],
  [0.999, 'very likely', 99],
  [0.9, 'very likely', 90],
  [0.82, 'likely', 82],
  [0.7, 'likely', 70],
  [0.56, 'uncertain', 56],
  [0.49, 'doubtful', 49],
  [0, 'doubtful', 0],
])('a confidence of %f is %s, %i per cent', (confidence, word, percent) => {
  expect(wordOfConfidence(confidence)).toBe(word)
  expect(percentOf(confidence)).toBe(percent)
})
