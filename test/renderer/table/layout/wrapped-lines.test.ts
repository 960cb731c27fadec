import { describe, expect, test } from 'vitest'
import { countLines, countLinesOfBoxes } from '../../../../renderer/table/layout/wrapped-lines.ts'

/** Every sign is one wide. */
const lines = (text: string, width: number) => countLines(text, width, () => 1)

describe('the lines of a text', () => {
  test('break at blanks, which may hang over the edge', () => {
    expect(lines('one two', 7)).toBe(1)
    expect(lines('one two ', 7)).toBe(1)
    expect(lines('one two three', 7)).toBe(2)
    expect(lines('one two', 6)).toBe(2)
  })

  test('break after hyphens, and at line feeds', () => {
    expect(lines('well-known', 6)).toBe(2)
    expect(lines('a\nb\n\nc', 10)).toBe(4)
    expect(lines('', 10)).toBe(1)
  })

  test('break in a word that is wider than a line', () => {
    expect(lines('abcdefghij', 4)).toBe(3)
    expect(lines('a abcdefgh', 4)).toBe(3)
  })
})

test('tags go on in the next line where they do not fit', () => {
  expect(countLinesOfBoxes([30, 30], 64, 4)).toBe(1)
  expect(countLinesOfBoxes([30, 30], 63, 4)).toBe(2)
  expect(countLinesOfBoxes([200, 30], 63, 4)).toBe(2)
  expect(countLinesOfBoxes([], 63, 4)).toBe(1)
})
