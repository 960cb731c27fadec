import { expect, test } from 'vitest'
import { columnsInView, placeColumns } from '../../../../renderer/table/layout/measures.ts'

/** Twenty columns of 100 CSS pixels after row numbers of 48, in a view of 400. */
const ROW_HEADER = 48
const PLACES = placeColumns(
  Array.from({ length: 20 }, () => 100),
  ROW_HEADER,
  1,
)
const WIDTH = 400

function listInView(left: number): readonly number[] {
  return [...PLACES.widths.keys()].filter((column) => {
    const start = ROW_HEADER + column * 100
    return start + 100 > left && start < left + WIDTH
  })
}

test('every column in view is drawn, at the sides and in the middle', () => {
  for (let left = 0; left <= ROW_HEADER + 2_000 - WIDTH; left += 50) {
    const { from, to } = columnsInView(PLACES, { left, width: WIDTH })
    expect(listInView(left).filter((column) => column < from || column > to)).toEqual([])
  }
})

test('columns far outside the view are not drawn', () => {
  const { from, to } = columnsInView(PLACES, { left: 800, width: WIDTH })
  expect(from).toBeGreaterThan(3)
  expect(to).toBeLessThan(16)
})

test('a view that is wider than all columns draws them all, and a table without columns none', () => {
  expect(columnsInView(PLACES, { left: 0, width: 5_000 })).toEqual({ from: 0, to: 19 })
  expect(columnsInView(placeColumns([], 48, 0), { left: 0, width: WIDTH })).toEqual({
    from: 0,
    to: -1,
  })
})
