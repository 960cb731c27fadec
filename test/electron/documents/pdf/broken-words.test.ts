import { describe, expect, test } from 'vitest'
import { joinLines, learnWords } from '../../../../electron/documents/pdf/broken-words.ts'

/** The two lines as one, in a text with these lines besides. */
function join(line: string, next: string, others: readonly string[] = ['a hy-', 'phen']): string {
  const { dropped, between } = joinLines(line, next, learnWords([line, next, ...others]))
  return line.slice(0, line.length - dropped) + between + next
}

describe('a word that was broken at the end of a line', () => {
  test.each([
    ['the agree-', 'ment held', 'the agreement held'],
    ['von Über-', 'prüfungen', 'von Überprüfungen'],
    ['so\u00ad', 'fort', 'sofort'],
    ['asser\u2010', 'ted', 'asserted'],
  ])('is whole again: %s %s', (line, next, whole) => {
    expect(join(line, next)).toBe(whole)
  })

  test.each([
    ['the well-', 'to-do suburb', 'the well-to-do suburb'],
    ['the well-to-', 'do suburb', 'the well-to-do suburb'],
    ['Ms Meyer-', 'Landrut', 'Ms Meyer-Landrut'],
    ['in 2025-', '26 the', 'in 2025-26 the'],
    ['self-', 'styled', 'self-styled'],
  ])('keeps a hyphen of its own: %s %s', (line, next, whole) => {
    expect(join(line, next)).toBe(whole)
  })

  test('is what the document says elsewhere', () => {
    const record = ['its record-keeping was poor', 'a sec-', 'ond']
    expect(join('its record-', 'keeping', record)).toBe('its record-keeping')
    expect(join('a news-', 'paper', ['the newspaper', 'the news', 'the paper'])).toBe('a newspaper')
    expect(join('a state-', 'owned port', ['the state', 'is owned', 'a sec-', 'ond'])).toBe(
      'a state-owned port',
    )
  })

  test('is not broken where the document breaks no words', () => {
    const plain = Array.from({ length: 80 }, (_, k) => `a line of words that ends whole ${k}`)
    expect(join('its co-', 'operation', plain)).toBe('its co-operation')
  })

  test('a part that is left open is one', () => {
    expect(join('short-', 'and long-term')).toBe('short- and long-term')
    expect(join('Bild-', 'und Tonaufnahmen')).toBe('Bild- und Tonaufnahmen')
  })
})

test('lines of prose are apart by a space, those after a dash and those of CJK by nothing', () => {
  expect(join('he said', 'so')).toBe('he said so')
  expect(join('the ship—', 'an old one')).toBe('the ship—an old one')
  expect(join('会谈将', '继续')).toBe('会谈将继续')
})
