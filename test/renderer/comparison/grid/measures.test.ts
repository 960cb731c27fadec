import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstTile,
  heightOfCell,
  heightOfTile,
  linesOfWords,
  TILES,
  topsOfTiles,
  widthOfColumn,
} from '../../../../renderer/comparison/grid/measures.ts'

describe('the height of a cell', () => {
  const claims = (...lines: readonly number[]) => lines.map((each) => heightOfTile(each, false))
  const needOf = (...lines: readonly number[]) => heightOfCell(claims(...lines))

  test('grows with its claims, up to those that are drawn', () => {
    expect(needOf(3, 3)).toBeGreaterThan(needOf(3))
    expect(needOf(3, 3, 3, 3, 3)).toBeGreaterThan(needOf(3, 3, 3, 3))
    expect(heightOfCell(claims(...Array<number>(1000).fill(3)))).toBe(needOf(3, 3, 3, 3, 3))
    expect(needOf()).toBe(0)
  })

  test('holds those of a cell’s claims that need most room, so that it stays as others are drawn', () => {
    expect(needOf(2, 5, 2, 5, 5, 5)).toBe(needOf(5, 5, 5, 5, 2, 2))
    expect(needOf(2, 5)).toBe(needOf(5, 2))
    expect(heightOfTile(3, true)).toBeGreaterThan(heightOfTile(3, false))
  })

  test('tiles stand below each other', () => {
    const heights = claims(2, 5, 3)
    const tops = topsOfTiles(heights)
    heights.forEach((height, index) => {
      expect(tops[index + 1]).toBeGreaterThan((tops[index] ?? 0) + height)
    })
    expect(tops.at(-1)).toBeLessThanOrEqual(heightOfCell(heights))
  })

  test('claims have more lines the longer they are, and the narrower their column is', () => {
    expect(linesOfWords(10, 200)).toBe(2)
    expect(linesOfWords(65, 200)).toBe(3)
    expect(linesOfWords(65, 160)).toBe(5)
    expect(linesOfWords(9000, 420)).toBe(5)
  })
})

describe('the width of a column', () => {
  test('shows all columns at once where they can be read so, and never gets too narrow or too wide', () => {
    expect(widthOfColumn(1300, 4)).toBeLessThanOrEqual(1300 / 4)
    expect(widthOfColumn(1200, 6)).toBe(157)
    expect(widthOfColumn(900, 100)).toBe(200)
    expect(widthOfColumn(3000, 1)).toBe(420)
  })
})

describe('the claims drawn in a full cell', () => {
  test('hold the chosen one, and move no more than that needs', () => {
    expect(firstTile(1000, null, 0)).toBe(0)
    expect(firstTile(1000, 3, 0)).toBe(0)
    expect(firstTile(1000, 4, 0)).toBe(1)
    expect(firstTile(1000, 999, 0)).toBe(996)
    expect(firstTile(1000, 996, 996)).toBe(996)
    expect(firstTile(2, 1, 0)).toBe(0)
  })

  test('are always claims of the cell, with the chosen one among them', () => {
    const chosen = fc
      .integer({ min: 1, max: 2000 })
      .chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1), fc.nat(2500)))
    fc.assert(
      fc.property(chosen, ([count, choice, before]) => {
        const first = firstTile(count, choice, before)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(first).toBeLessThanOrEqual(choice)
        expect(choice).toBeLessThan(first + TILES)
      }),
    )
  })
})
