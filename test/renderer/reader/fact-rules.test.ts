import { describe, expect, test } from 'vitest'
import { checkFact } from '../../../renderer/reader/fact-rules.ts'

describe('a date', () => {
  test.each(['', ' ', '2025', '2025-02', '2025-02-19', ' 2024-02-29 '])('may be “%s”', (typed) => {
    expect(checkFact('date', typed)).toBeNull()
  })
  test.each([
    '2024-13-45',
    '2024-13',
    '2025-02-29',
    '2025-2-9',
    '19.02.2025',
    'yesterday',
    '2025-',
  ])('may not be “%s”', (typed) => expect(checkFact('date', typed)).toMatch(/2025-02-19/))
})

describe('a language', () => {
  test.each(['', 'en', 'EN', 'pt-BR', 'zh-Hant-TW', ' de '])('may be “%s”', (typed) => {
    expect(checkFact('language', typed)).toBeNull()
  })
  test.each(['klingon!!', 'e', 'en us', 'en_US', 'German, I think'])('may not be “%s”', (typed) => {
    expect(checkFact('language', typed)).toMatch(/pt-BR/)
  })
})

test('any other fact is as it is typed', () => {
  expect(checkFact('outlet', '2024-13-45 klingon!!')).toBeNull()
})
