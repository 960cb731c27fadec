import { expect, test } from 'vitest'
import { countWords } from '../../../../shared/domain/text/word-count.ts'

test.each([
  ['', 0],
  [' \n\t ', 0],
  ['Talks end in Riyadh', 4],
  ['“It’s too early,” he said – and he said so twice.', 10],
  ['a long—very long—dash', 5],
  ['U.S.–Russia ties, twenty-one 4.5m', 4],
  ['⚓ 😀 👩🏽‍🔧 … – *', 0],
  ['cafe\u0301 naïve', 2],
  ['Юрий Ушаков заявил', 3],
  ['قال الوزير', 2],
  ['会議は終わった', 7],
  ['NHKニュース 2025年', 7],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test('a million characters without a blank are one word, and as many marks are none', () => {
  expect(countWords('a'.repeat(1_000_000))).toBe(1)
  expect(countWords('.'.repeat(1_000_000))).toBe(0)
})
