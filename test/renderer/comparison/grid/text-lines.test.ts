import { describe, expect, test } from 'vitest'
import type { TileText } from '../../../../renderer/comparison/claim/tile-text.ts'
import { linesOfTile } from '../../../../renderer/comparison/grid/text-lines.ts'
import { buildClaim } from '../../../support/records.ts'

/** A column with room for so many characters, each 10 wide. */
const columnOf = (characters: number) => characters * 10 + 21

function linesOf(fields: Partial<TileText>, characters: number): number {
  const text: TileText = {
    claim: buildClaim('article'),
    speaker: '',
    via: '',
    denial: '',
    words: '',
    signs: '',
    said: '',
    ...fields,
  }
  return linesOfTile(text, columnOf(characters), (word) => word.length * 10)
}

describe('the lines of a tile', () => {
  test('break between words, as a browser breaks them', () => {
    expect(linesOf({ words: 'six people died' }, 15)).toBe(1)
    expect(linesOf({ words: 'six people died' }, 14)).toBe(2)
    expect(linesOf({ words: 'six people died' }, 6)).toBe(3)
  })

  test('hold who said it and what carried it before the words', () => {
    expect(linesOf({ speaker: 'Police', words: 'six died' }, 15)).toBe(1)
    expect(linesOf({ speaker: 'Police', via: 'a briefing', words: 'six died' }, 20)).toBe(2)
    expect(linesOf({ speaker: 'Police', denial: 'denied', words: 'six died' }, 15)).toBe(2)
  })

  test('have room for signs and the mark of a draft', () => {
    const draft = buildClaim('article', { review: 'draft' })
    expect(linesOf({ words: 'six died' }, 9)).toBe(1)
    expect(linesOf({ words: 'six died', signs: '≠' }, 9)).toBe(2)
    expect(linesOf({ words: 'six died', claim: draft }, 9)).toBe(2)
  })

  test('break a word that is longer than a line', () => {
    expect(linesOf({ words: 'x'.repeat(45) }, 10)).toBe(5)
    expect(linesOf({ words: '' }, 10)).toBe(1)
  })
})
