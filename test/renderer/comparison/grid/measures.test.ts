import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fitCell,
  heightOfRow,
  linesOfWords,
  mostOfRow,
  widthsOf,
} from '../../../../renderer/comparison/grid/measures.ts'

describe('what a cell shows', () => {
  test('is as many claims as its row has room for, and always one', () => {
    expect(fitCell([3, 3], 164)).toMatchObject({ tiles: 2 })
    expect(fitCell([3, 3, 3], 164)).toMatchObject({ tiles: 2 })
    expect(fitCell([1, 1, 1, 1], 164)).toMatchObject({ tiles: 4 })
    expect(fitCell([60, 3], 164).tiles).toBe(1)
    expect(fitCell([], 164).tiles).toBe(0)
  })

  test('leaves room to say that there are more than those looked at', () => {
    const lines = [1, 1, 1, 1, 1]
    const exact = heightOfRow([lines], Infinity)
    expect(fitCell(lines, exact).tiles).toBe(5)
    expect(fitCell(lines, exact, 1000).tiles).toBe(4)
  })

  test('is never more than a row has room for, however many claims there are', () => {
    const lines = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 })
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 5 }),
        fc.integer({ min: 96, max: 400 }),
        (cells, most) => {
          expect(heightOfRow(cells, most)).toBeLessThanOrEqual(most)
        },
      ),
    )
  })

  test('is all of its claims where rows are as high as they need, up to a number that is drawn quickly', () => {
    expect(fitCell([5, 60, 2], Infinity).tiles).toBe(3)
    expect(fitCell(Array<number>(1000).fill(1), Infinity).tiles).toBe(40)
  })
})

test('claims have more lines the longer they are, and the narrower their column is', () => {
  expect(linesOfWords(10, 200)).toBe(1)
  expect(linesOfWords(65, 200)).toBeLessThan(linesOfWords(65, 160))
  expect(linesOfWords(650, 420)).toBeGreaterThan(linesOfWords(65, 420))
})

describe('how high rows may get', () => {
  test('lets four be in view at once in a usual window, eight in a large one, and two in a low one', () => {
    expect(661 / mostOfRow(661, 257)).toBeGreaterThanOrEqual(4)
    expect(941 / mostOfRow(941, 452)).toBeGreaterThanOrEqual(8)
    expect(261 / mostOfRow(261, 204)).toBeGreaterThanOrEqual(2)
  })
})

describe('the widths of columns', () => {
  test('show all of them at once where they can be read so, and are never too narrow or too wide', () => {
    expect(widthsOf(1300, 4, false).full).toBeLessThanOrEqual(1300)
    expect(widthsOf(918, 3, true).full).toBeLessThanOrEqual(918)
    expect(widthsOf(900, 100, false).column).toBe(204)
    expect(widthsOf(3000, 1, false).column).toBe(560)
  })

  test('are what all of them take together', () => {
    const { rowHead, column, others, full } = widthsOf(1000, 5, true)
    expect(full).toBe(rowHead + 5 * column + others)
    expect(widthsOf(1000, 5, false).others).toBe(0)
  })
})
