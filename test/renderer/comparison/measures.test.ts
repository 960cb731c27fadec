import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstTile,
  heightOfRow,
  TILES,
  widthOfColumn,
} from '../../../renderer/comparison/measures.ts'

describe('the height of a row', () => {
  test('grows with the claims of its fullest cell, up to those that are drawn', () => {
    expect(heightOfRow(2)).toBeGreaterThan(heightOfRow(1))
    expect(heightOfRow(TILES + 1)).toBeGreaterThan(heightOfRow(TILES))
    expect(heightOfRow(1000)).toBe(heightOfRow(TILES + 1))
    expect(heightOfRow(0)).toBeLessThan(heightOfRow(1))
  })
})

describe('the width of a column', () => {
  test('shows all columns at once where they can be read so, and never gets too narrow or too wide', () => {
    expect(widthOfColumn(1300, 4)).toBeLessThanOrEqual(1300 / 4)
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
